using System.Globalization;
using Ardalis.GuardClauses;

namespace CustomerRules.Numbering.Allocation;

/// <summary>What a sequence runs within: one community, unit and year by default. Parts that do not count are empty or 0.</summary>
/// <remarks>Immutable and thread-safe; equal by content. A unit tells where somebody lives: <see cref="ToString"/> hides it.</remarks>
public sealed record SequenceScope
{
    /// <summary>Names a scope.</summary>
    /// <param name="community">The abbreviation of the community; empty when the sequence runs over all of them.</param>
    /// <param name="unit">The unit; empty when the sequence runs over all of them.</param>
    /// <param name="year">The year; 0 when the sequence runs over all of them.</param>
    public SequenceScope(string community, string unit, int year)
    {
        Community = Guard.Against.Null(community);
        Unit = Guard.Against.Null(unit);
        Year = year;
    }

    /// <summary>The abbreviation of the community.</summary>
    public string Community { get; }

    /// <summary>The unit.</summary>
    public string Unit { get; }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>The scope in one text, as a store may use it for a key. Two scopes have two keys: no field has the separator.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Community}\t{Unit}\t{Year}");

    /// <summary>The scope of a number.</summary>
    /// <param name="reading">What the number says.</param>
    /// <param name="rules">How sequences are given out.</param>
    /// <returns>The scope.</returns>
    public static SequenceScope Of(NumberReading reading, AllocationRules rules)
    {
        Guard.Against.Null(reading);
        var fields = Guard.Against.Null(rules).Scope;
        return new SequenceScope(
            fields.Contains(SegmentKind.Community) ? reading.Community : "",
            fields.Contains(SegmentKind.Unit) ? reading.Unit : "",
            fields.Contains(SegmentKind.Year) ? reading.Year : 0);
    }

    /// <summary>The scope with the unit as asterisks.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Community} {new string('*', Unit.Length)} {Year}");
}
