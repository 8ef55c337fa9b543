using CustomerRules.DecisionTables.Analysis;
using CustomerRules.DecisionTables.Tests.Specs;
using CustomerRules.Policies;

namespace CustomerRules.DecisionTables.Tests;

/// <summary>An analysis that would cost too much fails; it never guesses.</summary>
public sealed class BudgetTests
{
    private static readonly InputSpec[] Inputs = [InputSpec.Range("a", 0, 99), InputSpec.Range("b", 0, 99), InputSpec.Range("c", 0, 99)];

    [Fact]
    public void Beyond_the_budget_there_is_one_diagnostic_and_no_table()
    {
        var definition = Policy.Read(BigTables.Json([.. Inputs], BigTables.Boxes([.. Inputs], 40, new Random(1)), new Random(1)));
        var full = TableAnalysis.Of(definition, []);

        var analysis = TableAnalysis.Of(definition, [], new AnalysisBudget(MaxStates: full.States - 1));

        var diagnostic = Assert.Single(analysis.Diagnostics);
        Assert.Equal("CR2107", diagnostic.Code);
        Assert.Equal(DiagnosticLevel.Error, diagnostic.Level);
        Assert.Empty(analysis.Findings);
        Assert.False(analysis.Result.Succeeded);
        Assert.True(TableAnalysis.Of(definition, [], new AnalysisBudget(MaxStates: full.States)).Result.Succeeded);
    }

    [Fact]
    public void A_difference_beyond_its_budget_of_states_or_regions_is_an_exception()
    {
        var boxes = BigTables.Boxes([.. Inputs], 40, new Random(1));
        var before = Policy.Prove(BigTables.Json([.. Inputs], boxes, [.. boxes.Select((_, i) => i % 3)]));
        var after = Policy.Prove(BigTables.Json([.. Inputs], boxes, [.. boxes.Select((_, i) => (i + 1) % 3)]));
        var regions = TableDifference.Between(before, after).Regions.Length;

        Assert.True(regions > 20);
        Assert.Throws<BudgetExceededException>(() => TableDifference.Between(before, after, new AnalysisBudget(MaxStates: 10)));
        Assert.Throws<BudgetExceededException>(() => TableDifference.Between(before, after, new AnalysisBudget(MaxRegions: regions - 1)));
        Assert.Equal(regions, TableDifference.Between(before, after, new AnalysisBudget(MaxRegions: regions)).Regions.Length);
    }

    [Theory]
    [InlineData("unique", TableFindingKind.Conflict, "CR2102", 6, "test/many@1.0.0 has 4 more sets of rules that contradict each other; not listed.")]
    [InlineData("first", TableFindingKind.DeadRule, "CR2103", 6, "test/many@1.0.0 has 4 more rules that can never decide; not listed.")]
    [InlineData("any", TableFindingKind.RedundantRule, "CR2105", 12, "test/many@1.0.0 has 10 more redundant rules; not listed.")]
    public void Findings_beyond_the_budget_are_counted(string hitPolicy, TableFindingKind kind, string code, int all, string rest)
    {
        var codes = string.Join(", ", Enumerable.Range(0, 6).Select(i => $"\"c{i}\""));
        var rules = string.Join(", ", Enumerable.Range(0, 12).Select(i =>
            $$"""{ "rule": "r{{i}}", "when": { "code": "c{{i % 6}}" }, "then": { "out": true }, "cites": ["measures/4.02c"] }"""));
        var definition = Policy.Read($$"""
            { "policy": "test/many", "version": "1.0.0", "effectiveFrom": "2025-01-01", "title": { "zh": "表", "en": "Table" }, "cites": ["measures/4.01a"],
              "inputs": [{ "input": "code", "choices": [{{codes}}] }], "output": { "out": { "flag": true } }, "hitPolicy": "{{hitPolicy}}", "rules": [{{rules}}] }
            """);

        var full = TableAnalysis.Of(definition, []);
        Assert.Equal(all, full.Findings.Count(finding => finding.Kind == kind));
        Assert.Equal(full.Diagnostics.Length, TableAnalysis.Of(definition, [], new AnalysisBudget(ListedFindings: all)).Diagnostics.Length);
        var few = TableAnalysis.Of(definition, [], new AnalysisBudget(ListedFindings: 2));
        Assert.Equal(2, few.Findings.Count(finding => finding.Kind == kind));
        Assert.Equal(rest, few.Diagnostics.Last(diagnostic => diagnostic.Code == code).Message.En);
        Assert.Equal(code == "CR2105", few.Result.Succeeded);
    }

