using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace CustomerRules.Numbering.Labels;

/// <summary>The order of numbers on a shelf, part by part as the template has them: A2 comes before A10 (archives/4.1.02, archives/4.3.01a).</summary>
/// <remarks>A total order: two readings are equal in it only when they are equal. Immutable and thread-safe.</remarks>
public sealed class NumberOrder : IComparer<NumberReading>
{
    private readonly ImmutableArray<SegmentKind> fields;

    /// <summary>The order of a template's numbers.</summary>
    /// <param name="template">The template.</param>
    public NumberOrder(NumberTemplate template)
    {
        fields = [.. Guard.Against.Null(template).Segments.Select(segment => segment.Kind).Where(kind => kind.IsField)];
    }

    /// <inheritdoc/>
    public int Compare(NumberReading? x, NumberReading? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        foreach (var field in fields)
        {
            var sign = field.Value switch
            {
                1 => CompareTexts(x.Community, y.Community),
                2 => CompareTexts(x.Unit, y.Unit),
                3 => x.Year.CompareTo(y.Year),
                _ => x.Sequence.CompareTo(y.Sequence),
            };
            if (sign != 0)
                return sign;
        }

        return 0;
    }

    /// <summary>Digits that follow each other count as one number; texts that differ in leading zeros only are told apart at last.</summary>
    internal static int CompareTexts(string left, string right)
    {
        int i = 0, j = 0;
        while (i < left.Length && j < right.Length)
        {
            var one = Chunk(left, i);
            var other = Chunk(right, j);
            var sign = char.IsAsciiDigit(one[0]) && char.IsAsciiDigit(other[0])
                ? CompareDigits(one.TrimStart('0'), other.TrimStart('0'))
                : one.SequenceCompareTo(other);
            if (sign != 0)
                return sign;
            i += one.Length;
            j += other.Length;
        }

        var rest = (left.Length - i).CompareTo(right.Length - j);
        return rest != 0 ? rest : string.CompareOrdinal(left, right);
    }

    private static int CompareDigits(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        left.Length != right.Length ? left.Length.CompareTo(right.Length) : left.SequenceCompareTo(right);

    /// <summary>A run of digits, or one other character.</summary>
    private static ReadOnlySpan<char> Chunk(string text, int at)
    {
        var end = at + 1;
        while (char.IsAsciiDigit(text[at]) && end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return text.AsSpan(at, end - at);
    }
}
