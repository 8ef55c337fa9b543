using CustomerRules.Policies;

namespace CustomerRules.Cli.Tests;

/// <summary><c>check</c>: reads and proves, prints what it finds, and tells a script by its exit code.</summary>
public sealed class CheckTests
{
    [Fact]
    public void The_embedded_book_is_proved()
    {
        var book = RuleBook.Embedded;
        var warnings = book.Remarks.Count(remark => remark.Level == DiagnosticLevel.Warning);

        var run = Cli.Run("", "check");

        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Equal(
            $"{RuleBook.EmbeddedFiles.Count} files: {book.Tables.Ids.Length} tables proved complete, free of conflicts and of dead rules; a work calendar of 24 notices; service hours in 1 version; 18 recurring obligations; 5 metrics; {book.ArchiveSchemas.All.Count()} archive schemas; 546 clauses; 0 errors, {warnings} warnings.",
            run.Lines[^1]);
        Assert.Equal(book.Remarks.Select(remark => remark.ToString()), run.Lines[..^1]);
    }

    [Fact]
    public void The_seeds_of_the_repository_are_proved()
    {
        var run = Cli.Run("", "check", Repository.PathOf("seeds"), "--lang", "zh");

        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Matches(@"^[0-9]+ 个文件：[0-9]+ 项决策表已证明完整、无矛盾、无失效规则；工作日历 24 份安排；服务时间 1 个版本；周期性义务 18 项；指标 5 项；档案模板 [0-9]+ 份；条款 546 条；错误 0，警告 [0-9]+。$", run.Lines[^1]);
    }

    [Fact]
    public void A_draft_is_proved_without_a_word_more()
    {
        using var draft = DraftFolder.OfComplaints();

        Assert.Equal(
            new CliRun(0, "4 files: 4 tables proved complete, free of conflicts and of dead rules; 546 clauses; 0 errors, 0 warnings.\n", ""),
            Cli.Run("", "check", draft.Root, "--fail-on", "information"));
    }

    [Fact]
    public void A_single_file_is_proved()
    {
        using var draft = DraftFolder.OfComplaints();

        Assert.Equal(
            new CliRun(0, "1 file: 1 table proved complete, free of conflicts and of dead rules; 546 clauses; 0 errors, 0 warnings.\n", ""),
            Cli.Run("", "check", draft.PathOf(DraftFolder.Urgency)));
        Assert.Equal(
            new CliRun(0, "1 个文件：1 项决策表已证明完整、无矛盾、无失效规则；条款 546 条；错误 0，警告 0。\n", ""),
            Cli.Run("", "check", draft.PathOf(DraftFolder.Urgency), "--lang", "zh"));
    }

    [Fact]
    public void A_part_of_the_book_takes_its_suppliers_from_the_embedded_book()
    {
        using var draft = DraftFolder.Of(DraftFolder.Duties);

        Assert.Equal(
            new CliRun(0, "1 file: 1 table proved complete, free of conflicts and of dead rules; taken from the embedded book: complaints/conditions, complaints/severity; 546 clauses; 0 errors, 0 warnings.\n", ""),
            Cli.Run("", "check", draft.Root));
    }

