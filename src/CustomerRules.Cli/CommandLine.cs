using System.CommandLine;
using System.Text;
using CustomerRules.Cli.Commands;
using CustomerRules.Policies;
using NodaTime;
using NodaTime.Text;

namespace CustomerRules.Cli;

/// <summary>The command tree. Data goes to the output, everything else to the error stream.</summary>
/// <param name="input">Standard input.</param>
/// <param name="output">Standard output.</param>
/// <param name="error">Standard error.</param>
/// <param name="colour">Whether the output is a screen that shows colours.</param>
internal sealed class CommandLine(Stream input, Stream output, TextWriter error, bool colour)
{
    internal Stream Input => input;

    internal Stream Output => output;

    internal TextWriter Error => error;

    /// <summary>Runs a command and gives its exit code. Bad input never ends in a stack trace.</summary>
    internal int Run(string[] args)
    {
        var language = LanguageOf(args);
        try
        {
            var parsed = Root(language).Parse(args);
            if (parsed.Errors.Count > 0)
            {
                foreach (var problem in parsed.Errors)
                    error.WriteLine(language == Language.Chinese ? ParserTexts.Error(problem.Message) : problem.Message);
                return ExitCode.Usage;
            }

            using var text = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
            return parsed.Invoke(new InvocationConfiguration { Output = text, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (UsageException problem)
        {
            error.WriteLine(problem.Text.In(language));
            return ExitCode.Usage;
        }
        catch (PolicyDataException problem)
        {
            foreach (var diagnostic in problem.Diagnostics)
                error.WriteLine(diagnostic.Render(language));
            return ExitCode.PolicyDoesNotLoad;
        }
        catch (IOException problem)
        {
            error.WriteLine((language == Language.Chinese ? "读写失败：" : "Reading or writing failed: ") + problem.Message);
            return ExitCode.Internal;
        }
        catch (Exception problem)
        {
            error.WriteLine((language == Language.Chinese ? "程序内部错误：" : "Internal error: ") + problem.GetType().Name);
            return ExitCode.Internal;
        }
    }

    /// <summary>Help is written before anything is parsed, so its language is looked for first.</summary>
    private static Language LanguageOf(string[] args)
    {
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] is "--lang=zh" or "--lang:zh" || (args[i] == "--lang" && i + 1 < args.Length && args[i + 1] == "zh"))
                return Language.Chinese;
        }

        return Language.English;
    }

    private RootCommand Root(Language language)
    {
        string Say(string zh, string en) => language == Language.Chinese ? zh : en;
        var lang = new Option<string>("--lang") { Description = Say("文字的语言：zh 或 en", "Language of texts: zh or en"), Recursive = true };
        lang.AcceptOnlyFromAmong("zh", "en");
        var noColor = new Option<bool>("--no-color") { Description = Say("不使用颜色", "Use no colours"), Recursive = true };
        var policies = new Option<string?>("--policies") { Description = Say("代替内置规则的政策文件夹", "A folder of policies in place of the embedded book"), HelpName = "DIR" };
        var asOf = new Option<string?>("--as-of") { Description = Say("按哪一天的政策作答，默认今天", "The day whose policies answer; today by default"), HelpName = "YYYY-MM-DD" };
        var decision = new Argument<string>("DECISION") { Description = Say("complaint、repair、access、deadline、workdays、identifier、archive、lifecycle、number，或任一决策表的政策标识", "complaint, repair, access, deadline, workdays, identifier, archive, lifecycle, number, or the policy id of any decision table") };
        var path = new Argument<string?>("PATH") { Description = Say("政策文件或文件夹，默认内置规则", "A policy file or folder; the embedded book by default"), Arity = ArgumentArity.ZeroOrOne };
        var failOn = new Option<string>("--fail-on") { Description = Say("自哪一级起以 1 退出", "The level from which on the exit code is 1"), DefaultValueFactory = _ => "error" };
        failOn.AcceptOnlyFromAmong("error", "warning", "information");

        var eval = new Command("eval", Say("逐行作答：输入和输出都是每行一个 JSON 对象", "Answer lines: one JSON object a line in, one out")) { decision, policies, asOf };
        eval.SetAction(parsed => new EvalCommand(this, Policies(parsed.GetValue(policies)), Date(parsed.GetValue(asOf)), language).Run(parsed.GetRequiredValue(decision)));
        var explain = new Command("explain", Say("说明一个案例的全部理由", "Explain one case in words")) { decision, policies, asOf };
        explain.SetAction(parsed => new ExplainCommand(this, Policies(parsed.GetValue(policies)), Date(parsed.GetValue(asOf)), language).Run(parsed.GetRequiredValue(decision)));
        var check = new Command("check", Say("读取并证明每个政策文件", "Read and prove every policy file")) { path, failOn };
        check.SetAction(parsed => new CheckCommand(this, language, colour && !parsed.GetValue(noColor)).Run(parsed.GetValue(path), parsed.GetRequiredValue(failOn)));
        var from = new Option<string>("--from") { Description = Say("第一天（含）", "The first day (included)"), HelpName = "YYYY-MM-DD", Required = true };
        var to = new Option<string>("--to") { Description = Say("最后一天（含）", "The last day (included)"), HelpName = "YYYY-MM-DD", Required = true };
        var format = new Option<string>("--format") { Description = Say("输出格式", "The form of the output"), DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "ics");
        var duties = new Command("duties", Say("一段时间内计划的周期性职责", "List the recurring obligations planned for a stretch of days")) { from, to, format, policies, asOf };
        duties.SetAction(parsed => new DutiesCommand(this, Policies(parsed.GetValue(policies)), Date(parsed.GetValue(asOf)), language)
            .Run(Date(parsed.GetRequiredValue(from), "--from"), Date(parsed.GetRequiredValue(to), "--to"), parsed.GetRequiredValue(format)));
        var folder = new Option<string>("-o", "--output") { Description = Say("写入的文件夹", "The folder to write to"), HelpName = "DIR", Required = true };
        var schema = new Command("schema", Say("写出政策文件与档案文档的 JSON Schema", "Write JSON Schemas of policy files and archive documents")) { folder, policies, asOf };
        schema.SetAction(parsed => new SchemaCommand(Policies(parsed.GetValue(policies)), Date(parsed.GetValue(asOf)), error, language).Run(parsed.GetRequiredValue(folder)));
        var root = new RootCommand(Say("物业客户服务规则：作答、说明、校验", "Rules of property-management customer service: evaluate, explain, check"))
        {
            eval, explain, check, duties, schema, lang, noColor,
        };
        if (language == Language.Chinese)
            ParserTexts.Translate(root);
        return root;
    }

    /// <summary>The book of a folder, which may draw on embedded tables as <c>check</c> says.</summary>
    private static RuleBook Policies(string? folder)
    {
        if (folder is null)
            return RuleBook.Embedded;
        var files = Cli.Input.PolicyFolder.Read(folder);
        return RuleBook.Load([.. files, .. Cli.Input.PolicyFolder.MissingSuppliers(files)]).GetValueOrThrow();
    }

    private static LocalDate Date(string? asOf) =>
        asOf is null ? SystemClock.Instance.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).Date : Date(asOf, "--as-of");

    private static LocalDate Date(string text, string option) => LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var date)
        ? date
        : throw new UsageException($"{option} 应为日期，如 2026-03-02。", $"{option} takes a date such as 2026-03-02.");
}
