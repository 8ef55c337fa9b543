namespace CustomerRules.Cli.Tests;

/// <summary>Wrong arguments: exit 64 and a sentence on the error stream, never a stack trace.</summary>
public sealed class ArgumentTests
{
    private static readonly string KnownDecisions = string.Join(", ", ["complaint", "repair", "access", "deadline", "workdays", "identifier", "archive", "lifecycle", "number", .. RuleBook.Embedded.Tables.Ids.Select(id => id.ToString())]);

    [Theory]
    [InlineData("There is no such decision. Did you mean complaint?\n", "eval", "complant")]
    [InlineData("There is no such decision. Did you mean complaints/severity?\n", "eval", "complaints/severty")]
    [InlineData("There is no such decision. Did you mean complaints/duties?\n", "explain", "complaint/duties")]
    [InlineData("没有这个决策。是否想写 repair？\n", "explain", "repiar", "--lang", "zh")]
    [InlineData("There is no such decision. Did you mean identifier?\n", "eval", "identfier")]
    [InlineData("Required argument 'DECISION' missing for command: 'eval'.\n", "eval")]
    [InlineData("Required argument 'DECISION' missing for command: 'explain'.\n", "explain")]
    [InlineData("There is no such file or folder.\n", "check", "/nowhere/at/all")]
    [InlineData("没有这个文件或文件夹。\n", "check", "/nowhere/at/all", "--lang=zh")]
    [InlineData("There is no such file or folder.\n", "check", "")]
    [InlineData("There is no such file or folder.\n", "eval", "repair", "--policies", "/nowhere/at/all")]
    [InlineData("没有这个文件或文件夹。\n", "--lang", "zh", "explain", "repair", "--policies", "/nowhere/at/all")]
    [InlineData("--as-of takes a date such as 2026-03-02.\n", "eval", "repair", "--as-of", "2026-02-30")]
    [InlineData("--as-of takes a date such as 2026-03-02.\n", "eval", "repair", "--as-of", "")]
    [InlineData("--as-of takes a date such as 2026-03-02.\n", "explain", "repair", "--as-of", "today")]
    [InlineData("--as-of takes a date such as 2026-03-02.\n", "eval", "repair", "--as-of", "２０２６-03-02")]
    [InlineData("--as-of 应为日期，如 2026-03-02。\n", "eval", "repair", "--as-of", "2026/03/02", "--lang", "zh")]
    [InlineData("Required argument missing for option: '--as-of'.\n", "eval", "repair", "--as-of")]
    [InlineData("Required command was not provided.\nUnrecognized command or argument 'frobnicate'.\n", "frobnicate", "--lang", "en")]
    [InlineData("Unrecognized command or argument '--nope'.\n", "eval", "repair", "--nope")]
    [InlineData("Unrecognized command or argument '--as-of'.\nUnrecognized command or argument '2026-03-02'.\n", "check", "seeds", "--as-of", "2026-03-02")]
    [InlineData("Unrecognized command or argument 'two'.\n", "check", "one", "two")]
    [InlineData("Required command was not provided.\n")]
    [InlineData("没有给出命令。\n", "--lang", "zh")]
    [InlineData("没有给出命令。\n没有这个命令或参数：frobnicate。\n", "frobnicate", "--lang", "zh")]
    [InlineData("命令 eval 缺少参数 DECISION。\n", "eval", "--lang", "zh")]
    [InlineData("没有这个命令或参数：--nope。\n", "eval", "repair", "--nope", "--lang=zh")]
    [InlineData("不能用 never，可用：error、warning、information。\n", "check", "--fail-on", "never", "--lang", "zh")]
    [InlineData("选项 --as-of 缺少值。\n", "--lang", "zh", "eval", "repair", "--as-of")]
    [InlineData("选项 --as-of 只取一个值。\n", "--lang", "zh", "eval", "repair", "--as-of", "2026-03-02", "--as-of", "2026-03-02")]
    [InlineData("--version 不与其他参数同用。\n", "--version", "--lang", "zh")]
    [InlineData("缺少选项 --to。\n", "--lang", "zh", "duties", "--from", "2026-01-01")]
    [InlineData("Argument 'fr' not recognized. Must be one of:\n\t'zh'\n\t'en'\n", "check", "--lang", "fr")]
    [InlineData("Argument 'never' not recognized. Must be one of:\n\t'error'\n\t'warning'\n\t'information'\n", "check", "--fail-on", "never")]
    public void Wrong_arguments_are_told_in_a_sentence(string expected, params string[] args)
    {
        var run = Cli.Run("{\"incident\":\"fire\"}", args);

        Assert.Equal(new CliRun(64, "", expected), run with { Error = run.Error.ReplaceLineEndings("\n") });
    }

    [Fact]
    public void A_decision_that_is_like_none_is_answered_with_those_that_exist() =>
        Assert.Equal(new CliRun(64, "", $"There is no such decision. Known: {KnownDecisions}.\n"), Cli.Run("", "eval", "xyzzy"));

    [Theory]
    [InlineData("en", "There are no policy files below this folder.\n")]
    [InlineData("zh", "此文件夹下没有政策文件。\n")]
    public void A_folder_without_policies_is_told(string language, string expected)
    {
        using var folder = new DraftFolder();
        folder.Write("README.md", "Nothing here.");

        Assert.Equal(new CliRun(64, "", expected), Cli.Run("", "check", folder.Root, "--lang", language));
        Assert.Equal(new CliRun(64, "", expected), Cli.Run("", "eval", "repair", "--policies", folder.Root, "--lang", language));
    }

    [Theory]
    [InlineData("en", "Rules of property-management customer service: evaluate, explain, check")]
    [InlineData("zh", "物业客户服务规则：作答、说明、校验")]
    [InlineData("en", "Answer lines: one JSON object a line in, one out", "eval")]
    [InlineData("zh", "逐行作答：输入和输出都是每行一个 JSON 对象", "eval")]
    [InlineData("en", "Explain one case in words", "explain")]
    [InlineData("zh", "说明一个案例的全部理由", "explain")]
    [InlineData("en", "Read and prove every policy file", "check")]
    [InlineData("zh", "读取并证明每个政策文件", "check")]
    [InlineData("en", "List the recurring obligations planned for a stretch of days", "duties")]
    [InlineData("zh", "一段时间内计划的周期性职责", "duties")]
    public void Help_is_there_for_every_verb_in_both_languages(string language, string expected, params string[] verb)
    {
        var run = Cli.Run("", [.. verb, "--help", "--lang", language]);

        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Contains($"\n  {expected}\n", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.All(["--lang <en|zh>", "--no-color", "--help"], option => Assert.Contains(option, run.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData]
    [InlineData("eval")]
    [InlineData("explain")]
    [InlineData("check")]
    [InlineData("duties")]
    [InlineData("schema")]
    public void Help_in_chinese_has_no_english_sentence(params string[] verb)
    {
        var run = Cli.Run("", [.. verb, "-h", "--lang", "zh"]);

        Assert.StartsWith("说明：\n  ", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("\n用法：\n  ", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.DoesNotMatch("(?m)(^[A-Z][a-z]+:|Show|[Uu]sage|\\[options)", run.Output);
    }

    [Fact]
    public void Help_of_the_root_lists_the_verbs() =>
        Assert.All(["eval <DECISION>", "explain <DECISION>", "check <PATH>", "duties"], verb => Assert.Contains($"  {verb}  ", Cli.Run("", "--help").Output, StringComparison.Ordinal));
}
