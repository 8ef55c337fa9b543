using System.Collections.Immutable;
using CustomerRules.Policies;

namespace CustomerRules.Archives.Evolution;

/// <summary>One step of an upcaster.</summary>
/// <remarks>Immutable. Paths are those of fields; in a list a step applies to every entry.</remarks>
public sealed class UpcastStep
{
    internal UpcastStep(UpcastStepKind kind, string field, Citation cites)
    {
        Kind = kind;
        Field = field;
        Cites = cites;
    }

    /// <summary>What it does.</summary>
    public UpcastStepKind Kind { get; }

    /// <summary>The path of the field that it is about: the old one for a move and a removal.</summary>
    public string Field { get; }

    /// <summary>Why the change was made.</summary>
    public Citation Cites { get; }

    /// <summary>The new path of a move; null for other steps.</summary>
    public string? To { get; internal init; }

    /// <summary>The value of a default as JSON; null for other steps.</summary>
    public string? Value { get; internal init; }

    /// <summary>How many names of the path lead to the innermost list: a default stands in its entries and makes none.</summary>
    internal int Leading { get; init; }

    /// <summary>The new codes by the old ones; empty for other steps.</summary>
    public ImmutableDictionary<string, string> Codes { get; internal init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Kind and field.</summary>
    public override string ToString() => To is null ? $"{Kind} {Field}" : $"{Kind} {Field} to {To}";
}
