using CustomerRules.Identifiers.Checking;

namespace CustomerRules.Identifiers.Text;

/// <summary>The text as it was given, and where the characters of an identifier as it is read stand in it.</summary>
internal static class GivenText
{
    internal static Range Locate(ReadOnlySpan<char> text, bool landline, int position, int length)
    {
        Span<byte> given = stackalloc byte[FoldedText.Capacity];
        Span<byte> read = stackalloc byte[FoldedText.Capacity];
        var count = FoldedText.Places(text, given);
        if (landline)
        {
            Span<char> room = stackalloc char[FoldedText.Capacity];
            count = LandlineReader.Places(FoldedText.Of(text, room), read);
            for (var i = 0; i < count; i++)
                read[i] = given[read[i]];
            given = read;
        }

        if (position + length > count || position >= count)
            throw new ArgumentException("The finding is not one of this text.", nameof(position));
        int start = given[position];
        var end = length == 0 ? start : given[position + length - 1] + 1;
        // Half of a character is no place to stop.
        return start..(end > start && end < text.Length && char.IsSurrogatePair(text[end - 1], text[end]) ? end + 1 : end);
    }
}
