using System.Collections.Immutable;
using CustomerRules.Policies;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>Changes read off the pairs of decisions that two versions make for the same input. Terminal n is pair n.</summary>
internal sealed class ListedChanges : ChangeEvidence
{
    private readonly Judge before;
    private readonly Judge after;
    private readonly AnalysisMeter meter;
    private readonly Dictionary<(int Before, int After), int> terminals = [];
    private readonly List<(int Before, int After)> pairs = [];
    private readonly Dictionary<string, int> groups = new(StringComparer.Ordinal);
    private readonly BoxTerminals inside;

    /// <summary>Pairs the decisions of two versions.</summary>
    /// <param name="before">The earlier version.</param>
    /// <param name="after">The later version.</param>
    /// <param name="space">The facts and rules of both.</param>
    /// <param name="meter">Counts the states that are visited.</param>
    /// <exception cref="BudgetExceededException">There are too many.</exception>
    internal ListedChanges(Closure before, Closure after, RuleSpace space, AnalysisMeter meter)
    {
        this.before = new Judge(before, space.FirstBits[0]);
        this.after = new Judge(after, space.FirstBits[1]);
        this.meter = meter;
        var diagram = DiagramBuilder.Build(space, new MatchWalk(space, Terminal), meter);
        inside = new BoxTerminals(diagram);
        Changed = diagram.Relabel(Group);
    }

    internal override Diagram Changed { get; }

    internal override ChangedRegion Describe(Box box)
    {
        var found = inside.Of(box).Select(Decisions).ToList();
        return new ChangedRegion(
            KindOf(found[0].Before, found[0].After)!.Value,
            box,
            Side(found.Select(pair => pair.Before)),
            Side(found.Select(pair => pair.After)));
    }

    private static ChangeKind? KindOf(Decision? left, Decision? right) =>
        KindOf(left?.Outcome, right?.Outcome, left is not null && right is not null && !left.Cites.ToHashSet().SetEquals(right.Cites));

    private static ChangeSide Side(IEnumerable<Decision?> decisions)
    {
        var answers = decisions.OfType<Decision>().ToList();
        if (answers.Count == 0)
            return new ChangeSide(null, [], null);
        var rules = answers.SelectMany(decision => decision.Deciding).OrderBy(rule => rule.Position).Select(rule => rule.Name).Distinct();
        return new ChangeSide(answers[0].Outcome, [.. rules], Citation.Union(answers.Select(decision => decision.Cites)));
    }

    private int Terminal(ReadOnlySpan<ulong> bits)
    {
        var pair = (before.Decide(bits), after.Decide(bits));
        if (!terminals.TryGetValue(pair, out var terminal))
        {
            terminals.Add(pair, terminal = pairs.Count);
            pairs.Add(pair);
            meter.CountDecisions(pairs.Count);
        }

        return terminal;
    }

    /// <summary>Pairs that change the same answer into the same other answer belong together, whatever the rules.</summary>
    private int Group(int terminal)
    {
        var (left, right) = Decisions(terminal);
        if (KindOf(left, right) is not { } kind)
            return 0;
        var key = kind == ChangeKind.ClauseOnly
            ? $"{left!.Cites}|{right!.Cites}|{left.Outcome.Json}"
            : $"{left?.Outcome.Json}|{right?.Outcome.Json}";
        if (!groups.TryGetValue(key, out var group))
            groups.Add(key, group = groups.Count + 1);
        return group;
    }

    private (Decision? Before, Decision? After) Decisions(int terminal)
    {
        var (left, right) = pairs[terminal];
        return (left < 0 ? null : before.RootDecisions[left], right < 0 ? null : after.RootDecisions[right]);
    }
}
