using System.Globalization;
using System.Numerics;
using Ardalis.GuardClauses;
using CustomerRules.Numbering.Templates;

namespace CustomerRules.Numbering.Allocation;

/// <summary>How many numbers a template has, exactly.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class NumberCapacity
{
    private NumberCapacity(BigInteger communities, BigInteger units, BigInteger years, BigInteger sequences)
    {
        Communities = communities;
        Units = units;
        Years = years;
        Sequences = sequences;
    }

    /// <summary>How many communities there are; 1 for a template without them, as for all parts.</summary>
    public BigInteger Communities { get; }

    /// <summary>How many units there may be.</summary>
    public BigInteger Units { get; }

    /// <summary>How many years there are.</summary>
    public BigInteger Years { get; }

    /// <summary>How many numbers a scope has, whatever its fields: that many sequences there are; of a growing one, as many as can be counted.</summary>
    public BigInteger Sequences { get; }

    /// <summary>How many numbers a year has.</summary>
    public BigInteger PerYear => Communities * Units * Sequences;

    /// <summary>How many numbers there are in all: an unambiguous template has as many as it has readings.</summary>
    public BigInteger Total => PerYear * Years;

    /// <summary>Counts the numbers of a template.</summary>
    /// <param name="template">The template.</param>
    /// <returns>The capacity.</returns>
    public static NumberCapacity Of(NumberTemplate template)
    {
        Guard.Against.Null(template);
        return new NumberCapacity(Count(SegmentKind.Community), Count(SegmentKind.Unit), Count(SegmentKind.Year), Count(SegmentKind.Sequence));

        BigInteger Count(SegmentKind kind)
        {
            for (var i = 0; i < template.Segments.Length; i++)
            {
                if (template.Segments[i].Kind == kind)
                    return kind == SegmentKind.Sequence ? LastSequence(template.Segments[i]) : template.AutomatonOf(i)!.Count;
            }

            return BigInteger.One;
        }
    }

    /// <summary>The total, in digits.</summary>
    public override string ToString() => Total.ToString(CultureInfo.InvariantCulture);

    internal static long LastSequence(NumberSegment sequence) => sequence.Grows ? long.MaxValue : sequence.Limit - 1;
}
