using System.Globalization;
using System.Text.Unicode;
using NodaTime;

namespace CustomerRules.Identifiers.Text;

/// <summary>Reading and writing that is the same for every kind.</summary>
internal static class IdentifierText
{
    /// <summary>Longer than the normal form of any kind.</summary>
    internal const int MaxNormal = 24;

    private const int MaxUtf8 = FoldedText.MaxText * 3;

    internal static T Parse<T>(ReadOnlySpan<char> text)
        where T : struct, IIdentifier<T> => Value(T.Check(text, LocalDate.MaxIsoValue));

    internal static T Parse<T>(ReadOnlySpan<byte> utf8Text)
        where T : struct, IIdentifier<T> => Value(T.Check(utf8Text, LocalDate.MaxIsoValue));

    internal static bool TryParse<T>(ReadOnlySpan<char> text, out T value)
        where T : struct, IIdentifier<T> => T.Check(text, LocalDate.MaxIsoValue).TryGetValue(out value);

    internal static bool TryParse<T>(ReadOnlySpan<byte> utf8Text, out T value)
        where T : struct, IIdentifier<T> => T.Check(utf8Text, LocalDate.MaxIsoValue).TryGetValue(out value);

    internal static IdentifierCheck<T> CheckUtf8<T>(ReadOnlySpan<byte> utf8Text, LocalDate asOf)
        where T : struct, IIdentifier<T>
    {
        Span<char> chars = stackalloc char[FoldedText.MaxText + 1];
        var length = chars.Length;
        if (utf8Text.Length <= MaxUtf8)
            Utf8.ToUtf16(utf8Text, chars, out _, out length);
        return T.Check(chars[..length], asOf);
    }

    internal static string Format<T>(in T value, string? format)
        where T : struct, IIdentifier<T>
    {
        Span<char> chars = stackalloc char[MaxNormal];
        return new string(chars[..Write(value, chars, format)]);
    }

    internal static string Mask<T>(in T value, MaskAudience audience)
        where T : struct, IIdentifier<T>
    {
        ArgumentNullException.ThrowIfNull(audience);
        Span<char> chars = stackalloc char[MaxNormal];
        value.TryReveal(chars, out var length);
        IdentifierMask.Of(T.Kind, audience).Apply(chars[..length]);
        return new string(chars[..length]);
    }

    internal static bool TryFormat<T>(in T value, Span<char> destination, out int charsWritten, ReadOnlySpan<char> format)
        where T : struct, IIdentifier<T>
    {
        Span<char> chars = stackalloc char[MaxNormal];
        var length = Write(value, chars, format);
        charsWritten = chars[..length].TryCopyTo(destination) ? length : 0;
        return charsWritten == length;
    }

    internal static bool TryFormat<T>(in T value, Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format)
        where T : struct, IIdentifier<T>
    {
        Span<char> chars = stackalloc char[MaxNormal];
        var length = Write(value, chars, format);
        bytesWritten = 0;
        if (utf8Destination.Length < length)
            return false;
        Utf8.FromUtf16(chars[..length], utf8Destination, out _, out bytesWritten);
        return true;
    }

    private static int Write<T>(in T value, Span<char> chars, ReadOnlySpan<char> format)
        where T : struct, IIdentifier<T>
    {
        value.TryReveal(chars, out var length);
        var audience = format switch
        {
            "" or "M" => MaskAudience.Public,
            "S" => MaskAudience.Staff,
            "H" => MaskAudience.Holder,
            "R" => null,
            _ => throw new FormatException("An identifier is formatted with M (masked, the default), S (for staff), H (for the holder) or R (revealed)."),
        };
        if (audience is not null)
            IdentifierMask.Of(T.Kind, audience).Apply(chars[..length]);
        return length;
    }

    private static T Value<T>(IdentifierCheck<T> check)
        where T : struct, IIdentifier<T> => check.TryGetValue(out var value)
        ? value
        : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Not a {T.Kind.Code}: {check.Findings}."));
}
