using CustomerRules.DecisionTables.Analysis;
using CustomerRules.DecisionTables.Deciding;

namespace CustomerRules.DecisionTables.Tests;

/// <summary>Rules that match together in very many combinations: the table is proved and decides, though nobody lists its decisions.</summary>
public sealed class RichTableTests
{
    [Theory]
    [InlineData("any")]
    [InlineData("priority")]
    public void Sixty_independent_circumstances_each_with_a_rule_of_its_own(string hitPolicy)
    {
        var table = Policy.Prove(Table("circumstances", Flags(60), Severity, hitPolicy, Each(60, i => ($"\"f{i}\": true", "\"severity\": \"major\"")), "\"severity\": \"general\""));
        var none = new int[60];
        int[] some = [.. Enumerable.Range(0, 60).Select(i => i is 7 or 31 or 59 ? 1 : 0)];

        Assert.False(table.AreDecisionsListed);
        Assert.Equal(["circumstances-r7", "circumstances-r31", "circumstances-r59"], table.Decide(some).Deciding.Select(rule => rule.Name));
        Assert.Equal("""{"severity":"major"}""", table.Decide(some).Outcome.Json);
        Assert.Equal("circumstances-default", Assert.Single(table.Decide(none).Deciding).Name);

        var rules = new RuleTrace[64];
        Assert.Equal(3, table.Trace(some, rules));
        Assert.Equal("major", rules[0].Rule.Then.Code("severity"));
        Assert.Throws<ArgumentOutOfRangeException>(() => table.Trace([.. none[..59], 2], rules));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var n = 0; n < 1_000; n++)
            table.Trace(some, rules);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        // Each circumstance alone makes the complaint major; of two there is no single change that takes it back.
        var changes = new NearestChange[64];
        Assert.Equal(60, table.FindNearestChanges(none, changes));
        Assert.Equal(0, table.FindNearestChanges(some, changes));
        Assert.Equal("The decisions of test/circumstances@1.0.0 are too many to be listed: decide row by row.", Assert.Throws<InvalidOperationException>(() => table.DecideAll(none, new int[1])).Message);
        Assert.False(table.TryDecide(new int[59], out _));
        Assert.Throws<ArgumentException>(() => table.Decide(new int[59]));
        Assert.Throws<ArgumentOutOfRangeException>(() => table.Decide([.. none[..59], 2]));
    }

    [Fact]
    public void With_facts_missing_the_answers_and_the_reasons_are_exact()
    {
        var table = Policy.Prove(Table("circumstances", Flags(40), Severity, "priority", Each(40, i => ($"\"f{i}\": true", $"\"severity\": \"{(i % 2 == 0 ? "major" : "complex")}\"")), "\"severity\": \"general\""));
        int?[] known = new int?[40];

        Assert.Equal(3, table.Possible(known).Outcomes.Length);
        Assert.Equal(40 + 1, table.Possible(known).Candidates.Length);
        known[4] = 1;
        var major = table.Possible(known);
        Assert.True(major.IsSettled);
        Assert.Equal(-1, major.NextFact);
        Assert.Equal(["circumstances-r4"], major.Because.Select(reason => reason.Rule.Name));
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"circumstances-r{2 * i}"), major.Candidates.Select(reason => reason.Rule.Name));
        known = [.. Enumerable.Range(0, 40).Select(i => i is 38 or 39 ? null : (int?)0)];
        Assert.Equal(38, table.Possible(known).NextFact);
        Assert.Equal(["circumstances-r38", "circumstances-r39", "circumstances-default"], table.Possible(known).Candidates.Select(reason => reason.Rule.Name));
    }

    [Fact]
    public void Thirty_named_conditions_in_one_table_feed_another()
    {
        var conditions = Policy.Prove(Table(
            "conditions",
            string.Join(", ", Enumerable.Range(0, 30).Select(i => $$"""{ "input": "h{{i}}", "range": { "min": 0, "max": 500 } }""")),
            string.Join(", ", Enumerable.Range(0, 30).Select(i => $$""" "g{{i}}": { "flag": true, "merge": "any" }""")),
            "collect",
            Each(30, i => ($$""" "h{{i}}": { "min": {{i + 3}} }""", $"\"g{i}\": true")),
            string.Join(", ", Enumerable.Range(0, 30).Select(i => $"\"g{i}\": false"))));
        var severity = Policy.Prove(
            Table(
                "severity",
                string.Join(", ", Enumerable.Range(0, 30).Select(i => $$"""{ "input": "g{{i}}", "from": "test/conditions" }""")),
                Severity,
                "priority",
                Each(30, i => ($"\"g{i}\": true", $"\"severity\": \"{(i < 15 ? "major" : "complex")}\"")),
                "\"severity\": \"general\""),
            [conditions]);

        int[] households = [.. Enumerable.Range(0, 30).Select(i => i == 20 ? 23 : i + 2)];

        var decision = severity.Decide(households);
        Assert.Equal("""{"severity":"complex"}""", decision.Outcome.Json);
        Assert.Equal(["severity-r20"], decision.Deciding.Select(rule => rule.Name));
        Assert.Equal(["conditions-r20"], Assert.Single(decision.Upstream).Deciding.Select(rule => rule.Name));
        Assert.True(Assert.Single(decision.Upstream).Outcome.Flag("g20"));
        var rules = new RuleTrace[4];
        Assert.Equal(1, severity.Trace(households, rules));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var n = 0; n < 1_000; n++)
            severity.Trace(households, rules);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(("severity-r20", RuleRole.Decided), (rules[0].Rule.Name, rules[0].Role));
        var changes = new NearestChange[64];
        var count = severity.FindNearestChanges(households, changes);
        Assert.Equal(16, count);
        Assert.Equal((20, 23, 22, "general"), (changes[15].Fact, changes[15].From, changes[15].To, changes[15].Decision.Outcome.Code("severity")));
    }

    [Fact]
    public void A_chain_of_fifty_tables()
    {
        var tables = new List<DecisionTable>
        {
            Policy.Prove(Table("s0", """{ "input": "f0", "flag": true }""", """ "o0": ["y", "n"]""", "priority", [("\"f0\": true", "\"o0\": \"y\"")], "\"o0\": \"n\"")),
        };
        for (var i = 1; i < 50; i++)
        {
            tables.Add(Policy.Prove(
                Table(
                    $"s{i}",
                    $$"""{ "input": "f{{i}}", "flag": true }, { "input": "o{{i - 1}}", "from": "test/s{{i - 1}}" }""",
                    $$""" "o{{i}}": ["y", "n"]""",
                    "priority",
                    [($"\"f{i}\": true", $"\"o{i}\": \"y\""), ($"\"o{i - 1}\": \"y\"", $"\"o{i}\": \"y\"")],
                    $"\"o{i}\": \"n\""),
                [tables[^1]]));
        }

        var last = tables[^1];
        Assert.False(last.AreDecisionsListed);
        int[] values = [.. last.Facts.Select(fact => fact.Name == "f3" ? 1 : 0)];
        var decision = last.Decide(values);
        Assert.Equal("""{"o49":"y"}""", decision.Outcome.Json);
        Assert.Equal(["s49-r1"], decision.Deciding.Select(rule => rule.Name));
        Assert.Contains(Reason.Behind(decision), reason => reason.Rule.Name == "s3-r0");
        Assert.Equal("""{"o49":"n"}""", last.Decide(new int[50]).Outcome.Json);
    }

    [Fact]
    public void Duties_of_sixty_circumstances_are_merged_when_asked_for()
    {
        var codes = string.Join(", ", Enumerable.Range(0, 60).Select(i => $"\"d{i}\""));
        var table = Policy.Prove(Table(
            "duties",
            Flags(60),
            $$""" "duties": { "set": [{{codes}}], "merge": "union" }, "days": { "number": { "min": 1, "max": 90 }, "merge": "least" }""",
            "collect",
            Each(60, i => ($"\"f{i}\": true", $"\"duties\": [\"d{i}\"], \"days\": {60 - i}")),
            "\"duties\": [], \"days\": 90"));

        Assert.Equal("""{"duties":["d3","d50"],"days":10}""", table.Decide([.. Enumerable.Range(0, 60).Select(i => i is 3 or 50 ? 1 : 0)]).Outcome.Json);
        Assert.Equal("""{"duties":[],"days":90}""", table.Decide(new int[60]).Outcome.Json);

        // All answers are more than anybody lists; with most facts known there are few.
        Assert.Throws<BudgetExceededException>(() => table.Possible(new int?[60]));
        var possible = table.Possible([.. Enumerable.Range(0, 60).Select(i => i < 2 ? null : (int?)0)]);
        Assert.Equal(4, possible.Outcomes.Length);
        Assert.Equal(["duties-r0", "duties-r1", "duties-default"], possible.Candidates.Select(reason => reason.Rule.Name));
    }

    [Theory]
    [InlineData("\"f5\": true, \"f6\": true", "complex", "The rule circumstances-r40 can never decide: wherever it matches, {1} decide instead, for example for {0} (region: f5 true, f6 true).")]
    [InlineData("\"f5\": true, \"f6\": true", "major", "The rule circumstances-r40 is redundant: without it every answer stays the same. It takes part in deciding 274877906944 inputs, for example {0} (region: f5 true, f6 true).")]
    public void What_is_wrong_with_one_rule_is_found_among_all_combinations(string when, string severity, string message)
    {
        IEnumerable<(string, string)> rules = [.. Each(40, i => ($"\"f{i}\": true", "\"severity\": \"major\"")), (when, $"\"severity\": \"{severity}\"")];
        var analysis = TableAnalysis.Of(Policy.Read(Table("circumstances", Flags(40), Severity, "priority", rules, "\"severity\": \"general\"")), []);

        var witness = "{" + string.Join(',', Enumerable.Range(0, 40).Select(i => $"\"f{i}\":{(i is 5 or 6 ? "true" : "false")}")) + "}";
        var all = string.Join(", ", Enumerable.Range(0, 40).Select(i => $"circumstances-r{i}"));
        Assert.Equal(message.Replace("{0}", witness, StringComparison.Ordinal).Replace("{1}", all, StringComparison.Ordinal), Assert.Single(analysis.Diagnostics).Message.En);
    }

    [Fact]
    public void A_gap_and_a_contradiction_are_found_among_all_combinations()
    {
        IEnumerable<(string, string)> rules = [.. Each(40, i => ($"\"f{i}\": true", $"\"severity\": \"{(i == 39 ? "complex" : "major")}\""))];
        var analysis = TableAnalysis.Of(Policy.Read(Table("circumstances", Flags(40), Severity, "any", rules, null)), []);

        Assert.Equal(TableFindingKind.Gap, analysis.Findings[0].Kind);
        Assert.Equal(1, analysis.Findings[0].Count);
        Assert.Equal(39, analysis.Findings.Count(finding => finding.Kind == TableFindingKind.Conflict));
        Assert.Equal(["circumstances-r0", "circumstances-r39"], analysis.Findings[1].Rules.Select(rule => rule.Name));
        Assert.Equal(1L << 38, analysis.Findings[1].Count);
    }

    [Fact]
    public void Of_fifty_four_circumstances_the_three_answers_are_told_with_all_that_may_decide()
    {
        var table = Policy.Prove(Table("circumstances", Flags(54), Severity, "priority", Each(54, i => ($"\"f{i}\": true", $"\"severity\": \"{(i % 2 == 0 ? "major" : "complex")}\"")), "\"severity\": \"general\""));

        var possible = table.Possible(new int?[54]);

        Assert.Equal(3, possible.Outcomes.Length);
        Assert.Equal(55, possible.Candidates.Length);
        Assert.Equal(["general", "complex", "major"], possible.Outcomes.Select(outcome => outcome.Code("severity")));
    }

    [Fact]
    public void A_condition_that_answers_nothing_where_all_is_impossible_feeds_nothing()
    {
        const string Inputs = """{ "input": "a", "choices": ["x", "y", "z"] }, { "input": "b", "flag": true }""";
        var kinds = Policy.Prove($$"""
            { "policy": "test/kinds", "version": "1.0.0", "effectiveFrom": "2025-01-01", "title": { "zh": "表", "en": "Table" }, "cites": ["measures/4.01a"],
              "inputs": [{{Inputs}}], "output": { "kind": ["k1", "k2"] }, "hitPolicy": "collect",
              "rules": [{ "rule": "kx", "when": { "a": "x" }, "then": { "kind": "k1" }, "cites": ["measures/4.02c"] }, { "rule": "ky", "when": { "a": "y" }, "then": { "kind": "k2" }, "cites": ["measures/4.02c"] }],
              "impossible": [{ "when": { "a": "z", "b": true } }, { "when": { "a": "z", "b": false } }] }
            """);
        var root = Policy.Prove(
            Table("root", Flags(40) + """, { "input": "kind", "from": "test/kinds" }""", Severity, "priority", [.. Each(40, i => ($"\"f{i}\": true", "\"severity\": \"major\"")), ("\"kind\": \"k1\"", "\"severity\": \"complex\"")], "\"severity\": \"general\""),
            [kinds]);

        Assert.False(root.AreDecisionsListed);
        int[] Case(int a) => [.. root.Facts.Select(fact => fact.Name == "a" ? a : 0)];
        Assert.Equal("""{"severity":"complex"}""", root.Decide(Case(0)).Outcome.Json);
        Assert.Equal("""{"severity":"general"}""", root.Decide(Case(1)).Outcome.Json);
        Assert.False(root.TryDecide(Case(2), out _));
    }

    [Fact]
    public void A_redundant_recipient_is_found_though_records_are_merged_in_very_many_ways()
    {
        var codes = string.Join(", ", Enumerable.Range(0, 20).Select(i => $"\"to{i}\""));
        var output = $$""" "duties": { "records": { "key": "duty", "fields": { "duty": ["report"], "to": { "set": [{{codes}}], "merge": "union" } } } }""";
        IEnumerable<(string, string)> rules =
        [
            .. Each(20, i => ($"\"f{i}\": true", $$""" "duties": [{ "duty": "report", "to": ["to{{i}}"] }]""")),
            ("\"f3\": true, \"f4\": true", """ "duties": [{ "duty": "report", "to": ["to4"] }]"""),
        ];

        var analysis = TableAnalysis.Of(Policy.Read(Table("duties", Flags(20), output, "collect", rules, """ "duties": [{ "duty": "report" }]""")), []);

        Assert.Equal("The rule duties-r20 is redundant", Assert.Single(analysis.Diagnostics).Message.En.Split(':')[0]);
        Assert.True(analysis.Result.Succeeded);
    }

    [Fact]
    public void A_change_of_one_rule_is_told_exactly_among_all_combinations()
    {
        DecisionTable Version(string seventh) => Policy.Prove(Table(
            "circumstances",
            Flags(40),
            Severity,
            "priority",
            Each(40, i => ($"\"f{i}\": true", $"\"severity\": \"{(i == 7 ? seventh : i % 2 == 0 ? "major" : "complex")}\"")),
            "\"severity\": \"general\""));

        var difference = TableDifference.Between(Version("complex"), Version("major"));

        // Twenty circumstances make it major anyway; of the others all combinations with the seventh change.
        var region = Assert.Single(difference.Regions);
        Assert.Equal(ChangeKind.Answer, region.Kind);
        Assert.Equal(1L << 19, difference.Count);
        Assert.Equal(("""{"severity":"complex"}""", """{"severity":"major"}"""), (region.Before.Outcome!.Json, region.After.Outcome!.Json));
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"circumstances-r{2 * i + 1}"), region.Before.Rules);
        Assert.Equal(["circumstances-r7"], region.After.Rules.AsEnumerable());
        Assert.True(TableDifference.Between(Version("major"), Version("major")).IsEmpty);
    }

    [Fact]
    public void A_change_of_a_clause_alone_is_told_exactly_among_all_combinations()
    {
        static string Version(string clause) => Table(
            "circumstances", Flags(40), Severity, "priority", Each(40, i => ($"\"f{i}\": true", "\"severity\": \"major\"")), "\"severity\": \"general\"")
            .Replace("\"when\": { \"f7\": true }, \"then\": { \"severity\": \"major\" }, \"cites\": [\"measures/4.02c\"]", $"\"when\": {{ \"f7\": true }}, \"then\": {{ \"severity\": \"major\" }}, \"cites\": [\"{clause}\"]", StringComparison.Ordinal);

        var difference = TableDifference.Between(Policy.Prove(Version("measures/4.02c")), Policy.Prove(Version("measures/4.03d")));

        Assert.All(difference.Regions, region => Assert.Equal(ChangeKind.ClauseOnly, region.Kind));
        Assert.Equal(1L << 39, difference.Count);
        Assert.All(difference.Regions, region => Assert.Contains("circumstances-r7", region.After.Rules));
        Assert.All(difference.Regions, region => Assert.Equal(["measures/4.02c"], region.Before.Cites!.Select(clause => clause.ToString())));
    }

    private const string Severity = """ "severity": ["major", "complex", "general"]""";

    private static string Flags(int count) => string.Join(", ", Enumerable.Range(0, count).Select(i => $$"""{ "input": "f{{i}}", "flag": true }"""));

    private static IEnumerable<(string When, string Then)> Each(int count, Func<int, (string, string)> rule) => Enumerable.Range(0, count).Select(rule);

    private static string Table(string name, string inputs, string output, string hitPolicy, IEnumerable<(string When, string Then)> rules, string? fallback)
    {
        var list = rules.Select((rule, i) => $$"""{ "rule": "{{name}}-r{{i}}", "when": { {{rule.When}} }, "then": { {{rule.Then}} }, "cites": ["measures/4.02c"] }""");
        var last = fallback is null ? "" : $$""", "default": { "rule": "{{name}}-default", "then": { {{fallback}} }, "cites": ["measures/4.02c"] }""";
        return $$"""
            { "policy": "test/{{name}}", "version": "1.0.0", "effectiveFrom": "2025-01-01", "title": { "zh": "表", "en": "Table" }, "cites": ["measures/4.01a"],
              "inputs": [{{inputs}}], "output": { {{output}} }, "hitPolicy": "{{hitPolicy}}", "rules": [{{string.Join(",\n", list)}}]{{last}} }
            """;
    }
}
