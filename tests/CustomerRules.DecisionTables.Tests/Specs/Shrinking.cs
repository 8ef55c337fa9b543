using System.Collections.Immutable;
using CustomerRules.DecisionTables.Inputs;

namespace CustomerRules.DecisionTables.Tests.Specs;

/// <summary>Smaller models that may show the same fault.</summary>
internal static class Shrinking
{
    internal static IEnumerable<Model> Of(Model model)
    {
        foreach (var root in Of(model.Root))
            yield return Repair.DropUnused(model.WithRoot(root));
        for (var i = 0; i < model.Tables.Length - 1; i++)
        {
            foreach (var smaller in Of(model.Tables[i]).Where(table => table.Outputs.Length == model.Tables[i].Outputs.Length))
            {
                var supplier = Repair.Sound(new Model([.. model.Tables.Take(i), smaller])).Root;
                if (supplier.Json() != model.Tables[i].Json())
                    yield return Repair.DropUnused(new Model(model.Tables.SetItem(i, supplier)));
            }
        }

        foreach (var fact in model.Tables.SelectMany(table => table.Inputs).Where(input => input.From is null && input.Values.Length > 1 && input.Kind != InputKind.Flag).DistinctBy(input => input.Name))
        {
            var fewer = fact with { Values = fact.Values[..((fact.Values.Length + 1) / 2)] };
            if (WithFact(model, fewer) is { } smaller)
                yield return smaller;
        }
    }

    /// <summary>The model with other values of a fact; null when a supplier would not be sound any more.</summary>
    internal static Model? WithFact(Model model, InputSpec fact)
    {
        var tables = ImmutableArray<TableSpec>.Empty;
        foreach (var table in model.Tables)
        {
            var changed = Narrowed(table, fact);
            if (changed.Rules.IsEmpty)
                return null;
            tables = tables.Add(table.Id == model.Root.Id ? changed : Repair.Sound(new Model(tables.Add(changed))).Root);
        }

        return new Model(tables);
    }

    private static TableSpec Narrowed(TableSpec table, InputSpec fact) => table with
    {
        Inputs = [.. table.Inputs.Select(input => input.Name == fact.Name && input.From is null ? fact : input)],
        Rules = [.. table.Rules.Select(rule => (Rule: rule, When: Narrowed(rule.When, fact))).Where(item => item.When is not null).Select(item => item.Rule with { When = item.When! })],
        Impossible = [.. table.Impossible.Select(when => Narrowed(when, fact)).OfType<ImmutableSortedDictionary<string, ImmutableArray<string>>>().Where(when => !when.IsEmpty)],
    };

    private static ImmutableSortedDictionary<string, ImmutableArray<string>>? Narrowed(ImmutableSortedDictionary<string, ImmutableArray<string>> when, InputSpec fact)
    {
        if (!when.TryGetValue(fact.Name, out var values))
            return when;
        ImmutableArray<string> left = [.. fact.Values.Intersect(values)];
        if (left.IsEmpty)
            return null;
        return left.Length == fact.Values.Length ? when.Remove(fact.Name) : when.SetItem(fact.Name, left);
    }

    private static IEnumerable<TableSpec> Of(TableSpec table)
    {
        for (var i = 0; i < table.Rules.Length && table.Rules.Length > 1; i++)
            yield return table with { Rules = table.Rules.RemoveAt(i) };
        for (var i = 0; i < table.Impossible.Length; i++)
            yield return table with { Impossible = table.Impossible.RemoveAt(i) };
        if (table.Default is not null)
            yield return table with { Default = null };
        for (var i = 0; i < table.Inputs.Length && table.Inputs.Length > 1; i++)
        {
            if (Without(table, table.Inputs[i].Name) is { } smaller)
                yield return smaller;
        }

        for (var i = 0; i < table.Outputs.Length && table.Outputs.Length > 1; i++)
        {
            var name = table.Outputs[i].Name;
            if (table.Rules.All(rule => rule.Then.Count > (rule.Then.ContainsKey(name) ? 1 : 0)) && table.Default is null)
                yield return table with { Outputs = table.Outputs.RemoveAt(i), Rules = [.. table.Rules.Select(rule => rule with { Then = rule.Then.Remove(name) })] };
        }

        for (var i = 0; i < table.Rules.Length; i++)
        {
            foreach (var name in table.Rules[i].When.Keys)
                yield return table with { Rules = table.Rules.SetItem(i, table.Rules[i] with { When = table.Rules[i].When.Remove(name) }) };
        }
    }

    private static TableSpec? Without(TableSpec table, string input)
    {
        if (table.Impossible.Any(when => when.ContainsKey(input)))
            return null;
        return table with
        {
            Inputs = table.Inputs.RemoveAll(item => item.Name == input),
            Rules = [.. table.Rules.Select(rule => rule with { When = rule.When.Remove(input) })],
        };
    }
}
