using System.Globalization;
using System.Numerics;
using Ardalis.GuardClauses;

namespace CustomerRules.Numbering;

/// <summary>What a number says. Fields that a template does not have are empty or 0.</summary>
/// <remarks>Immutable and thread-safe; equal by content. A unit tells where somebody lives: <see cref="ToString"/> hides it.</remarks>
public sealed record NumberReading
{
    /// <summary>Puts the fields together.</summary>
    /// <param name="community">The registered abbreviation of the community.</param>
    /// <param name="unit">The unit's or tenant's number.</param>
    /// <param name="year">The year, in four digits.</param>
    /// <param name="sequence">The sequence, from 1.</param>
    public NumberReading(string community, string unit, int year, BigInteger sequence)
    {
        Community = Guard.Against.Null(community);
        Unit = Guard.Against.Null(unit);
        Year = year;
        Sequence = sequence;
    }

    /// <summary>The registered abbreviation of the community.</summary>
    public string Community { get; }

    /// <summary>The unit's or tenant's number.</summary>
    public string Unit { get; }

    /// <summary>The year, in four digits.</summary>
    public int Year { get; }

    /// <summary>The sequence, from 1: exact, however many digits a growing one has. What is formatted or parsed fits a <see cref="long"/>.</summary>
    public BigInteger Sequence { get; }

    /// <summary>The fields, to be formatted.</summary>
    /// <returns>The fields.</returns>
    /// <exception cref="OverflowException">The sequence does not fit a <see cref="long"/>.</exception>
    public NumberFields ToFields() => new(Community, Unit, Year, (long)Sequence);

    /// <summary>The fields with the unit as asterisks.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Community} {new string('*', Unit.Length)} {Year} {Sequence}");
}
