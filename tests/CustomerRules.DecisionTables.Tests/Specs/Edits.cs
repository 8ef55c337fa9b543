using System.Collections.Immutable;
using CustomerRules.DecisionTables.Inputs;

namespace CustomerRules.DecisionTables.Tests.Specs;

/// <summary>Random changes such as an author makes: a threshold, an answer, a clause, a rule more or less, another domain.</summary>
internal sealed class Edits(Random random)
{
    private readonly SpecGenerator generator = new(random);

    /// <summary>Changes one rule of one table; the domain stays.</summary>
    internal Model Rule(Model model)
    {
        var t = random.Next(model.Tables.Length);
        var table = model.Tables[t];
        var r = random.Next(table.Rules.Length);
        var rule = table.Rules[r];
        var changed = random.Next(6) switch
        {
            0 => table with { Rules = table.Rules.SetItem(r, Threshold(rule, table)) },
            1 => table with { Rules = table.Rules.SetItem(r, generator.Rule(rule.Name, rule.When, table.Outputs, table.HitPolicy)) },
            2 => table with { Rules = table.Rules.SetItem(r, rule with { Cite = generator.Pick(SpecGenerator.Clauses) }) },
            3 => table with { Rules = table.Rules.Add(generator.Rule("added", generator.Box(table.Inputs, 0.5), table.Outputs, table.HitPolicy)) },
            4 when table.Rules.Length > 1 => table with { Rules = table.Rules.RemoveAt(r) },
            4 => table,
            _ => table with { Impossible = table.Impossible.IsEmpty ? [generator.Box(table.Inputs, 0)] : [] },
        };
        if (changed.Rules.Count(other => other.Name == "added") > 1)
            return model;
        changed = changed with { Impossible = [.. changed.Impossible.Where(when => !when.IsEmpty)] };
        return Sound(model, t, changed);
    }

    /// <summary>Changes the values that a fact can take.</summary>
    internal Model Domain(Model model)
    {
        var facts = model.Tables.SelectMany(table => table.Inputs).Where(input => input.From is null && input.Kind != InputKind.Flag).DistinctBy(input => input.Name).ToImmutableArray();
        if (facts.IsEmpty)
            return model;
        var fact = generator.Pick(facts);
        if (fact.Kind == InputKind.WholeNumber)
        {
            var (min, max) = (int.Parse(fact.Values[0], null), int.Parse(fact.Values[^1], null));
            return With(model, InputSpec.Range(fact.Name, min + random.Next(-2, 2), Math.Max(min + 1, max + random.Next(-2, 3))));
        }

        ImmutableArray<string> codes = random.Next(3) switch
        {
            0 => fact.Values.Insert(random.Next(fact.Values.Length + 1), "added"),
            1 when fact.Values.Length > 2 => fact.Values.RemoveAt(random.Next(fact.Values.Length)),
            _ => [.. fact.Values.OrderBy(_ => random.Next())],
        };
        return With(model, fact with { Values = [.. codes.Distinct()] });
    }

    /// <summary>Gives the last table another fact, on which some rules depend.</summary>
    internal Model Fact(Model model)
    {
        var fact = generator.Fact(9);
        var root = model.Root with { Inputs = model.Root.Inputs.Insert(random.Next(model.Root.Inputs.Length + 1), fact) };
        var rules = root.Rules.Select(rule => random.Next(2) == 0 && fact.Values.Length > 1 ? rule with { When = rule.When.SetItem(fact.Name, generator.Some(fact)) } : rule);
        return Repair.Sound(model.WithRoot(root with { Rules = [.. rules] }));
    }

    /// <summary>Replaces one table and makes the tables after it sound again.</summary>
    internal static Model Sound(Model model, int index, TableSpec changed)
    {
        var tables = ImmutableArray<TableSpec>.Empty;
        for (var i = 0; i < model.Tables.Length; i++)
            tables = Repair.Sound(new Model(tables.Add(i == index ? changed : model.Tables[i]))).Tables;
        return new Model(tables);
    }

    private static Model With(Model model, InputSpec fact) => Shrinking.WithFact(model, fact) is { } changed ? Repair.Sound(changed) : model;

    private RuleSpec Threshold(RuleSpec rule, TableSpec table)
    {
        var inputs = table.Inputs.Where(input => input.Values.Length > 1).ToImmutableArray();
        if (inputs.IsEmpty)
            return rule;
        var input = generator.Pick(inputs);
        return rule with { When = rule.When.SetItem(input.Name, generator.Some(input)) };
    }
}
