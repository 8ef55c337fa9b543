using System.Text.Json;
using NodaTime;

namespace CustomerRules.Identifiers.Text;

/// <summary>Identifiers as JSON texts.</summary>
internal static class IdentifierJson
{
    internal static T Read<T>(ref Utf8JsonReader reader)
        where T : struct, IIdentifier<T>
    {
        if (reader.TokenType != JsonTokenType.String)
            throw new JsonException($"A {T.Kind.Code} is a text.");
        // An escaped character takes up to six bytes; whatever is longer is too long however it is written.
        Span<char> chars = stackalloc char[FoldedText.MaxText * 6];
        var length = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
        var text = length > chars.Length ? chars : chars[..Copy(ref reader, chars)];
        var check = T.Check(text, LocalDate.MaxIsoValue);
        return check.TryGetValue(out var value) ? value : throw new JsonException($"Not a {T.Kind.Code}: {check.Findings}.");
    }

    internal static void Write<T>(Utf8JsonWriter writer, in T value, ReadOnlySpan<char> format)
        where T : struct, IIdentifier<T>
    {
        ArgumentNullException.ThrowIfNull(writer);
        Span<char> chars = stackalloc char[IdentifierText.MaxNormal];
        value.TryFormat(chars, out var length, format, null);
        writer.WriteStringValue(chars[..length]);
    }

    private static int Copy(ref Utf8JsonReader reader, scoped Span<char> chars)
    {
        try
        {
            return reader.CopyString(chars);
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, or bytes that are no UTF-8.
            throw new JsonException("The text is not Unicode.");
        }
    }
}
