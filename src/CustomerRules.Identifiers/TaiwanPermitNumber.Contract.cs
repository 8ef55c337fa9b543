using System.Diagnostics.CodeAnalysis;
using CustomerRules.Identifiers.Text;
using NodaTime;

namespace CustomerRules.Identifiers;

/// <content>What every identifier can do.</content>
public readonly partial struct TaiwanPermitNumber
{
    /// <inheritdoc/>
    public static IdentifierCheck<TaiwanPermitNumber> Check(ReadOnlySpan<byte> utf8Text, LocalDate asOf) => IdentifierText.CheckUtf8<TaiwanPermitNumber>(utf8Text, asOf);

    /// <summary>Reads a text that a check does not call invalid, whatever the day.</summary>
    /// <param name="s">The text.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">It is invalid. The message names the findings and holds no part of the text.</exception>
    public static TaiwanPermitNumber Parse(string s) => Parse(s, null);

    /// <inheritdoc/>
    public static TaiwanPermitNumber Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return IdentifierText.Parse<TaiwanPermitNumber>(s);
    }

    /// <inheritdoc/>
    public static TaiwanPermitNumber Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => IdentifierText.Parse<TaiwanPermitNumber>(s);

    /// <inheritdoc/>
    public static TaiwanPermitNumber Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => IdentifierText.Parse<TaiwanPermitNumber>(utf8Text);

    /// <summary>Reads a text that a check does not call invalid, whatever the day.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The value; <c>default</c> when there is none.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out TaiwanPermitNumber result) => IdentifierText.TryParse(s, out result);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TaiwanPermitNumber result) => IdentifierText.TryParse(s, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out TaiwanPermitNumber result) => IdentifierText.TryParse(s, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out TaiwanPermitNumber result) => IdentifierText.TryParse(utf8Text, out result);

    /// <inheritdoc/>
    public string Reveal() => IdentifierText.Format(this, "R");

    /// <inheritdoc/>
    public string Mask(MaskAudience audience) => IdentifierText.Mask(this, audience);

    /// <summary>An asterisk for every character.</summary>
    public override string ToString() => IdentifierText.Format(this, null);

    /// <summary>The identifier by a format code of <see cref="IIdentifier{TSelf}"/>; the culture has no influence.</summary>
    /// <param name="format">None or <c>M</c>, <c>S</c>, <c>H</c>, or <c>R</c>.</param>
    /// <param name="formatProvider">Not used.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">There is no such format code.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => IdentifierText.Format(this, format);

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        IdentifierText.TryFormat(this, destination, out charsWritten, format);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        IdentifierText.TryFormat(this, utf8Destination, out bytesWritten, format);

    /// <inheritdoc/>
    public int CompareTo(TaiwanPermitNumber other) => packed.CompareTo(other.packed);

    /// <inheritdoc/>
    public bool Equals(TaiwanPermitNumber other) => packed == other.packed;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TaiwanPermitNumber other && Equals(other);

    /// <summary>A hash that differs from process to process, so that it does not give the characters away.</summary>
    public override int GetHashCode() => HashCode.Combine(packed);

    /// <summary>Whether two values are the same.</summary>
    public static bool operator ==(TaiwanPermitNumber left, TaiwanPermitNumber right) => left.Equals(right);

    /// <summary>Whether two values are different.</summary>
    public static bool operator !=(TaiwanPermitNumber left, TaiwanPermitNumber right) => !left.Equals(right);

    /// <summary>Whether one comes before the other.</summary>
    public static bool operator <(TaiwanPermitNumber left, TaiwanPermitNumber right) => left.CompareTo(right) < 0;

    /// <summary>Whether one comes before the other or is the same.</summary>
    public static bool operator <=(TaiwanPermitNumber left, TaiwanPermitNumber right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one comes after the other.</summary>
    public static bool operator >(TaiwanPermitNumber left, TaiwanPermitNumber right) => left.CompareTo(right) > 0;

    /// <summary>Whether one comes after the other or is the same.</summary>
    public static bool operator >=(TaiwanPermitNumber left, TaiwanPermitNumber right) => left.CompareTo(right) >= 0;
}
