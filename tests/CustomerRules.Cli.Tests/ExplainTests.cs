namespace CustomerRules.Cli.Tests;

/// <summary>One case in, the whole reasoning in words out. The long texts are golden files.</summary>
public sealed class ExplainTests
{
    private const string GroupOfThree = """{"incident":"greenery","households":3,"departments":2,"written":true,"needsExtension":true,"selfResolvable":false}""";

    [Theory]
    [InlineData("complaint-group", "complaint", GroupOfThree)]
    [InlineData("complaint-defaults", "complaint", """{"incident":"lift-entrapment"}""")]
    [InlineData("complaint-minor", "complaint", """{"id":"FD-1","asOf":"2025-06-01","incident":"greenery","selfResolvable":true}""")]
    [InlineData("repair-emergency", "repair", """{"incident":"flooding"}""")]
    [InlineData("repair-general", "repair", """{"incident":"greenery"}""")]
    [InlineData("table-severity", "complaints/severity", """{"incident":"greenery","households":3,"needsExtension":true,"selfResolvable":true}""")]
    [InlineData("table-conditions", "complaints/conditions", """{"households":2}""")]
    [InlineData("table-duties", "complaints/duties", GroupOfThree)]
    public void A_case_is_explained_in_both_languages(string name, string decision, string facts)
    {
        foreach (var language in new[] { "zh", "en" })
        {
            var run = Cli.Run(facts, "explain", decision, "--as-of", "2026-03-02", "--lang", language);

            Assert.Equal((0, ""), (run.Exit, run.Error));
            GoldenFile.Expect($"tests/CustomerRules.Cli.Tests/golden/explain-{name}.{language}.txt", run.Output);
        }
    }

    private const string Policies = "Policies: complaints/conditions@1.0.0, complaints/severity@1.0.0\n";
    private const string PoliciesInChinese = "政策版本：complaints/conditions@1.0.0、complaints/severity@1.0.0\n";

    [Fact]
    public void Without_any_fact_every_severity_is_possible_and_a_desk_asks_first_what_happened()
    {
        Assert.Equal($"Severities still possible: Minor, General, Complex, Major\nAsk next: incident\n{Policies}", Explain("{}"));
        Assert.Equal($"可能的严重程度：较小、一般、复杂、重大\n接下来请问：事件\n{PoliciesInChinese}", Explain("{}", "zh"));
    }

    [Theory]
    [InlineData("""{"incident":null,"households":2,"needsExtension":true}""", "Severities still possible: Complex, Major\nAsk next: incident\n")]
    [InlineData("""{"incident":"greenery","households":null,"needsExtension":false,"selfResolvable":true}""", "Severities still possible: Minor, Major\nAsk next: households\n")]
    [InlineData("""{"incident":"greenery","households":1,"needsExtension":false,"selfResolvable":null}""", "Severities still possible: Minor, General\nAsk next: the receiver can settle it alone\n")]
    [InlineData("""{"incident":"greenery","households":1,"needsExtension":null,"selfResolvable":false}""", "Severities still possible: General, Complex\nAsk next: needs an extension\n")]
    public void Unknown_facts_leave_the_severities_that_are_still_possible(string facts, string expected) => Assert.Equal(expected + Policies, Explain(facts));

    [Theory]
    [InlineData("""{"incident":"fire","households":null}""")]
    [InlineData("""{"incident":"fire","departments":null,"written":null}""")]
    public void A_severity_that_is_settled_names_the_rule_that_decides_whatever_is_missing(string facts) => Assert.Equal(
        $"""
        Severities still possible: Major
          because: A fire is a major or sudden incident. [fire: property/2.2.06.01, measures/4.03d]
        Nothing more needs asking.
        {Policies}
        """,
        Explain(facts));

    [Fact]
    public void Three_households_are_a_group_whatever_happened_and_the_condition_is_named_too()
    {
        Assert.Equal(
            $"""
            Severities still possible: Major
              because: A group complaint is a major complaint. [group-complaint: property/2.2.06.08, measures/4.03d]
              because: Three households or client companies and more, three included, make a group complaint. [three-households-or-more: property/2.2.06.08, measures/4.03d]
            Nothing more needs asking.
            {Policies}
            """,
            Explain("""{"households":3}"""));
        Assert.Equal(
            $"""
            可能的严重程度：重大
              依据：群诉属于重大投诉。 [group-complaint: property/2.2.06.08, measures/4.03d]
              依据：三户（家）及以上，含三户，为群诉；住户和客户单位同样计数。 [three-households-or-more: property/2.2.06.08, measures/4.03d]
            不必再问。
            {PoliciesInChinese}
            """,
            Explain("""{"households":10000}""", "zh"));
    }

