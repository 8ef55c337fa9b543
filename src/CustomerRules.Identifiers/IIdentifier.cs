namespace CustomerRules.Identifiers;

/// <summary>An identifier of any kind. It shows itself masked; the characters come out by a word that says so.</summary>
public interface IIdentifier : ISpanFormattable, IUtf8SpanFormattable
{
    /// <summary>The whole identifier in its normal form, in clear. Personal data: show it only to who may see it.</summary>
    /// <returns>The normal form: no separators, ASCII, upper case. Empty for <c>default</c>.</returns>
    string Reveal();

    /// <summary>Writes the whole identifier in clear, without a text on the heap.</summary>
    /// <param name="destination">Receives the normal form; 24 characters are enough for every kind.</param>
    /// <param name="charsWritten">How many characters were written.</param>
    /// <returns>False when the destination is too short.</returns>
    bool TryReveal(Span<char> destination, out int charsWritten);

    /// <summary>The identifier as an audience may see it.</summary>
    /// <param name="audience">Who will see it.</param>
    /// <returns>The normal form with an asterisk for every hidden character.</returns>
    string Mask(MaskAudience audience);
}
