using System.Collections.Immutable;
using System.Numerics;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.Policies;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>What a change of a table does: every region of inputs whose answer differs, exactly, over base facts.</summary>
/// <remarks>Both versions are walked together with all the tables that feed them, so a changed condition shows every answer
/// that it moves.</remarks>
public sealed class TableDifference
{
    private TableDifference(ImmutableArray<DomainChange> domain, ImmutableArray<ChangedRegion> regions)
    {
        Domain = domain;
        Regions = regions;
    }

    /// <summary>Facts and values that only one version knows.</summary>
    public ImmutableArray<DomainChange> Domain { get; }

    /// <summary>The regions that differ over the common domain: disjoint, in a stable order.</summary>
    public ImmutableArray<ChangedRegion> Regions { get; }

    /// <summary>Whether nothing differs.</summary>
    public bool IsEmpty => Domain.IsEmpty && Regions.IsEmpty;

    /// <summary>How many inputs differ, exactly.</summary>
    public BigInteger Count => Regions.Aggregate(BigInteger.Zero, (sum, region) => sum + region.When.Count);

    /// <summary>Compares two versions.</summary>
    /// <param name="before">The earlier version.</param>
    /// <param name="after">The later version.</param>
    /// <param name="budget">How much the comparison may cost; <see cref="AnalysisBudget.Default"/> when null.</param>
    /// <returns>The difference.</returns>
    /// <exception cref="BudgetExceededException">It cannot be told exactly within the budget, as when tables that list no decisions collect
    /// answers in very many combinations.</exception>
    public static TableDifference Between(DecisionTable before, DecisionTable after, AnalysisBudget? budget = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        budget ??= AnalysisBudget.Default;
        var domain = new CommonDomain(before.Facts, after.Facts);
        if (domain.Changes.Any(change => !change.Comparable))
            return new TableDifference(domain.Changes, []);

        var meter = new AnalysisMeter(budget);
        var space = RuleSpace.Of(domain.Facts, meter, before.Closure, after.Closure);
        var evidence = EvidenceOf(before, after, space, meter);
        var regions = ImmutableArray.CreateBuilder<ChangedRegion>();
        foreach (var box in Analysis.Regions.Enumerate(evidence.Changed))
        {
            if (regions.Count == budget.MaxRegions)
                throw AnalysisMeter.TooManyRegions(budget.MaxRegions);
            regions.Add(evidence.Describe(box));
        }

        return new TableDifference(domain.Changes, regions.DrainToImmutable());
    }

    /// <summary>Pairs the decisions of both versions, unless there are too many sets of rules that match together.</summary>
    private static ChangeEvidence EvidenceOf(DecisionTable before, DecisionTable after, RuleSpace space, AnalysisMeter meter)
    {
        if (before.AreDecisionsListed && after.AreDecisionsListed)
        {
            try
            {
                return new ListedChanges(before.Closure, after.Closure, space, meter);
            }
            catch (BudgetExceededException)
            {
                meter.Renew();
            }
        }

        return new AskedChanges(before.Closure, after.Closure, space, meter);
    }
}