    [Fact]
    public void Findings_that_are_none_of_them_listed_still_refuse_the_table()
    {
        var definition = Policy.Read("""
            { "policy": "test/two", "version": "1.0.0", "effectiveFrom": "2025-01-01", "title": { "zh": "表", "en": "Table" }, "cites": ["measures/4.01a"],
              "inputs": [{ "input": "on", "flag": true }], "output": { "out": { "flag": true } }, "hitPolicy": "unique",
              "rules": [{ "rule": "one", "then": { "out": true }, "cites": ["measures/4.02c"] }, { "rule": "two", "then": { "out": true }, "cites": ["measures/4.02c"] }] }
            """);

        var analysis = TableAnalysis.Of(definition, [], new AnalysisBudget(ListedFindings: 0));

        Assert.Empty(analysis.Findings);
        Assert.Equal("test/two@1.0.0 has 1 more set of rules that contradict each other; not listed.", Assert.Single(analysis.Diagnostics).Message.En);
        Assert.False(analysis.Result.Succeeded);
    }

    [Fact]
    public void Memory_is_counted_too_and_before_it_is_taken()
    {
        // Dozens of rules match together nearly everywhere.
        var definition = Policy.Read(Overlapping(300, new Random(7)));

        var before = GC.GetAllocatedBytesForCurrentThread();
        var analysis = TableAnalysis.Of(definition, [], new AnalysisBudget(MaxMegabytes: 2));
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(
            "$: error CR2107: test/overlapping@1.0.0 cannot be analysed exactly: more than 2 MB of states.\n"
                + "  help: The proof grows with what must be kept in mind from input to input: declare inputs next to each other that rules ask for together, split the table, or name the overlap with conditions.",
            Said(analysis, Language.English));
        Assert.Equal(
            "$: 错误 CR2107: 无法精确分析 test/overlapping@1.0.0：超过 2 MB 的状态。\n  建议：已知事实中仍有影响的部分过多，证明就会过大：把条件中同时出现的输入排在一起，或拆分该表，或用命名条件概括重叠的部分。",
            Said(analysis, Language.Chinese));
        Assert.False(analysis.Result.Succeeded);
        Assert.InRange(analysis.States, 1_000, 100_000);
        Assert.InRange(allocated, 0, 128 << 20); // Most of it is let go with each question.
    }

    [Fact]
    public void The_cells_of_one_input_are_counted()
    {
        var definition = Policy.Read(Rows(3_000));

        Assert.True(TableAnalysis.Of(definition, []).Result.Succeeded);
        var analysis = TableAnalysis.Of(definition, [], new AnalysisBudget(MaxMegabytes: 1));

        // Three thousand cells of three thousand bits, twice: before any state is visited.
        Assert.Equal(0, analysis.States);
        Assert.Equal("CR2107", Assert.Single(analysis.Diagnostics).Code);
    }

    [Fact]
    public void Twenty_thousand_ranges_on_one_input_are_proved()
    {
        var analysis = TableAnalysis.Of(Policy.Read(Rows(20_000)), []);

        Assert.Empty(analysis.Diagnostics);
        Assert.Equal("r12345", Assert.Single(analysis.Result.GetValueOrThrow().Decide([24_691]).Deciding).Name);
    }

    private static string Said(TableAnalysis analysis, Language language)
    {
        var said = Assert.Single(analysis.Diagnostics).Render(language);
        return said[said.IndexOf('$', StringComparison.Ordinal)..];
    }

    /// <summary>One rule for every two numbers.</summary>
    private static string Rows(int count) => Table(
        "rows",
        $$"""{ "input": "n", "range": { "min": 0, "max": {{2 * count - 1}} } }""",
        "unique",
        Enumerable.Range(0, count).Select(i => $$"""{ "n": { "min": {{2 * i}}, "max": {{2 * i + 1}} } }"""));

    /// <summary>Random boxes over three wide ranges, and a last rule that takes the rest.</summary>
    private static string Overlapping(int count, Random random)
    {
        string Span(string name)
        {
            var (one, other) = (random.Next(1_000_000), random.Next(1_000_000));
            return $$""" "{{name}}": { "min": {{Math.Min(one, other)}}, "max": {{Math.Max(one, other)}} } """;
        }

        return Table(
            "overlapping",
            string.Join(", ", "abc".Select(name => $$"""{ "input": "{{name}}", "range": { "min": 0, "max": 999999 } }""")),
            "first",
            [.. Enumerable.Range(0, count).Select(_ => $"{{ {Span("a")}, {Span("b")}, {Span("c")} }}"), "{}"]);
    }

    private static string Table(string name, string inputs, string hitPolicy, IEnumerable<string> conditions)
    {
        var rules = conditions.Select((when, i) => $$"""{ "rule": "r{{i}}", "when": {{when}}, "then": { "out": {{(i % 2 == 0 ? "true" : "false")}} }, "cites": ["measures/4.02c"] }""");
        return $$"""
            { "policy": "test/{{name}}", "version": "1.0.0", "effectiveFrom": "2025-01-01", "title": { "zh": "表", "en": "Table" }, "cites": ["measures/4.01a"],
              "inputs": [{{inputs}}], "output": { "out": { "flag": true } }, "hitPolicy": "{{hitPolicy}}", "rules": [{{string.Join(",\n", rules)}}] }
            """;
    }
}
