using CustomerRules.DecisionTables;

namespace CustomerRules.Permissions.Planning;

/// <summary>The decisions of a table; where the table does not list them, those that were asked for, one for each set of deciding rules.</summary>
internal sealed class DecisionList(DecisionTable table)
{
    private readonly List<Decision> decisions = [.. table.Decisions];
    private readonly Dictionary<string, int> byRules = new(StringComparer.Ordinal);

    internal DecisionTable Table => table;

    internal int Count => decisions.Count;

    internal Decision this[int index] => decisions[index];

    internal int IndexOf(Decision decision)
    {
        if (decision.Index >= 0)
            return decision.Index;
        var rules = string.Join(' ', decision.Deciding.Select(rule => rule.Position));
        if (byRules.TryAdd(rules, decisions.Count))
            decisions.Add(decision);
        return byRules[rules];
    }
}
