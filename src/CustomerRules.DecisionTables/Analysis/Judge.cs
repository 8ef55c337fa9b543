using System.Collections.Immutable;

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
    private readonly AnswerIds answerIds = new();

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
        Span<int> supplied = stackalloc int[table.Supplier.Length];
        for (var i = 0; i < supplied.Length; i++)
        {
            if (table.Supplier[i] >= 0)
                supplied[i] = ClosureTable.ValueOf(answers[table.Supplier[i]]!.Outcome.Values[table.SupplierOutput[i]]!);
        }

        if (!table.Match(bits, firstBit, supplied, matched))
            return -1;
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
            verdicts[t].Add(Verdict.On(closure.Tables[t].Definition, matched, answerIds.Of));
        }

        return verdicts[t][index];
    }
}
