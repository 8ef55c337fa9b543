using System.Collections.Immutable;
using CustomerRules.Policies;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>Pairs what two versions decide for the same input. Terminal n is pair n; group 0 is "no difference".</summary>
internal sealed class DecisionPairs(Judge before, Judge after)
{
    private readonly Dictionary<(int Before, int After), int> terminals = [];
    private readonly List<(int Before, int After)> pairs = [];
    private readonly Dictionary<string, int> groups = new(StringComparer.Ordinal);

    internal int Terminal(ulong[] bits)
    {
        var pair = (before.Decide(bits), after.Decide(bits));
        if (!terminals.TryGetValue(pair, out var terminal))
        {
            terminals.Add(pair, terminal = pairs.Count);
            pairs.Add(pair);
        }

        return terminal;
    }

    /// <summary>Pairs that change the same answer into the same other answer belong together, whatever the rules.</summary>
    internal int Group(int terminal)
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

    /// <summary>What both versions answer on the terminals inside a box of one group.</summary>
    internal ChangedRegion Describe(Box box, IEnumerable<int> inside)
    {
        var found = inside.Select(Decisions).ToList();
        return new ChangedRegion(
            KindOf(found[0].Before, found[0].After)!.Value,
            box,
            Side(found.Select(pair => pair.Before)),
            Side(found.Select(pair => pair.After)));
    }

    private static ChangeKind? KindOf(Decision? left, Decision? right)
    {
        if (left is null || right is null)
            return left is null && right is null ? null : ChangeKind.Possibility;
        if (!left.Outcome.Equals(right.Outcome))
            return ChangeKind.Answer;
        return left.Cites.ToHashSet().SetEquals(right.Cites) ? null : ChangeKind.ClauseOnly;
    }

    private static ChangeSide Side(IEnumerable<Decision?> decisions)
    {
        var answers = decisions.OfType<Decision>().ToList();
        if (answers.Count == 0)
            return new ChangeSide(null, [], null);
        var rules = answers.SelectMany(decision => decision.Deciding).OrderBy(rule => rule.Position).Select(rule => rule.Name).Distinct();
        return new ChangeSide(answers[0].Outcome, [.. rules], Citation.Union(answers.Select(decision => decision.Cites)));
    }

    private (Decision? Before, Decision? After) Decisions(int terminal)
    {
        var (left, right) = pairs[terminal];
        return (left < 0 ? null : before.RootDecisions[left], right < 0 ? null : after.RootDecisions[right]);
    }
}
