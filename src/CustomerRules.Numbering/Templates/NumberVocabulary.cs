using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace CustomerRules.Numbering.Templates;

/// <summary>What the fields of a number may say: registered abbreviations, units, years.</summary>
/// <remarks>Immutable and thread-safe. What it says is checked when a template is made of it.</remarks>
public sealed class NumberVocabulary
{
    /// <summary>Puts a vocabulary together.</summary>
    /// <param name="communities">The registered abbreviations.</param>
    /// <param name="units">The units.</param>
    /// <param name="firstYear">The first year (included).</param>
    /// <param name="lastYear">The last year (included).</param>
    public NumberVocabulary(IEnumerable<string> communities, UnitSet units, int firstYear, int lastYear)
    {
        Communities = [.. Guard.Against.Null(communities)];
        Units = Guard.Against.Null(units);
        FirstYear = firstYear;
        LastYear = lastYear;
    }

    private NumberVocabulary(ImmutableArray<string> communities, UnitSet units, int firstYear, int lastYear)
    {
        Communities = communities;
        Units = units;
        FirstYear = firstYear;
        LastYear = lastYear;
    }

    /// <summary>The registered abbreviations, in the order of registration.</summary>
    public ImmutableArray<string> Communities { get; }

    /// <summary>The units.</summary>
    public UnitSet Units { get; }

    /// <summary>The first year (included).</summary>
    public int FirstYear { get; }

    /// <summary>The last year (included).</summary>
    public int LastYear { get; }

    /// <summary>The same vocabulary with other abbreviations.</summary>
    /// <param name="communities">The abbreviations.</param>
    /// <returns>A new vocabulary.</returns>
    public NumberVocabulary WithCommunities(IEnumerable<string> communities) => new([.. Guard.Against.Null(communities)], Units, FirstYear, LastYear);

    /// <summary>The same vocabulary with other units.</summary>
    /// <param name="units">The units.</param>
    /// <returns>A new vocabulary.</returns>
    public NumberVocabulary WithUnits(UnitSet units) => new(Communities, Guard.Against.Null(units), FirstYear, LastYear);

    /// <summary>The same vocabulary with other years.</summary>
    /// <param name="firstYear">The first year (included).</param>
    /// <param name="lastYear">The last year (included).</param>
    /// <returns>A new vocabulary.</returns>
    public NumberVocabulary WithYears(int firstYear, int lastYear) => new(Communities, Units, firstYear, lastYear);
}
