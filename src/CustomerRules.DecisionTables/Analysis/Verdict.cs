using System.Collections.Immutable;
using System.Numerics;
using CustomerRules.DecisionTables.Outputs;
using CustomerRules.Policies;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>What a set of matching rules amounts to under the hit policy, whatever the suppliers answered: decisions share it.</summary>
/// <param name="AnswerId">The same for all verdicts of a closure that give the same answer.</param>
/// <param name="Outcome">The answer.</param>
/// <param name="Deciding">The rules that give it.</param>
/// <param name="Outranked">The rules that match too but do not count.</param>
/// <param name="Cites">The clauses of the deciding rules.</param>
internal sealed record Verdict(int AnswerId, Outcome Outcome, ImmutableArray<Rule> Deciding, ImmutableArray<Rule> Outranked, Citation Cites)
{
    /// <summary>The verdict on the rules of a table that match; null when there is none and no default.</summary>
    /// <param name="definition">The table.</param>
    /// <param name="matched">One bit a rule.</param>
    /// <param name="answerIdOf">The number of an answer.</param>
    internal static Verdict? On(TableDefinition definition, ReadOnlySpan<ulong> matched, Func<Outcome, int> answerIdOf)
    {
        var rules = ImmutableArray.CreateBuilder<Rule>();
        for (var i = 0; i < matched.Length; i++)
        {
            for (var word = matched[i]; word != 0; word &= word - 1)
                rules.Add(definition.Rules[i * 64 + BitOperations.TrailingZeroCount(word)]);
        }

        var hit = rules.DrainToImmutable();
        if (hit.IsEmpty && definition.Default is null)
            return null;
        var deciding = HitPolicies.Deciding(definition, hit);
        var outranked = deciding.Length == hit.Length || hit.IsEmpty ? [] : Others(hit, deciding);
        var outcome = HitPolicies.Answer(definition, deciding);
        return new Verdict(answerIdOf(outcome), outcome, deciding, outranked, Citation.Union(deciding.Select(rule => rule.Cites)));
    }

    /// <summary>The rules that match and do not decide. Both lists are in the order of the file.</summary>
    private static ImmutableArray<Rule> Others(ImmutableArray<Rule> matched, ImmutableArray<Rule> deciding)
    {
        var others = ImmutableArray.CreateBuilder<Rule>(matched.Length - deciding.Length);
        var next = 0;
        foreach (var rule in matched)
        {
            if (next < deciding.Length && rule == deciding[next])
                next++;
            else
                others.Add(rule);
        }

        return others.DrainToImmutable();
    }
}
