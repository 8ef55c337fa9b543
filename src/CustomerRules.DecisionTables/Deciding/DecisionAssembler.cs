using System.Collections.Immutable;
using CustomerRules.DecisionTables.Analysis;

namespace CustomerRules.DecisionTables.Deciding;

/// <summary>Puts a decision together from the rules that match one input: for tables with more decisions than are laid out.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class DecisionAssembler(Closure closure, RuleSpace space)
{
    private readonly CellMap[] maps = [.. space.Facts.Select((fact, i) => new CellMap(fact, space.Classes[i], 1))];

    /// <summary>The decision on an input; null when a value is missing or outside its domain, the combination is impossible, or no rule answers.</summary>
    internal Decision? Decide(ReadOnlySpan<int> values)
    {
        if (values.Length != maps.Length)
            return null;
        var bits = new ulong[space.WordCount];
        Array.Fill(bits, ulong.MaxValue);
        for (var fact = 0; fact < maps.Length; fact++)
        {
            var cell = maps[fact].Find(values[fact]);
            if (cell < 0)
                return null;
            Bits.And(bits, space.Classes[fact][cell].Mask);
        }

        var answers = new Decision?[closure.Tables.Length];
        for (var t = 0; t < answers.Length; t++)
        {
            var table = closure.Tables[t];
            var matched = new ulong[table.WordCount];
            if (!table.Match(bits, 0, answers, matched) || Verdict.On(table.Definition, matched, _ => -1) is not { } verdict)
                return null;
            ImmutableArray<Decision> upstream = [.. table.Suppliers.Select(supplier => answers[supplier]!)];
            answers[t] = new Decision(-1, table.Definition.Header, verdict, upstream);
        }

        return answers[^1];
    }
}
