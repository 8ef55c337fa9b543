using CustomerRules.DecisionTables.Analysis;

namespace CustomerRules.DecisionTables.Tests;

/// <summary>Tables of some hundred overlapping rules, one feeding the other: what is asked question by question is what the listed decisions say.</summary>
public sealed class ManyRulesTests
{
    private static readonly AnalysisBudget None = new(ListedFindings: 100_000, ListedDecisions: 0);

    [Theory]
    [InlineData("first", 1)]
    [InlineData("first", 2)]
    [InlineData("priority", 3)]
    [InlineData("priority", 4)]
    [InlineData("any", 5)]
    [InlineData("unique", 6)]
    [InlineData("collect", 7)]
    [InlineData("collect", 8)]
    public void Are_proved_decided_and_compared_alike(string hitPolicy, int seed)
    {
        var random = new Random(seed);
        var conditions = Prove(Sound("conditions", "priority", random, 90, []), []);
        var rules = Rules("root", random, 150, fed: true);
        var (listed, asked) = (Analyse(hitPolicy, rules, conditions, null), Analyse(hitPolicy, rules, conditions, None));
        var open = hitPolicy is "any" or "unique" ? new[] { TableFindingKind.Conflict, TableFindingKind.RedundantRule } : [];
        Assert.Equal(Said(listed, open), Said(asked, open));
        if (open.Length > 0)
        {
            Assert.Equal(Pairs(listed, hitPolicy), Pairs(asked, hitPolicy));
            return;
        }

        Assert.Contains(listed.Findings, finding => finding.Kind == (hitPolicy == "collect" ? TableFindingKind.RedundantRule : TableFindingKind.DeadRule));
        var dead = listed.Findings.Where(finding => finding.Kind == TableFindingKind.DeadRule).Select(finding => finding.Rules[0].Name).ToHashSet();
        rules = [.. rules.Where(rule => !dead.Contains(rule.Name))];
        var (one, other) = (Analyse(hitPolicy, rules, conditions, null).Result.GetValueOrThrow(), Analyse(hitPolicy, rules, conditions, None).Result.GetValueOrThrow());
        Assert.True(one.AreDecisionsListed);
        Assert.False(other.AreDecisionsListed);
        for (var n = 0; n < 2_000; n++)
        {
            int[] values = [.. one.Facts.Select(fact => random.Next(fact.Min, fact.Max + 1))];
            var (expected, decision) = (one.Decide(values), other.Decide(values));
            Assert.Equal(expected.Outcome.Json, decision.Outcome.Json);
            Assert.Equal(expected.Deciding.Select(rule => rule.Name), decision.Deciding.Select(rule => rule.Name));
            Assert.Equal(expected.Outranked.Select(rule => rule.Name), decision.Outranked.Select(rule => rule.Name));
        }

        // Without one rule, and one way or the other: the same regions.
        var fewer = rules.Where((_, i) => i != rules.Count / 2).ToList();
        var (before, after) = (TableDifference.Between(one, Analyse(hitPolicy, fewer, conditions, null).Result.GetValueOrThrow()), TableDifference.Between(other, Analyse(hitPolicy, fewer, conditions, None).Result.GetValueOrThrow()));
        Assert.Equal(before.Count, after.Count);
        Assert.Equal(Sizes(before), Sizes(after));
    }

    private static IEnumerable<string> Sizes(TableDifference difference) => difference.Regions
        .GroupBy(region => $"{region.Kind} {region.Before.Outcome} {region.After.Outcome}")
        .Select(group => $"{group.Key}: {group.Aggregate(System.Numerics.BigInteger.Zero, (sum, region) => sum + region.When.Count)}")
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Said(TableAnalysis analysis, TableFindingKind[] without) => analysis.Findings
        .Where(finding => !without.Contains(finding.Kind))
        .Select(finding => $"{finding.Kind} {finding.Count} {finding.Region} {finding.Diagnostic.Message.En}");

