using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace CustomerRules.Policies.Reading;

/// <summary>A document as it was read: its bytes, and a row of tokens in the order of the file. Texts stay bytes until somebody asks.</summary>
/// <remarks>Most values of a file are looked at once or never; a tree of objects with their texts cost three times the reading.</remarks>
internal sealed class DocumentTape(SourceText source, TapeToken[] tokens)
{
    /// <summary>What stands for half of a character.</summary>
    internal const string Replacement = "\uFFFD";

    internal ref readonly TapeToken this[int index] => ref tokens[index];

    internal SourceText Source => source;

    /// <summary>A text, or a number as written.</summary>
    internal string TextOf(int index)
    {
        ref readonly var token = ref tokens[index];
        return token.Kind switch
        {
            PolicyNodeKind.Text => Decode(token.Offset, token.Length, token.Marked),
            PolicyNodeKind.Number => Encoding.ASCII.GetString(source.Bytes.Slice(token.Offset, token.Length)),
            _ => "",
        };
    }

    internal bool TryCopy(int index, Span<char> destination, out int length)
    {
        ref readonly var token = ref tokens[index];
        length = 0;
        return !token.Marked && token.Length <= destination.Length
            && Ascii.ToUtf16(source.Bytes.Slice(token.Offset + 1, token.Length), destination, out length) == OperationStatus.Done;
    }

    /// <summary>The name of a member.</summary>
    internal string NameOf(int index)
    {
        ref readonly var token = ref tokens[index];
        return Decode(token.NameOffset, token.NameLength, token.NameEscaped);
    }

    /// <summary>The bytes of a member's name; only for a name without escapes.</summary>
    internal ReadOnlySpan<byte> PlainNameOf(int index) => source.Bytes.Slice(tokens[index].NameOffset + 1, tokens[index].NameLength);

    /// <summary>The member of a name in an object, or -1.</summary>
    internal int Find(int parent, string name)
    {
        var end = tokens[parent].End;
        for (var member = parent + 1; member < end; member = tokens[member].End)
        {
            if (HasName(member, name))
                return member;
        }

        return -1;
    }

    internal bool HasName(int index, string name)
    {
        ref readonly var token = ref tokens[index];
        return token.NameEscaped ? NameOf(index) == name : Same(token.NameOffset, token.NameLength, name);
    }

    internal bool HasText(int index, string text)
    {
        ref readonly var token = ref tokens[index];
        return token.Marked ? TextOf(index) == text : Same(token.Offset, token.Length, text);
    }

    /// <summary>The path of a value, such as <c>$.rules[2]</c>; a name that cannot be printed is <c>*</c>, one with dots stands in brackets.</summary>
    internal string PathOf(int index)
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[256]);
        WritePath(ref text, index);
        return text.ToStringAndClear();
    }

    internal SourcePlace PlaceOf(int index) => source.PlaceOf(tokens[index].Offset, PathOf(index));

    /// <summary>Where a member's name begins; the path is that of the member.</summary>
    internal SourcePlace PlaceOfName(int index) => source.PlaceOf(tokens[index].NameOffset, PathOf(index));

    /// <summary>Of equal length only ASCII can be the same: beyond it a character takes two bytes or more.</summary>
    private bool Same(int offset, int length, string text) => length == text.Length
        ? Ascii.Equals(source.Bytes.Slice(offset + 1, length), text)
        : length > text.Length && !Ascii.IsValid(text) && Decode(offset, length, false) == text;

    /// <summary>Writes out escapes. Half a character, which the reader has reported, becomes a replacement character.</summary>
    private string Decode(int offset, int length, bool escaped)
    {
        if (!escaped)
            return Encoding.UTF8.GetString(source.Bytes.Slice(offset + 1, length));
        var reader = new Utf8JsonReader(source.Bytes.Slice(offset, length + 2));
        reader.Read();
        return Unescaped(ref reader) ?? Replacement;
    }

    /// <summary>Whether a text holds half of a character, which the reader has reported.</summary>
    internal bool IsHalf(int index) => tokens[index].Marked && IsHalf(tokens[index].Offset, tokens[index].Length);

    /// <summary>Whether the name of a member holds half of a character, which the reader has reported.</summary>
    internal bool HasHalfName(int index) => tokens[index].NameEscaped && IsHalf(tokens[index].NameOffset, tokens[index].NameLength);

    private bool IsHalf(int offset, int length)
    {
        var reader = new Utf8JsonReader(source.Bytes.Slice(offset, length + 2));
        reader.Read();
        return Unescaped(ref reader) is null;
    }

    /// <summary>The text at which a reader stands, or null for half a character.</summary>
    internal static string? Unescaped(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // The only cause left after the UTF-8 check.
            return null;
        }
    }

    private void WritePath(ref DefaultInterpolatedStringHandler text, int index)
    {
        ref readonly var token = ref tokens[index];
        if (token.Parent < 0)
        {
            text.AppendLiteral("$");
            return;
        }

        WritePath(ref text, token.Parent);
        if (tokens[token.Parent].Kind == PolicyNodeKind.Array)
        {
            text.AppendLiteral("[");
            text.AppendFormatted(token.Position);
            text.AppendLiteral("]");
            return;
        }

        var name = NameOf(index);
        var dotted = name.Contains('.', StringComparison.Ordinal);
        text.AppendLiteral(!CodeText.IsPrintable(name) ? ".*" : dotted ? $"['{name}']" : "." + name);
    }
}
