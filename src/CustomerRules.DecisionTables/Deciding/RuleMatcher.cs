using System.Numerics;
using CustomerRules.DecisionTables.Analysis;
using CustomerRules.DecisionTables.Outputs;

namespace CustomerRules.DecisionTables.Deciding;

/// <summary>Finds the rules that match one input, in a table and in those that feed it, by AND-ing one bit set for each fact.</summary>
/// <remarks>Allocates nothing. Immutable and thread-safe.</remarks>
internal sealed class RuleMatcher
{
    private readonly Closure closure;
    private readonly RuleSpace space;
    private readonly CellMap[] maps;
    private readonly int[] firstWords;
    private readonly int mostInputs;

    internal RuleMatcher(Closure closure, RuleSpace space)
    {
        this.closure = closure;
        this.space = space;
        maps = [.. space.Facts.Select((fact, i) => new CellMap(fact, space.Classes[i], 1))];
        firstWords = new int[closure.Tables.Length];
        for (var t = 0; t < firstWords.Length; t++)
        {
            firstWords[t] = WordCount;
            WordCount += closure.Tables[t].WordCount;
        }

        mostInputs = closure.Tables.Max(table => table.Supplier.Length);
    }

    /// <summary>How many words the matching rules of all tables take.</summary>
    internal int WordCount { get; }

    /// <summary>Finds the rules.</summary>
    /// <param name="values">A value for each fact.</param>
    /// <param name="matched">Receives one bit for each rule of each table; <see cref="WordCount"/> words.</param>
    /// <returns>False when a value is missing or outside its domain, the combination is impossible, or a table does not answer.</returns>
    internal bool Match(ReadOnlySpan<int> values, Span<ulong> matched)
    {
        if (values.Length != maps.Length)
            return false;
        Span<ulong> admitted = stackalloc ulong[space.WordCount];
        admitted.Fill(ulong.MaxValue);
        for (var fact = 0; fact < maps.Length; fact++)
        {
            var cell = maps[fact].Find(values[fact]);
            if (cell < 0)
                return false;
            Bits.And(admitted, space.Classes[fact][cell].Mask);
        }

        Span<int> supplied = stackalloc int[mostInputs];
        for (var t = 0; t < closure.Tables.Length; t++)
        {
            var table = closure.Tables[t];
            for (var i = 0; i < table.Supplier.Length; i++)
            {
                if (table.Supplier[i] >= 0)
                    supplied[i] = ValueOf(closure.Tables[table.Supplier[i]], RulesOf(table.Supplier[i], matched), table.SupplierOutput[i]);
            }

            var rules = RulesOf(t, matched);
            if (!table.Match(admitted, 0, supplied, rules) || (table.Definition.Default is null && !rules.ContainsAnyExcept(0UL)))
                return false;
        }

        return true;
    }

    /// <summary>The matching rules of one table.</summary>
    internal Span<ulong> RulesOf(int table, Span<ulong> matched) => matched.Slice(firstWords[table], closure.Tables[table].WordCount);

    /// <summary>The rule that decides among those that match: the first of those that no other outranks; the default when none matches.</summary>
    internal static Rule Best(TableDefinition table, ReadOnlySpan<ulong> rules)
    {
        Rule? best = null;
        for (var i = 0; i < rules.Length; i++)
        {
            for (var word = rules[i]; word != 0; word &= word - 1)
            {
                var rule = table.Rules[i * 64 + BitOperations.TrailingZeroCount(word)];
                if (best is null || HitPolicies.Outranks(table, rule, best))
                    best = rule;
            }
        }

        return best ?? table.Default!;
    }

    /// <summary>What a table gives on an output that feeds another.</summary>
    private static int ValueOf(ClosureTable table, ReadOnlySpan<ulong> rules, int output)
    {
        var (definition, type) = (table.Definition, table.Definition.Outputs[output].Type);
        if (definition.HitPolicy != HitPolicy.Collect || !rules.ContainsAnyExcept(0UL))
            return ClosureTable.ValueOf((Best(definition, rules).Then.Values[output] ?? type.Silence)!);
        OutputValue? merged = null;
        for (var i = 0; i < rules.Length; i++)
        {
            for (var word = rules[i]; word != 0; word &= word - 1)
            {
                if (definition.Rules[i * 64 + BitOperations.TrailingZeroCount(word)].Then.Values[output] is { } value)
                    merged = merged is null ? value : type.Merge(merged, value);
            }
        }

        return ClosureTable.ValueOf((merged ?? type.Silence)!);
    }
}
