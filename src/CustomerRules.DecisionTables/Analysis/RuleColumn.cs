using CustomerRules.DecisionTables.Inputs;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>The conditions of one table on one fact, with the fact's values translated to the table's own.</summary>
/// <param name="Table">The table.</param>
/// <param name="Input">The position of the fact among the table's inputs.</param>
/// <param name="FirstBit">The first bit of the table's rules.</param>
/// <param name="Own">Per code of the fact its position in the table's own list; null when values need no translation.</param>
internal sealed record RuleColumn(ClosureTable Table, int Input, int FirstBit, int[]? Own)
{
    internal static IEnumerable<RuleColumn> Of(Closure closure, TableInput fact, int firstBit)
    {
        foreach (var table in closure.Tables)
        {
            for (var i = 0; i < table.Fact.Length; i++)
            {
                var input = table.Definition.Inputs[i];
                if (table.Fact[i] < 0 || input.Name != fact.Name)
                    continue;
                var own = input.SameDomain(fact) || fact.Kind != InputKind.Choice
                    ? null
                    : fact.Choices.Select(choice => input.IndexOf(choice.Code)).ToArray();
                yield return new RuleColumn(table, i, firstBit + table.FirstBit, own);
            }
        }
    }

    /// <summary>Every value at which a rule begins or ends. Needs no translation: only codes do, and they have no order.</summary>
    internal IEnumerable<RuleEdge> Edges()
    {
        for (var bit = 0; bit < Table.BitCount; bit++)
        {
            if (Table.Condition(bit, Input) is not { } set)
                continue;
            foreach (var span in set.Spans)
            {
                yield return new RuleEdge(span.Min, FirstBit + bit, true);
                if (span.Max < int.MaxValue)
                    yield return new RuleEdge(span.Max + 1, FirstBit + bit, false);
            }
        }
    }

    /// <summary>Clears the bits of all rules that ask for a value at all.</summary>
    internal void Clear(ulong[] mask)
    {
        for (var bit = 0; bit < Table.BitCount; bit++)
        {
            if (Table.Condition(bit, Input) is not null)
                mask[(FirstBit + bit) / 64] &= ~(1UL << ((FirstBit + bit) % 64));
        }
    }

    /// <summary>Clears the bits of all rules that do not admit the value.</summary>
    internal void Restrict(ulong[] mask, int value)
    {
        var own = Own is null ? value : Own[value];
        for (var bit = 0; bit < Table.BitCount; bit++)
        {
            if (Table.Condition(bit, Input) is { } set && !set.Contains(own))
                mask[(FirstBit + bit) / 64] &= ~(1UL << ((FirstBit + bit) % 64));
        }
    }
}
