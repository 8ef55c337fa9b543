using System.Collections.Immutable;
using System.Numerics;
using CustomerRules.Policies;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>Turns the rules that match into decisions: the only place where hit policies are applied.</summary>
/// <remarks>Decisions are interned: one for each table, set of matching rules and answers of its suppliers.</remarks>
internal sealed class Judge
{
    private readonly Closure closure;
    private readonly int firstBit;
    private readonly WordTable[] interned;
    private readonly WordTable[] matches;
    private readonly List<Verdict?>[] verdicts;
    private readonly List<Decision?>[] decisions;
    private readonly Decision?[] answers;
    private readonly Dictionary<string, int> answerIds = new(StringComparer.Ordinal);

    internal Judge(Closure closure, int firstBit)
    {
        this.closure = closure;
        this.firstBit = firstBit;
        interned = [.. closure.Tables.Select(table => new WordTable(table.WordCount + table.Suppliers.Length))];
        matches = [.. closure.Tables.Select(table => new WordTable(table.WordCount))];
        verdicts = [.. closure.Tables.Select(_ => new List<Verdict?>())];
        decisions = [.. closure.Tables.Select(_ => new List<Decision?>())];
        answers = new Decision?[closure.Tables.Length];
    }

    /// <summary>The decisions of the closure's last table, in the order of finding; null where no rule answers.</summary>
    internal IReadOnlyList<Decision?> RootDecisions => decisions[^1];

    /// <summary>The position in <see cref="RootDecisions"/> for a set of matching rules, or -1 for an impossible combination.</summary>
    internal int Decide(ReadOnlySpan<ulong> bits)
    {
        var last = -1;
        for (var t = 0; t < closure.Tables.Length; t++)
        {
            last = DecideTable(t, bits);
            if (last < 0)
                return -1;
            answers[t] = decisions[t][last];
        }

        return last;
    }

    private int DecideTable(int t, ReadOnlySpan<ulong> bits)
    {
        var table = closure.Tables[t];
        Span<ulong> key = stackalloc ulong[table.WordCount + table.Suppliers.Length];
        var matched = key[..table.WordCount];
        table.Match(bits, firstBit, answers, matched);
        for (var bit = table.Definition.Rules.Length; bit < table.BitCount; bit++)
        {
            if (Bits.Has(matched, bit))
                return -1;
        }

        for (var i = 0; i < table.Suppliers.Length; i++)
            key[table.WordCount + i] = (ulong)answers[table.Suppliers[i]]!.Index;
        if (interned[t].TryGet(key, out var index))
            return index;
        index = decisions[t].Count;
        interned[t].Add(key, index);
        ImmutableArray<Decision> upstream = [.. table.Suppliers.Select(supplier => answers[supplier]!)];
        decisions[t].Add(VerdictOn(t, matched) is { } verdict ? new Decision(index, table.Definition.Header, verdict, upstream) : null);
        return index;
    }

    private Verdict? VerdictOn(int t, ReadOnlySpan<ulong> matched)
    {
        if (!matches[t].TryGet(matched, out var index))
        {
            matches[t].Add(matched, index = verdicts[t].Count);
            verdicts[t].Add(Make(closure.Tables[t].Definition, matched));
        }

        return verdicts[t][index];
    }

    private Verdict? Make(TableDefinition definition, ReadOnlySpan<ulong> matched)
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
        if (!answerIds.TryGetValue(outcome.Json, out var answerId))
            answerIds.Add(outcome.Json, answerId = answerIds.Count);
        return new Verdict(answerId, outcome, deciding, outranked, Citation.Union(deciding.Select(rule => rule.Cites)));
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
