using System.Globalization;

namespace CustomerRules.Archives.Validation;

/// <summary>How complete a document is: an exact fraction whose denominator the schema fixes, so that adding data never lowers it.</summary>
/// <param name="Met">How many fields are filled in, or are known not to be needed.</param>
/// <param name="Units">How many fields count; at least <paramref name="Met"/>. Zero when a schema requires nothing.</param>
public readonly record struct Completeness(int Met, int Units) : IComparable<Completeness>
{
    /// <summary>Whether nothing is missing.</summary>
    public bool IsFull => Met == Units;

    /// <summary>Compares by value: 1/2 and 2/4 are equal in rank.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Negative, zero or positive. A document that nothing is required of is full.</returns>
    public int CompareTo(Completeness other)
    {
        var (left, right) = (this with { Met = Units == 0 ? 1 : Met, Units = Math.Max(Units, 1) }, other with { Met = other.Units == 0 ? 1 : other.Met, Units = Math.Max(other.Units, 1) });
        return ((long)left.Met * right.Units).CompareTo((long)right.Met * left.Units);
    }

    /// <summary>The fraction, not reduced: <c>11/12</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Met}/{Units}");

    /// <summary>Whether one is less complete.</summary>
    public static bool operator <(Completeness left, Completeness right) => left.CompareTo(right) < 0;

    /// <summary>Whether one is more complete.</summary>
    public static bool operator >(Completeness left, Completeness right) => left.CompareTo(right) > 0;

    /// <summary>Whether one is not more complete.</summary>
    public static bool operator <=(Completeness left, Completeness right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one is not less complete.</summary>
    public static bool operator >=(Completeness left, Completeness right) => left.CompareTo(right) >= 0;
}
