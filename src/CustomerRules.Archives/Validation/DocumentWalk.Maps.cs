using System.Text.Json;
using CustomerRules.Archives.Schemas;

namespace CustomerRules.Archives.Validation;

/// <content>Further facts under names of their own.</content>
internal ref partial struct DocumentWalk
{
    /// <summary>The longest name of a further fact, in characters.</summary>
    internal const int LongestName = 64;

    // The bytes of such a name.
    private const int NameRoom = LongestName * 4;

    /// <summary>Faulty entries speak against the document, but a map that is there is there: more data never makes it less complete.</summary>
    private bool Map(ArchiveField field)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            return WrongType(field);
        var start = reader;
        var count = 0;
        for (; Next() && reader.TokenType != JsonTokenType.EndObject; count++)
        {
            if (count >= field.AtMost)
            {
                reader.Read();
                Skip();
                continue;
            }

            trail[depth++] = ~count;
            Fact(field, start, count);
            depth--;
        }

        if (count > field.AtMost)
            Refuse(ArchiveFindingCodes.TooMany, field);
        return true;
    }

    private void Fact(ArchiveField field, Utf8JsonReader start, int count)
    {
        var length = EscapedText.Measure(reader.ValueSpan, reader.ValueIsEscaped, out var blank);
        if (length < 0 || blank || length > LongestName)
            Tell(ArchiveFindingCodes.Malformed, field, FindingText.FactName(field, LongestName));
        else if (IsRepeated(start, count))
            Tell(ArchiveFindingCodes.DuplicateMember, field, FindingText.FactTwice(field));
        reader.Read();
        if (reader.TokenType == JsonTokenType.String)
        {
            FreeText(field);
        }
        else if (reader.TokenType != JsonTokenType.Null)
        {
            Tell(ArchiveFindingCodes.WrongType, field, FindingText.FactText(field));
            Skip();
        }
    }

    /// <summary>Whether one of the names before is the same. They are read again, so that none need be kept.</summary>
    private readonly bool IsRepeated(Utf8JsonReader start, int count)
    {
        Span<byte> name = stackalloc byte[NameRoom];
        Span<byte> other = stackalloc byte[NameRoom];
        name = name[..EscapedText.Unescape(reader.ValueSpan, name)];
        for (var i = 0; i < count; i++)
        {
            start.Read();
            var length = EscapedText.Unescape(start.ValueSpan, other);
            if (length == name.Length && name.SequenceEqual(other[..length]))
                return true;
            start.Read();
            start.TrySkip();
        }

        return false;
    }
}