    [Fact]
    public void Where_the_missing_fact_only_chooses_between_rules_of_one_answer_each_of_them_is_named()
    {
        using var draft = DraftFolder.Of(DraftFolder.Urgency).Write(
            "test/either/2025-01-01.json",
            """
            { "policy": "test/either", "version": "1.0.0", "effectiveFrom": "2025-01-01", "title": { "zh": "表", "en": "Table" }, "cites": ["measures/4.01a"],
              "inputs": [{ "input": "far", "flag": true }], "output": { "out": ["high", "low"] }, "hitPolicy": "unique",
              "rules": [
                { "rule": "near", "when": { "far": false }, "then": { "out": "low" }, "cites": ["measures/4.02c"] },
                { "rule": "far", "when": { "far": true }, "then": { "out": "low" }, "cites": ["measures/4.03d"], "note": { "zh": "远。", "en": "Far." } }] }
            """);

        var run = Cli.Run("{}", "explain", "test/either", "--as-of", "2026-03-02", "--policies", draft.Root);

        Assert.Equal(
            new CliRun(
                0,
                """
                Answers still possible:
                  - {"out":"low"}
                  because of one of: near [near: measures/4.02c]
                  because of one of: Far. [far: measures/4.03d]
                Nothing more needs asking.
                Policies: test/either@1.0.0

                """,
                ""),
            run);
    }

    [Fact]
    public void Texts_of_a_policy_reach_the_terminal_without_control_characters()
    {
        using var draft = DraftFolder.Of(DraftFolder.Urgency).Write(
            "test/loud/2025-01-01.json",
            """
            { "policy": "test/loud", "version": "1.0.0", "effectiveFrom": "2025-01-01", "title": { "zh": "表", "en": "\u001b]0;owned\u0007Table\u202e" }, "cites": ["measures/4.01a"],
              "inputs": [{ "input": "far", "flag": true }], "output": { "out": ["high", "low"] }, "hitPolicy": "unique",
              "rules": [{ "rule": "all", "then": { "out": "low" }, "cites": ["measures/4.02c"], "note": { "zh": "好", "en": "\u009b2J\u2066all\u2069" } }] }
            """);

        Assert.Equal(
            new CliRun(
                0,
                """
                \u001B]0;owned\u0007Table\u202E: {"out":"low"}
                  because: \u009B2J\u2066all\u2069 [all: measures/4.02c]
                Policies: test/loud@1.0.0

                """,
                ""),
            Cli.Run("""{"far":true}""", "explain", "test/loud", "--as-of", "2026-03-02", "--policies", draft.Root));
    }

    [Fact]
    public void Unknown_facts_that_leave_only_the_impossible_are_an_error()
    {
        using var draft = DraftFolder.OfComplaints().Edit(
            DraftFolder.Severity,
            "\"hitPolicy\": \"priority\",",
            "\"hitPolicy\": \"priority\", \"impossible\": [{ \"when\": { \"incident\": \"fire\", \"selfResolvable\": true } }],");

        foreach (var facts in new[] { """{"incident":"fire","selfResolvable":true,"households":null}""", """{"incident":"fire","selfResolvable":true}""" })
        {
            Assert.Equal(
                new CliRun(1, "", "-(1,1) $: error CR4002: complaints/severity@1.0.0 declares this combination of facts impossible.\n"),
                Cli.Run(facts, "explain", "complaint", "--as-of", "2026-03-02", "--policies", draft.Root));
        }
    }

    [Fact]
    public void Every_fault_of_a_case_is_told_on_the_error_stream()
    {
        var run = Cli.Run("{\n  \"incident\": \"fyre\",\n  \"households\": 0,\n  \"zebra\": 1\n}\n", "explain", "complaint", "--as-of", "2026-03-02");

        Assert.Equal(
            new CliRun(
                1,
                "",
                """
                -(2,15) $.incident: error CR1012: There is no code `fyre`.
                  help: Did you mean `fire`?
                -(3,17) $.households: error CR1014: Expected a whole number from 1 to 10000.
                -(4,3) $.zebra: error CR1008: There is no member `zebra`.
                  help: Known members: id, asOf, incident, households, departments, written, needsExtension, selfResolvable.

                """),
            run);
    }

