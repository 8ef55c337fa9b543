using System.Collections.Immutable;
using CustomerRules.DecisionTables.Tests.Oracle;

namespace CustomerRules.DecisionTables.Tests.Specs;

/// <summary>Makes random tables sound, by what the reference model says of them.</summary>
internal static class Repair
{
    /// <summary>The same composition with a root that is complete, without conflicts and without dead rules.</summary>
    internal static Model Sound(Model model)
    {
        while (true)
        {
            var proof = new NaiveProof(model.Naive());
            if (proof.IsSound)
                return model;
            model = proof.NothingPossible && model.Root.Impossible.IsEmpty ? AllPossible(model) : model.WithRoot(Better(model.Root, proof));
        }
    }

    /// <summary>The same composition without the tables that do not feed the root.</summary>
    internal static Model DropUnused(Model model)
    {
        var used = new HashSet<string> { model.Root.Id };
        foreach (var table in model.Tables.Reverse().Where(table => used.Contains(table.Id)))
            used.UnionWith(table.Inputs.Select(input => input.From).OfType<string>());
        return new Model([.. model.Tables.Where(table => used.Contains(table.Id))]);
    }

    /// <summary>Suppliers may each be sound and leave nothing possible together.</summary>
    private static Model AllPossible(Model model)
    {
        var tables = ImmutableArray<TableSpec>.Empty;
        foreach (var table in model.Tables.SkipLast(1))
            tables = tables.Add(Sound(new Model(tables.Add(table with { Impossible = [] }))).Root);
        return new Model(tables.Add(model.Root));
    }

    private static TableSpec Better(TableSpec table, NaiveProof proof)
    {
        if (proof.NothingPossible)
            return table with { Impossible = [] };
        if (proof.Silent.Count > 0)
            return table with { Rules = [.. table.Rules.Select(rule => Speaking(rule, table))], Default = table.Default is null ? null : Speaking(table.Default, table) };
        if (proof.Gaps > 0)
            return table with { Default = Speaking(table.Rules[0] with { Name = "default-rule", When = RuleSpec.Free }, table) };
        var drop = proof.Conflicts.Count > 0 ? [proof.Conflicts.Keys.First().Split(' ')[^1]] : proof.Dead.Keys.ToHashSet();
        ImmutableArray<RuleSpec> left = [.. table.Rules.Where(rule => !drop.Contains(rule.Name))];
        return table with { Rules = left.IsEmpty ? [table.Rules[0] with { When = RuleSpec.Free }] : left };
    }

    private static RuleSpec Speaking(RuleSpec rule, TableSpec table) => rule with
    {
        Then = table.Outputs.ToImmutableSortedDictionary(output => output.Name, output => rule.Then.GetValueOrDefault(output.Name, output.Literals[^1]), StringComparer.Ordinal),
    };
}
