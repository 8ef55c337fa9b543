using CustomerRules.Policies;

namespace CustomerRules.ServiceLevels.Metrics;

/// <summary>A metric: what it counts, in written words, and what it should come to.</summary>
/// <remarks>Immutable and thread-safe. Compared by reference.</remarks>
public sealed class Metric
{
    internal Metric(string code, BilingualText name, BilingualText definition, Citation cites)
    {
        Code = code;
        Name = name;
        Definition = definition;
        Cites = cites;
    }

    /// <summary>The code, such as <c>valid-complaint-rate</c>.</summary>
    public string Code { get; }

    /// <summary>The name.</summary>
    public BilingualText Name { get; }

    /// <summary>What is counted, what is divided by, and what is left out.</summary>
    public BilingualText Definition { get; }

    /// <summary>The clauses behind it.</summary>
    public Citation Cites { get; }

    /// <summary>What it should come to; null when the clauses set no target.</summary>
    public MetricTarget? Target { get; internal init; }

    /// <summary>What is divided by, where the clause leaves it open; null elsewhere.</summary>
    public RateBase? Denominator { get; internal init; }

    /// <summary>Within how many rings (included) a call must be picked up; null for other metrics.</summary>
    public int? Rings { get; internal init; }

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    internal MetricResult Over(Ratio value, IEnumerable<LeftOut> leftOut, params IEnumerable<RateAlternative> alternatives) => new(this, value, leftOut, alternatives);
}
