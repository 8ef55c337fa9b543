using System.Collections.Immutable;
using CustomerRules.DecisionTables.Outputs;

namespace CustomerRules.DecisionTables;

/// <summary>What the hit policies mean: which of the matching rules decide, and what they answer together.</summary>
internal static class HitPolicies
{
    /// <summary>The rules that decide among those that match, in the order of the file; the default when none matches.</summary>
    internal static ImmutableArray<Rule> Deciding(TableDefinition table, ImmutableArray<Rule> matched)
    {
        if (matched.IsEmpty)
            return [table.Default!];
        switch (table.HitPolicy)
        {
            case HitPolicy.First:
                return [matched[0]];
            case HitPolicy.Priority when matched.Length > 1:
                var best = matched[0].Then;
                foreach (var rule in matched)
                {
                    if (Compare(rule.Then, best) < 0)
                        best = rule.Then;
                }

                return matched.RemoveAll(rule => Compare(rule.Then, best) != 0);
            default:
                return matched;
        }
    }

    /// <summary>What deciding rules answer together. Rules that agree are merged too where records name the clauses of all of them.</summary>
    internal static Outcome Answer(TableDefinition table, ImmutableArray<Rule> deciding) =>
        table.HitPolicy == HitPolicy.Collect || (deciding.Length > 1 && table.Outputs.Any(output => output.Type.NamesClauses))
            ? Outcome.Merge(table.Outputs, deciding.Select(rule => rule.Then))
            : deciding[0].Then;

    /// <summary>Whether deciding rules contradict each other.</summary>
    internal static bool Conflict(TableDefinition table, ImmutableArray<Rule> deciding) => table.HitPolicy switch
    {
        HitPolicy.Unique => deciding.Length > 1,
        HitPolicy.Any => deciding.Any(rule => !rule.Then.Equals(deciding[0].Then)),
        _ => false,
    };

    /// <summary>Whether a decision would be another one without one of its deciding rules.</summary>
    internal static bool IsNeeded(TableDefinition table, Decision decision, Rule rule)
    {
        ImmutableArray<Rule> left = [.. decision.Deciding.Concat(decision.Outranked).Where(other => other != rule).OrderBy(other => other.Position)];
        return (left.IsEmpty && table.Default is null) || !decision.Outcome.Equals(Answer(table, Deciding(table, left)));
    }

    /// <summary>Whether a rule counts instead of another wherever both match.</summary>
    internal static bool Outranks(TableDefinition table, Rule rule, Rule other) => table.HitPolicy switch
    {
        HitPolicy.First => rule.Position < other.Position,
        HitPolicy.Priority => Compare(rule.Then, other.Then) < 0,
        _ => false,
    };

    /// <summary>The rules, those that outrank others before them; of equals in the order of the file.</summary>
    internal static IEnumerable<Rule> ByRank(TableDefinition table) => table.HitPolicy == HitPolicy.Priority
        ? table.Rules.Order(Comparer<Rule>.Create((left, right) => Compare(left.Then, right.Then)))
        : table.Rules;

    /// <summary>Order by priority: negative when <paramref name="left"/> is the higher answer. Outputs count in declared order.</summary>
    private static int Compare(Outcome left, Outcome right)
    {
        for (var i = 0; i < left.Values.Length; i++)
        {
            var order = ((CodeValue)left.Values[i]!).Position.CompareTo(((CodeValue)right.Values[i]!).Position);
            if (order != 0)
                return order;
        }

        return 0;
    }
}
