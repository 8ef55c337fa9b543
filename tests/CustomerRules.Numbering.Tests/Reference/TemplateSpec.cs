using System.Collections.Immutable;
using CustomerRules.Numbering.Templates;

namespace CustomerRules.Numbering.Tests.Reference;

/// <summary>A small random template: few enough numbers to write down all of them.</summary>
public sealed record TemplateSpec
{
    /// <summary>The segments as a pattern has them.</summary>
    public required ImmutableArray<string> Segments { get; init; }

    public required ImmutableArray<string> Communities { get; init; }

    /// <summary>The units as a list, or what the pattern admits.</summary>
    public required ImmutableArray<string> AllUnits { get; init; }

    /// <summary>The pattern of <see cref="AllUnits"/>; null when they are a list.</summary>
    public string? UnitPattern { get; init; }

    public int FirstYear { get; init; } = 2000;

    public int LastYear { get; init; } = 2000;

    /// <summary>Up to how many digits the naive numbers let a growing sequence grow: more would be too many to write down.</summary>
    public int Digits { get; init; } = 3;

    /// <summary>The greatest sequence of the naive numbers.</summary>
    internal long LastSequence => Segments.Any(segment => segment.EndsWith("+}", StringComparison.Ordinal)) ? (long)Math.Pow(10, Digits) - 1 : long.MaxValue;

    /// <summary>Whether the list of all numbers leaves a reading out.</summary>
    internal bool IsBeyondTheList(NumberReading reading) => reading.Sequence > LastSequence;

    public string Pattern => string.Concat(Segments);

    public NumberVocabulary Vocabulary =>
        new(Communities, UnitPattern is null ? UnitSet.OfList(AllUnits) : UnitSet.OfPattern(UnitPattern), FirstYear, LastYear);

    public NumberTemplate Build() => NumberTemplate.Create(Pattern, Vocabulary);

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Pattern} of [{string.Join(' ', Communities)}], units {UnitPattern ?? string.Join(' ', AllUnits)}, years {FirstYear} to {LastYear}";
}