    [Theory]
    [InlineData("""{"incident":null,"households":0}""", "-(1,31) $.households: 错误 CR1014: 此处应为 1 至 10000 的整数。\n")]
    [InlineData("", "-(1,1) $: 错误 CR1001: 内容在此处意外结束。\n  建议：检查此处及其前面是否缺少或多出逗号、引号或括号。\n")]
    [InlineData("""{"incident":"fire","asOf":"2024-12-31"}""", "-(1,1) $: 错误 CR4001: 2024-12-31 没有回答此问题的政策有效。\n")]
    public void A_refused_case_is_told_in_chinese(string input, string expected) =>
        Assert.Equal(new CliRun(1, "", expected), Cli.Run(input, "explain", "complaint", "--as-of", "2026-03-02", "--lang", "zh"));

    [Fact]
    public void A_case_of_more_than_one_mebibyte_is_refused() => Assert.Equal(
        new CliRun(1, "", "-: error CR1003: The document is larger than 1048576 bytes.\n  help: Give one case at a time, with the facts that are asked for.\n"),
        Cli.Run(new string(' ', 1024 * 1024) + "{}", "explain", "complaint"));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"incident":null}""")]
    public void A_repair_and_a_table_tell_what_is_still_possible_too(string facts)
    {
        string Of(string decision, string language) => Cli.Run(facts, "explain", decision, "--as-of", "2026-03-02", "--lang", language) is { Exit: 0, Error: "" } run ? run.Output : "";

        Assert.Equal("Urgencies still possible: General, Emergency\nAsk next: incident\nPolicies: complaints/urgency@1.0.0\n", Of("repair", "en"));
        Assert.Equal("可能的紧急程度：一般、紧急\n接下来请问：事件\n政策版本：complaints/urgency@1.0.0\n", Of("repair", "zh"));
        Assert.Equal(
            "Answers still possible:\n  - {\"urgency\":\"general\"}\n  - {\"urgency\":\"emergency\"}\nAsk next: incident\nPolicies: complaints/urgency@1.0.0\n", Of("complaints/urgency", "en"));
        Assert.Equal(
            "可能的答案：\n  - {\"urgency\":\"general\"}\n  - {\"urgency\":\"emergency\"}\n接下来请问：事件\n政策版本：complaints/urgency@1.0.0\n", Of("complaints/urgency", "zh"));
    }

    [Fact]
    public void Of_very_many_answers_the_first_are_told_and_how_many_more_there_are()
    {
        var codes = Enumerable.Range(1, 23).Select(n => $"c-{n}").ToList();
        using var draft = DraftFolder.Of(DraftFolder.Urgency).Write(
            "test/many/2025-01-01.json",
            $$"""
            { "policy": "test/many", "version": "1.0.0", "effectiveFrom": "2025-01-01", "title": { "zh": "表", "en": "Table" }, "cites": ["measures/4.01a"],
              "inputs": [{ "input": "kind", "choices": [{{string.Join(", ", codes.Select(code => $"\"{code}\""))}}] }],
              "output": { "out": { "choices": [{{string.Join(", ", codes.Select(code => $"\"{code}\""))}}] } }, "hitPolicy": "unique",
              "rules": [{{string.Join(", ", codes.Select(code => $$"""{ "rule": "{{code}}", "when": { "kind": "{{code}}" }, "then": { "out": "{{code}}" }, "cites": ["measures/4.02c"] }"""))}}] }
            """);

        string[] Lines(string language) => Cli.Run("{}", "explain", "test/many", "--as-of", "2026-03-02", "--policies", draft.Root, "--lang", language).Lines;

        Assert.Equal(["Answers still possible:", .. codes.Take(20).Select(code => $$"""  - {"out":"{{code}}"}"""), "  - and 3 more", "Ask next: kind", "Policies: test/many@1.0.0"], Lines("en"));
        Assert.Equal("  - 还有 3 种", Lines("zh")[21]);
    }

    [Fact]
    public void Of_more_answers_than_anybody_lists_it_asks_for_more_facts()
    {
        var flags = Enumerable.Range(1, 30).ToList();
        using var draft = DraftFolder.Of(DraftFolder.Urgency).Write(
            "test/duties/2025-01-01.json",
            $$"""
            { "policy": "test/duties", "version": "1.0.0", "effectiveFrom": "2025-01-01", "title": { "zh": "表", "en": "Table" }, "cites": ["measures/4.01a"],
              "inputs": [{{string.Join(", ", flags.Select(n => $$"""{ "input": "f{{n}}", "flag": true }"""))}}],
              "output": { "duties": { "set": [{{string.Join(", ", flags.Select(n => $"\"d{n}\""))}}], "merge": "union" } }, "hitPolicy": "collect",
              "rules": [{{string.Join(", ", flags.Select(n => $$"""{ "rule": "r{{n}}", "when": { "f{{n}}": true }, "then": { "duties": ["d{{n}}"] }, "cites": ["measures/4.02c"] }"""))}}],
              "default": { "rule": "none", "then": { "duties": [] }, "cites": ["measures/4.02c"] } }
            """);
        string[] Lines(string language, string given) => Cli.Run(given, "explain", "test/duties", "--as-of", "2026-03-02", "--policies", draft.Root, "--lang", language).Lines;

        var all = flags.Select(n => $"f{n}").ToList();
        Assert.Equal(["Answers still possible: more than can be listed.", $"Give more of these facts: {string.Join(", ", all)}", "Policies: test/duties@1.0.0"], Lines("en", "{}"));
        Assert.Equal(["可能的答案：多得无法列出。", $"请再提供下列事实中的一些：{string.Join("、", all.Skip(1))}", "政策版本：test/duties@1.0.0"], Lines("zh", """{"f1":true}"""));
        var given = "{" + string.Join(',', flags.Skip(1).Select(n => $"\"f{n}\":{(n == 9 ? "true" : "false")}")) + "}";
        Assert.Equal(
            ["Answers still possible:", """  - {"duties":["d9"]}""", """  - {"duties":["d1","d9"]}""", "Ask next: f1", "Policies: test/duties@1.0.0"],
            Lines("en", given));
    }

    [Theory]
    [InlineData("eval", "{\"error\":{\"code\":\"CR4002\",\"message\":\"complaints/urgency@1.0.0 declares this combination of facts impossible.\",\"path\":\"$\"}}\n", "")]
    [InlineData("explain", "", "-(1,1) $: error CR4002: complaints/urgency@1.0.0 declares this combination of facts impossible.\n")]
    public void A_repair_that_the_policy_declares_impossible_is_an_error(string verb, string output, string error)
    {
        using var draft = DraftFolder.OfComplaints().Edit(
            DraftFolder.Urgency, "\"hitPolicy\":", "\"impossible\": [{ \"when\": { \"incident\": \"fire\" } }], \"hitPolicy\":");

        Assert.Equal(new CliRun(1, output, error), Cli.Run("""{"incident":"fire"}""", verb, "repair", "--as-of", "2026-03-02", "--policies", draft.Root));
    }

    [Fact]
    public void Facts_of_a_table_that_leave_only_the_impossible_are_an_error_also_with_others_missing()
    {
        using var draft = DraftFolder.OfComplaints().Edit(
            DraftFolder.Severity,
            "\"hitPolicy\": \"priority\",",
            "\"hitPolicy\": \"priority\", \"impossible\": [{ \"when\": { \"incident\": \"fire\", \"selfResolvable\": true } }],");

        Assert.Equal(
            new CliRun(1, "", "-(1,1) $: error CR4002: complaints/severity@1.0.0 declares this combination of facts impossible.\n"),
            Cli.Run("""{"incident":"fire","selfResolvable":true}""", "explain", "complaints/severity", "--as-of", "2026-03-02", "--policies", draft.Root));
        Assert.Equal(
            new CliRun(1, "", "-(1,31) $.households: error CR1014: Expected a whole number from 1 to 10000.\n"),
            Cli.Run("""{"incident":null,"households":0}""", "explain", "complaints/severity", "--as-of", "2026-03-02"));
    }

    private static string Explain(string facts, string language = "en")
    {
        var run = Cli.Run(facts, "explain", "complaint", "--as-of", "2026-03-02", "--lang", language);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        return run.Output;
    }
}
