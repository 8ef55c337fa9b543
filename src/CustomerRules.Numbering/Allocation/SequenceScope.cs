using System.Globalization;
using Ardalis.GuardClauses;
using CustomerRules.Policies;

namespace CustomerRules.Numbering.Allocation;

/// <summary>What a sequence runs within: one community, unit and year of a template by default. Parts that do not count are empty or 0.</summary>
/// <remarks>Immutable and thread-safe; equal by content. A unit tells where somebody lives: <see cref="ToString"/> hides it.</remarks>
public sealed record SequenceScope
{
    private const char Separator = '\t';

    /// <summary>Names a scope.</summary>
    /// <param name="policy">The template, with all its versions: no two templates count together.</param>
    /// <param name="community">The abbreviation of the community; empty when the sequence runs over all of them.</param>
    /// <param name="unit">The unit; empty when the sequence runs over all of them.</param>
    /// <param name="year">The year; 0 when the sequence runs over all of them.</param>
    /// <exception cref="ArgumentException">A text has the separator of keys, a tab, which no number has.</exception>
    public SequenceScope(PolicyId policy, string community, string unit, int year)
    {
        Policy = Guard.Against.Null(policy);
        Community = Guard.Against.Null(community);
        Unit = Guard.Against.Null(unit);
        Year = year;
        if (community.Contains(Separator) || unit.Contains(Separator))
            throw new ArgumentException("No community and no unit has a tab.");
    }

    /// <summary>The template, with all its versions.</summary>
    public PolicyId Policy { get; }

    /// <summary>The abbreviation of the community.</summary>
    public string Community { get; }

    /// <summary>The unit.</summary>
    public string Unit { get; }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>The scope in one text, as a store may use it for a key. Two scopes have two keys: no field has the separator.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Policy}{Separator}{Community}{Separator}{Unit}{Separator}{Year}");

    /// <summary>The scope of a number.</summary>
    /// <param name="policy">The template.</param>
    /// <param name="reading">What the number says.</param>
    /// <param name="rules">How sequences are given out.</param>
    /// <returns>The scope.</returns>
    public static SequenceScope Of(PolicyId policy, NumberReading reading, AllocationRules rules)
    {
        Guard.Against.Null(reading);
        var fields = Guard.Against.Null(rules).Scope;
        return new SequenceScope(
            policy,
            fields.Contains(SegmentKind.Community) ? reading.Community : "",
            fields.Contains(SegmentKind.Unit) ? reading.Unit : "",
            fields.Contains(SegmentKind.Year) ? reading.Year : 0);
    }

    /// <summary>The scope with the unit as asterisks.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Community} {new string('*', Unit.Length)} {Year}");
}