    /// <summary>Every two rules that contradict each other somewhere.</summary>
    private static SortedSet<string> Pairs(TableAnalysis analysis, string hitPolicy)
    {
        var pairs = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var rules in analysis.Findings.Where(finding => finding.Kind == TableFindingKind.Conflict).Select(finding => finding.Rules))
        {
            foreach (var (one, i) in rules.Select((rule, i) => (rule, i)))
                pairs.UnionWith(rules.Skip(i + 1).Where(other => hitPolicy == "unique" || !other.Then.Equals(one.Then)).Select(other => $"{one} {other}"));
        }

        return pairs;
    }

    private static TableAnalysis Analyse(string hitPolicy, List<(string Name, string Text)> rules, DecisionTable conditions, AnalysisBudget? budget) =>
        TableAnalysis.Of(
            Policy.Read(Table("root", hitPolicy, rules, fed: true), conditions), [conditions], budget ?? new AnalysisBudget(ListedFindings: 100_000, ListedDecisions: 1_000_000));

    private static DecisionTable Prove(string json, IReadOnlyList<DecisionTable> suppliers) => TableAnalysis.Of(Policy.Read(json, suppliers), suppliers).Result.GetValueOrThrow();

    private static string Sound(string name, string hitPolicy, Random random, int count, IReadOnlyList<DecisionTable> suppliers)
    {
        var rules = Rules(name, random, count, fed: false);
        var analysis = TableAnalysis.Of(Policy.Read(Table(name, hitPolicy, rules, fed: false), suppliers), suppliers, new AnalysisBudget(ListedFindings: 1_000));
        var dead = analysis.Findings.Where(finding => finding.Kind == TableFindingKind.DeadRule).Select(finding => finding.Rules[0].Name).ToHashSet();
        return Table(name, hitPolicy, [.. rules.Where(rule => !dead.Contains(rule.Name))], fed: false);
    }

    private static List<(string Name, string Text)> Rules(string name, Random random, int count, bool fed) => [.. Enumerable.Range(0, count).Select(i =>
    {
        string Span(string input)
        {
            var (one, width) = (random.Next(60), random.Next(12));
            return $$""" "{{input}}": { "min": {{one}}, "max": {{Math.Min(one + width, 59)}} }""";
        }

        var when = new List<string> { Span("a"), Span("b"), $"\"on\": {(random.Next(2) == 0 ? "true" : "false")}" };
        when.RemoveAt(random.Next(4) == 0 ? random.Next(2) : 2);
        if (fed && random.Next(2) == 0)
            when.Add($"\"conditions\": [\"c{random.Next(3)}\", \"c3\"]");
        var output = fed ? "root" : "conditions";
        return ($"{name}-r{i}", $$"""{ "rule": "{{name}}-r{{i}}", "when": { {{string.Join(", ", when)}} }, "then": { "{{output}}": "c{{random.Next(4)}}" }, "cites": ["measures/4.0{{(random.Next(2) == 0 ? "2c" : "3d")}}"] }""");
    })];

    private static string Table(string name, string hitPolicy, List<(string Name, string Text)> rules, bool fed) => $$"""
        { "policy": "test/{{name}}", "version": "1.0.0", "effectiveFrom": "2025-01-01", "title": { "zh": "表", "en": "Table" }, "cites": ["measures/4.01a"],
          "inputs": [{ "input": "a", "range": { "min": 0, "max": 59 } }, { "input": "b", "range": { "min": 0, "max": 59 } }, { "input": "on", "flag": true }{{(fed ? """, { "input": "conditions", "from": "test/conditions" }""" : "")}}],
          "output": { "{{name}}": ["c0", "c1", "c2", "c3"] }, "hitPolicy": "{{hitPolicy}}",
          "rules": [{{string.Join(",\n", rules.Select(rule => rule.Text))}}],
          "default": { "rule": "{{name}}-default", "then": { "{{name}}": "c3" }, "cites": ["measures/4.02c"] } }
        """;
}