    /// <summary>Every file below the folder is read, whatever it is; scenario cases alone are left for those who run them.</summary>
    [Theory]
    [InlineData("identifiers/provinces.json")]
    [InlineData("complaints/other/2025-01-01.JSON")]
    public void A_file_that_cannot_be_read_keeps_the_folder_from_passing(string path)
    {
        using var draft = DraftFolder.OfComplaints().Write(path, "{ \"broken");

        var run = Cli.Run("", "check", draft.Root);

        Assert.Equal(2, run.Exit);
        Assert.StartsWith($"{draft.Root}/{path}(1,10) $: error CR1001: The document ends too early.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_that_lies_among_scenario_cases_is_told_and_not_read()
    {
        using var draft = DraftFolder.OfComplaints()
            .Write("complaints/severity/cases/2026-01-01.json", File.ReadAllText(Repository.PathOf($"seeds/{DraftFolder.Severity}")))
            .Write("complaints/severity/cases/fire.json", """{ "policy": "complaints/severity", "given": { "incident": "fire" } }""")
            .Write("complaints/severity/cases/broken.json", "{ \"broken");

        Assert.Equal(
            new CliRun(
                0,
                $"""
                {draft.Root}/complaints/severity/cases/2026-01-01.json(1,1) $: warning CR3001: This policy file lies in a folder cases and is not read.
                  help: Move it to <policy id>/<effective from>.json; cases holds scenarios only.
                7 files: 4 tables proved complete, free of conflicts and of dead rules; 546 clauses; 0 errors, 1 warning.

                """,
                ""),
            Cli.Run("", "check", draft.Root));
        Assert.Equal(1, Cli.Run("", "check", draft.Root, "--fail-on", "warning").Exit);
        Assert.StartsWith(
            $"{draft.Root}/complaints/severity/cases/2026-01-01.json(1,1) $: 警告 CR3001: 政策文件放在 cases 文件夹中，未被读取。\n  建议：移到 <政策标识>/<生效日期>.json；cases 中只放情景。\n",
            Cli.Run("", "check", draft.Root, "--lang", "zh").Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_supplier_in_the_part_goes_before_the_embedded_one()
    {
        using var draft = DraftFolder.Of(DraftFolder.Duties, DraftFolder.Severity)
            .Edit(DraftFolder.Severity, "\"code\": \"minor\"", "\"code\": \"tiny\"")
            .Edit(DraftFolder.Severity, "{ \"severity\": \"minor\" }", "{ \"severity\": \"tiny\" }");

        var run = Cli.Run("", "check", draft.Root);

        Assert.Equal(2, run.Exit);
        Assert.StartsWith($"{draft.Root}/complaints/duties/2025-01-01.json(95,29) $.rules[5].when.severity: error CR1012: There is no such code.\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n2 files: the policies do not load; 1 error, 0 warnings.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scenario_that_names_a_supplier_is_no_supplier()
    {
        using var draft = DraftFolder.Of(DraftFolder.Duties).Write("complaints/severity/cases/fire.json", "{ \"policy\": \"complaints/severity\" }");

        Assert.Equal(
            new CliRun(0, "2 files: 1 table proved complete, free of conflicts and of dead rules; taken from the embedded book: complaints/conditions, complaints/severity; 546 clauses; 0 errors, 0 warnings.\n", ""),
            Cli.Run("", "check", draft.Root));
    }

    [Fact]
    public void Gaps_conflicts_and_dead_rules_are_printed_with_exit_2()
    {
        using var draft = DraftFolder.Of(DraftFolder.Conditions, DraftFolder.Urgency, DraftFolder.Severity)
            .Edit(DraftFolder.Severity, "\"incident\": \"renovation-noise\", ", "\"incident\": \"fire\", \"needsExtension\": true, ")
            .Edit(DraftFolder.Urgency, "\"when\": { \"incident\": \"sudden-power-outage\" }", "\"when\": { \"incident\": [\"sudden-power-outage\", \"flooding\"] }");
        var text = File.ReadAllText(draft.PathOf(DraftFolder.Conditions));
        draft.Write(DraftFolder.Conditions, text[..text.IndexOf(",\n  \"default\"", StringComparison.Ordinal)] + "\n}\n");

        var run = Cli.Run("", "check", draft.Root);

        Assert.Equal((2, ""), (run.Exit, run.Error));
        GoldenFile.Expect("tests/CustomerRules.Cli.Tests/golden/check-gaps-and-conflicts.en.txt", run.Output.Replace(draft.Root, "DIR", StringComparison.Ordinal));
    }

    [Fact]
    public void A_gap_and_a_dead_rule_are_told_with_a_witness()
    {
        using var draft = DraftFolder.OfComplaints()
            .Edit(DraftFolder.Severity, "[\"water-leak\", \"planned-power-outage\", \"other\"]", "[\"water-leak\", \"planned-power-outage\"]")
            .Edit(DraftFolder.Severity, "\"when\": { \"incident\": \"pest-control\", \"selfResolvable\": false }", "\"when\": { \"incident\": \"fire\", \"selfResolvable\": false }");

        var run = Cli.Run("", "check", draft.Root, "--lang", "zh");

        Assert.Equal((2, ""), (run.Exit, run.Error));
        GoldenFile.Expect("tests/CustomerRules.Cli.Tests/golden/check-gap-and-dead-rule.zh.txt", run.Output.Replace(draft.Root, "DIR", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("error", 0)]
    [InlineData("warning", 1)]
    [InlineData("information", 1)]
    public void Fail_on_says_from_which_level_on_the_exit_code_is_1(string level, int exit)
    {
        using var draft = DraftFolder.Of(DraftFolder.Urgency);
        File.Move(draft.PathOf(DraftFolder.Urgency), draft.PathOf("urgency.json"));

        Assert.Equal(
            new CliRun(
                exit,
                $"{draft.Root}/urgency.json(1,1) $: warning CR3001: The file of complaints/urgency@1.0.0 belongs at complaints/urgency/2025-01-01.json.\n"
                    + "1 file: 1 table proved complete, free of conflicts and of dead rules; 546 clauses; 0 errors, 1 warning.\n",
                ""),
            Cli.Run("", "check", draft.Root, "--fail-on", level));
    }

    [Theory]
    [InlineData("warning", 0)]
    [InlineData("information", 1)]
    public void A_redundant_rule_is_information(string level, int exit)
    {
        // A flooding that needs an extension is major by another rule already.
        using var draft = DraftFolder.OfComplaints().Edit(
            DraftFolder.Severity,
            "    {\n      \"rule\": \"self-resolvable\",",
            "    { \"rule\": \"again\", \"when\": { \"incident\": \"flooding\", \"needsExtension\": true }, \"then\": { \"severity\": \"major\" }, \"cites\": [\"measures/4.03d\"] },\n    {\n      \"rule\": \"self-resolvable\",");

        var run = Cli.Run("", "check", draft.Root, "--fail-on", level);

        Assert.Equal(exit, run.Exit);
        Assert.Contains(
            """information CR2105: The rule again is redundant: without it every answer stays the same. It takes part in deciding 20000 inputs, for example """
                + """{"incident":"flooding","households":1,"needsExtension":true,"selfResolvable":false} (region: incident flooding, needsExtension true)."""
                + "\n",
            run.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Permits_that_decide_are_not_called_redundant_though_their_table_merges_their_evidence()
    {
        // Every one of the four sets grants on its own: without its permit its holder is refused.
        using var draft = OfAccess(
            Permit("one", "consult", "complaints", "job-duty", "\"escort\""),
            Permit("two", "consult", "complaints", "job-duty", "\"certifying-document\", \"identity-verified\""),
            Permit("three", "consult", "complaints", "job-duty", "\"identity-verified\", \"company-leader-approval\""),
            Permit("four", "consult", "complaints", "job-duty", "\"service-centre-head-approval\", \"retention-expired\""));

        Assert.Equal(
            new CliRun(0, "7 files: 7 tables proved complete, free of conflicts and of dead rules; 546 clauses; 0 errors, 0 warnings.\n", ""),
            Cli.Run("", "check", draft.Root, "--fail-on", "information"));
        const string Case = """{"role":"guard","action":"consult","section":"complaints","purpose":"job-duty","evidence":["escort"],"sealed":false}""";
        Assert.StartsWith("{\"outcome\":\"granted\"", Cli.Run(Case, "eval", "access", "--as-of", "2026-03-02", "--policies", draft.Root).Output, StringComparison.Ordinal);
        draft.Edit(Permits, Permit("one", "consult", "complaints", "job-duty", "\"escort\"") + ",\n", "");
        Assert.StartsWith("{\"outcome\":\"needs-evidence\"", Cli.Run(Case, "eval", "access", "--as-of", "2026-03-02", "--policies", draft.Root).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error", 0)]
    [InlineData("warning", 1)]
    public void Rules_of_access_without_effect_are_told_by_the_outcome_of_the_tables_together(string level, int exit)
    {
        using var draft = OfAccess(Permit("tell", "disclose", "basic", "job-duty", ""), Permit("look", "consult", "basic", "job-duty", "\"escort\""));

        var run = Cli.Run("", "check", draft.Root, "--fail-on", level);

        Assert.Equal(exit, run.Exit);
        Assert.Contains(" tables proved complete, free of conflicts, 1 rule of access without effect; ", run.Output, StringComparison.Ordinal);
        Assert.Contains(": warning CR3514: The permit tell is forbidden wherever it applies.\n  help: It applies, for example, to {\"role\":\"guard\",\"action\":\"disclose\",\"section\":\"basic\",\"purpose\":\"job-duty\",\"sealed\":false,\"evidence\":[]}.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains(": information CR3515: The permit look is shadowed: wherever it applies another one asks for less.\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CR2105", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("0 errors, 1 warning.\n", run.Output, StringComparison.Ordinal);
    }

    private const string Permits = "access/permits/2025-01-01.json";

    private static DraftFolder OfAccess(params string[] permits) => DraftFolder
        .Of([.. RuleBook.EmbeddedFiles.Select(file => file.Path).Where(path => path.StartsWith("access/", StringComparison.Ordinal))])
        .Edit(Permits, "  \"rules\": [\n", "  \"rules\": [\n" + string.Concat(permits.Select(permit => permit + ",\n")));

    private static string Permit(string name, string action, string section, string purpose, string evidence) =>
        $"    {{ \"rule\": \"{name}\", \"when\": {{ \"role\": \"guard\", \"action\": \"{action}\", \"section\": \"{section}\", \"purpose\": \"{purpose}\" }}, \"then\": {{ \"permitted\": true, \"evidence\": [{evidence}] }}, \"cites\": [\"archives/5.1.01a\"] }}";

    [Fact]
    public void The_lock_of_a_folder_is_heeded()
    {
        using var draft = DraftFolder.Of(DraftFolder.Urgency).Write("policies.lock.json", $"{{ \"files\": {{ \"{DraftFolder.Urgency}\": \"00\" }} }}");

        Assert.Equal(
            new CliRun(
                2,
                $"""
                {draft.PathOf(DraftFolder.Urgency)}: error CR3002: The published file complaints/urgency/2025-01-01.json has been edited.
                  help: A published file is never edited: add a version with a later effective date. A draft does without policies.lock.json.
                2 files: the policies do not load; 1 error, 0 warnings.

                """,
                ""),
            Cli.Run("", "check", draft.Root));
    }

    [Fact]
    public void On_a_screen_levels_have_colours_unless_they_are_declined()
    {
        using var draft = DraftFolder.Of(DraftFolder.Urgency);
        File.Move(draft.PathOf(DraftFolder.Urgency), draft.PathOf("urgency.json"));

        Assert.StartsWith($"\e[33m{draft.Root}/urgency.json(1,1)", OnScreen("check", draft.Root), StringComparison.Ordinal);
        Assert.DoesNotContain('\e', OnScreen("check", draft.Root, "--no-color"));
        Assert.DoesNotContain('\e', Cli.Run("", "check", draft.Root).Output);

        static string OnScreen(params string[] args)
        {
            using var output = new MemoryStream();
            new CommandLine(Stream.Null, output, TextWriter.Null, colour: true).Run(args);
            return System.Text.Encoding.UTF8.GetString(output.ToArray());
        }
    }
}
