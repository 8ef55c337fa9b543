namespace CustomerRules.Numbering.Automata;

/// <summary>A part of a unit pattern. Exactly one of the members that describe it is used.</summary>
internal sealed class PatternNode
{
    private PatternNode(PatternNodeKind kind, CharSet? set, PatternNode[] parts, int min, int max)
    {
        (Kind, Set, Parts, Min, Max) = (kind, set, parts, min, max);
        Size = kind switch
        {
            PatternNodeKind.Set => 1,
            PatternNodeKind.Repeat => (long)max * parts[0].Size,
            _ => parts.Sum(part => part.Size),
        };
    }

    internal PatternNodeKind Kind { get; }

    /// <summary>The characters, of a set.</summary>
    internal CharSet? Set { get; }

    /// <summary>What follows each other, what may stand for each other, or the one part that is repeated.</summary>
    internal PatternNode[] Parts { get; }

    internal int Min { get; }

    internal int Max { get; }

    /// <summary>How many sets it has when every repetition is written out.</summary>
    internal long Size { get; }

    internal static PatternNode Of(CharSet set) => new(PatternNodeKind.Set, set, [], 1, 1);

    internal static PatternNode InARow(IEnumerable<PatternNode> parts) => new(PatternNodeKind.InARow, null, [.. parts], 1, 1);

    internal static PatternNode OneOf(IEnumerable<PatternNode> parts) => new(PatternNodeKind.OneOf, null, [.. parts], 1, 1);

    internal static PatternNode Repeat(PatternNode part, int min, int max) => new(PatternNodeKind.Repeat, null, [part], min, max);
}
