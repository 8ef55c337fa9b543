using System.Collections.Immutable;
using System.Globalization;
using CustomerRules.DecisionTables.Inputs;

namespace CustomerRules.DecisionTables.Tests.Specs;

/// <summary>Makes random tables and compositions of up to three levels.</summary>
internal sealed class SpecGenerator(Random random)
{
    internal static readonly ImmutableArray<string> Clauses = ["measures/4.02c", "measures/4.03d", "property/2.2.06.08", "archives/2.1"];

    private static readonly ImmutableArray<HitPolicy> Policies = [.. Enum.GetValues<HitPolicy>()];

    /// <summary>A composition of one, two or three tables over two to four base facts. The suppliers are sound, the root may be anything.</summary>
    internal Model Model(HitPolicy? rootPolicy = null)
    {
        var facts = Enumerable.Range(0, random.Next(2, 5)).Select(Fact).ToList();
        while (facts.Aggregate(1L, (product, fact) => product * fact.Values.Length) > 1500)
            facts.RemoveAt(facts.Count - 1);
        var tables = new List<TableSpec>();
        var levels = random.Next(3);
        for (var level = 0; level < levels; level++)
        {
            var supplier = Table($"test/level{level}", Inputs(facts, tables, 1), random.Next(5) switch
            {
                0 => HitPolicy.Collect,
                1 => HitPolicy.Unique,
                2 => HitPolicy.Any,
                3 => HitPolicy.Priority,
                _ => HitPolicy.First,
            });
            tables.Add(Repair.Sound(new Model([.. tables, supplier])).Root);
        }

        var root = Table("test/root", Inputs(facts, tables, 2), rootPolicy ?? Policies[random.Next(Policies.Length)]);
        return Repair.DropUnused(new Model([.. tables, root]));
    }

    internal TableSpec Table(string id, ImmutableArray<InputSpec> inputs, HitPolicy policy)
    {
        var outputs = Outputs(id.Replace('/', '-'), policy);
        var boxes = policy is HitPolicy.Unique or HitPolicy.Any && random.Next(3) > 0
            ? Partition(inputs, random.Next(2, 8))
            : [.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => Box(inputs, 0.45))];
        var rules = boxes.Select((box, i) => Rule($"r{i}", box, outputs, policy)).ToImmutableArray();
        if (random.Next(4) == 0 && rules.Length > 1)
            rules = rules.RemoveAt(random.Next(rules.Length));
        var fallback = random.Next(2) == 0 ? Rule("default-rule", RuleSpec.Free, outputs, policy) : null;
        var impossible = Enumerable.Range(0, random.Next(3) == 0 ? random.Next(1, 3) : 0).Select(_ => Box(inputs, 0.4)).Where(box => !box.IsEmpty);
        return new TableSpec(id, inputs, outputs, policy, rules, fallback, [.. impossible]);
    }

    internal RuleSpec Rule(string name, ImmutableSortedDictionary<string, ImmutableArray<string>> when, ImmutableArray<OutputSpec> outputs, HitPolicy policy)
    {
        var then = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var output in outputs)
        {
            if (policy != HitPolicy.Collect || random.Next(5) > 0)
                then[output.Name] = Pick(output.Literals);
        }

        if (then.Count == 0)
            then[outputs[0].Name] = Pick(outputs[0].Literals);
        return new RuleSpec(name, when, then.ToImmutable(), Pick(Clauses));
    }

    internal ImmutableSortedDictionary<string, ImmutableArray<string>> Box(ImmutableArray<InputSpec> inputs, double free)
    {
        var when = RuleSpec.Free.ToBuilder();
        foreach (var input in inputs.Where(input => input.Values.Length > 1 && random.NextDouble() > free))
            when[input.Name] = Some(input);
        return when.ToImmutable();
    }

    /// <summary>Some values of an input, never none and never all; consecutive for a range.</summary>
    internal ImmutableArray<string> Some(InputSpec input)
    {
        var length = input.Values.Length;
        if (input.Kind == InputKind.WholeNumber)
        {
            var count = random.Next(1, length);
            return [.. input.Values.Skip(random.Next(length - count + 1)).Take(count)];
        }

        var all = input.Values.OrderBy(_ => random.Next()).ToList();
        return [.. input.Values.Intersect(all.Take(random.Next(1, length)))];
    }

    internal T Pick<T>(ImmutableArray<T> items) => items[random.Next(items.Length)];

    internal InputSpec Fact(int i) => random.Next(3) switch
    {
        0 => InputSpec.Choice($"f{i}", [.. Enumerable.Range(0, random.Next(2, 5)).Select(code => $"c{code}")]),
        1 => InputSpec.Flag($"f{i}"),
        _ => random.Next(-2, 3) is var min && random.Next(6) == 0
            ? InputSpec.Range($"f{i}", min, min + random.Next(300))
            : InputSpec.Range($"f{i}", min, min + random.Next(1, 9)),
    };

    private ImmutableArray<InputSpec> Inputs(List<InputSpec> facts, List<TableSpec> suppliers, int atLeast)
    {
        var inputs = facts.OrderBy(_ => random.Next()).Take(random.Next(Math.Min(atLeast, facts.Count), facts.Count + 1)).ToList();
        foreach (var supplier in suppliers)
        {
            foreach (var output in supplier.Outputs.Where(output => output.IsInput && random.Next(4) > 0))
            {
                var kind = output.InputValues[0] == "false" ? InputKind.Flag : InputKind.Choice;
                inputs.Insert(random.Next(inputs.Count + 1), new InputSpec(output.Name, kind, output.InputValues, supplier.Id));
            }
        }

        return [.. inputs];
    }

    private ImmutableArray<OutputSpec> Outputs(string prefix, HitPolicy policy)
    {
        var code = OutputSpec.Choice($"{prefix}-code", [.. Enumerable.Range(0, random.Next(2, 4)).Select(i => string.Create(CultureInfo.InvariantCulture, $"o{i}"))]);
        if (policy == HitPolicy.Priority)
            return random.Next(2) == 0 ? [code] : [code, OutputSpec.Choice($"{prefix}-second", "x", "y")];
        if (policy != HitPolicy.Collect)
            return random.Next(3) > 0 ? [code] : [code, OutputSpec.Flag($"{prefix}-flag")];
        ImmutableArray<OutputSpec> all =
        [
            code,
            OutputSpec.Flag($"{prefix}-flag", random.Next(2) == 0 ? "any" : "all"),
            OutputSpec.Number($"{prefix}-number", random.Next(2) == 0 ? "least" : "greatest"),
            OutputSpec.Set($"{prefix}-set", random.Next(2) == 0 ? "union" : "intersection"),
        ];
        return [.. all.OrderBy(_ => random.Next()).Take(random.Next(1, 4))];
    }

    /// <summary>Boxes that cover everything and do not overlap.</summary>
    private List<ImmutableSortedDictionary<string, ImmutableArray<string>>> Partition(ImmutableArray<InputSpec> inputs, int count)
    {
        var boxes = new List<ImmutableSortedDictionary<string, ImmutableArray<string>>> { RuleSpec.Free };
        for (var tries = 0; boxes.Count < count && tries < 20; tries++)
        {
            var (box, input) = (boxes[random.Next(boxes.Count)], Pick(inputs));
            var values = box.GetValueOrDefault(input.Name, input.Values);
            if (values.Length < 2)
                continue;
            var cut = random.Next(1, values.Length);
            boxes.Remove(box);
            boxes.Add(box.SetItem(input.Name, values[..cut]));
            boxes.Add(box.SetItem(input.Name, values[cut..]));
        }

        return boxes;
    }
}
