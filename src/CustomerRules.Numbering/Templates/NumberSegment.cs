using System.Globalization;
using CustomerRules.Numbering.Checks;

namespace CustomerRules.Numbering.Templates;

/// <summary>One part of a template.</summary>
/// <remarks>Immutable and thread-safe; equal when written the same.</remarks>
public sealed record NumberSegment
{
    internal NumberSegment(SegmentKind kind, int width, bool grows = false, string? text = null, CheckScheme? check = null)
    {
        Kind = kind;
        Width = width;
        Grows = grows;
        Text = text;
        Check = check;
        Limit = kind == SegmentKind.Sequence ? (long)Math.Pow(10, width) : 0;
    }

    /// <summary>What the part says.</summary>
    public SegmentKind Kind { get; }

    /// <summary>How many characters it has; 0 where the vocabulary decides (communities and units). The least of a growing sequence.</summary>
    public int Width { get; }

    /// <summary>Whether a sequence may go on beyond its width, as far as a <see cref="long"/> counts. Never silently: only where the pattern says <c>+</c>.</summary>
    public bool Grows { get; }

    /// <summary>The characters of a literal; null for all other kinds.</summary>
    public string? Text { get; }

    /// <summary>How check characters are computed; null for all other kinds.</summary>
    public CheckScheme? Check { get; }

    /// <summary>The first sequence that has more digits than the width.</summary>
    internal long Limit { get; }

    /// <summary>The part as a pattern has it, such as <c>{sequence:3}</c>.</summary>
    public override string ToString()
    {
        if (Text is not null)
            return Text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
        if (Kind == SegmentKind.Sequence)
            return string.Create(CultureInfo.InvariantCulture, $"{{sequence:{Width}{(Grows ? "+" : "")}}}");
        if (Kind == SegmentKind.Check)
            return $"{{check:{Check!.Code}}}";
        return Kind == SegmentKind.Year && Width == 2 ? "{year:2}" : $"{{{Kind.Code}}}";
    }
}
