using System.Collections.Immutable;
using System.Numerics;
using CustomerRules.DecisionTables.Analysis;

namespace CustomerRules.DecisionTables.Deciding;

/// <summary>Puts a decision together from the rules that match one input: for tables with more decisions than are laid out.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class DecisionAssembler(Closure closure, RuleSpace space)
{
    private readonly RuleMatcher matcher = new(closure, space);

    /// <summary>The decision on an input; null when a value is missing or outside its domain, the combination is impossible, or no rule answers.</summary>
    internal Decision? Decide(ReadOnlySpan<int> values)
    {
        Span<ulong> matched = stackalloc ulong[matcher.WordCount];
        if (!matcher.Match(values, matched))
            return null;
        var answers = new Decision[closure.Tables.Length];
        for (var t = 0; t < answers.Length; t++)
        {
            var table = closure.Tables[t];
            var verdict = Verdict.On(table.Definition, matcher.RulesOf(t, matched), _ => -1)!;
            ImmutableArray<Decision> upstream = [.. table.Suppliers.Select(supplier => answers[supplier])];
            answers[t] = new Decision(-1, table.Definition.Header, verdict, upstream);
        }

        return answers[^1];
    }

    /// <summary>Writes the rules that match one input, deciding ones first. Allocates nothing.</summary>
    /// <param name="values">A value for each fact.</param>
    /// <param name="rules">Receives the rules; those that do not fit are left out.</param>
    /// <returns>How many match, written or not, the default counted when it decides; -1 where <see cref="Decide"/> gives null.</returns>
    internal int Trace(ReadOnlySpan<int> values, Span<RuleTrace> rules)
    {
        Span<ulong> matched = stackalloc ulong[matcher.WordCount];
        if (!matcher.Match(values, matched))
            return -1;
        var (table, count) = (closure.Root.Definition, 0);
        var found = matcher.RulesOf(closure.Tables.Length - 1, matched);
        var best = RuleMatcher.Best(table, found);
        if (best.IsDefault)
            return Add(new RuleTrace(best, RuleRole.Decided), rules, count);
        foreach (var role in new ReadOnlySpan<RuleRole>([RuleRole.Decided, RuleRole.Outranked]))
        {
            for (var i = 0; i < found.Length; i++)
            {
                for (var word = found[i]; word != 0; word &= word - 1)
                {
                    var rule = table.Rules[i * 64 + BitOperations.TrailingZeroCount(word)];
                    if (HitPolicies.Outranks(table, best, rule) == (role == RuleRole.Outranked))
                        count = Add(new RuleTrace(rule, role), rules, count);
                }
            }
        }

        return count;
    }

    private static int Add(RuleTrace trace, Span<RuleTrace> rules, int count)
    {
        if (count < rules.Length)
            rules[count] = trace;
        return count + 1;
    }
}
