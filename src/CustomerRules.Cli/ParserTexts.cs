using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text.RegularExpressions;

namespace CustomerRules.Cli;

/// <summary>What the parser of arguments says, in Chinese.</summary>
/// <remarks>Its package has these texts as a satellite assembly, but a program that is free of culture data loads none; so what it says in
/// English is told again. What is not known here stays English.</remarks>
internal static partial class ParserTexts
{
    private static readonly (Regex Said, string Told)[] Errors =
    [
        (RequiredArgument(), "命令 $2 缺少参数 $1。"),
        (RequiredCommand(), "没有给出命令。"),
        (Unrecognized(), "没有这个命令或参数：$1。"),
        (NotAmong(), "不能用 $1，可用："),
        (OptionArgument(), "选项 $1 缺少值。"),
        (OptionOnce(), "选项 $1 只取一个值。"),
        (OptionRequired(), "缺少选项 $1。"),
        (VersionAlone(), "--version 不与其他参数同用。"),
    ];

    private static readonly (string Said, string Told)[] Help =
    [
        ("Description:", "说明："), ("Usage:", "用法："), ("Arguments:", "参数："), ("Options:", "选项："), ("Commands:", "命令："),
    ];

    /// <summary>An error of the parser.</summary>
    internal static string Error(string message)
    {
        foreach (var (said, told) in Errors)
        {
            if (said.Match(message) is { Success: true } match)
                return match.Result(told) + string.Join('、', match.Groups["known"].Captures.Select(known => known.Value)) + (match.Groups["known"].Success ? "。" : "");
        }

        return message;
    }

    /// <summary>Makes help and version speak Chinese, in every command.</summary>
    internal static void Translate(RootCommand root)
    {
        foreach (var option in root.Options)
        {
            if (option is HelpOption help)
            {
                help.Description = "显示帮助";
                help.Action = new ChineseHelp((SynchronousCommandLineAction)help.Action!);
            }
            else if (option is VersionOption)
            {
                option.Description = "显示版本";
            }
        }
    }

    [GeneratedRegex(@"^Required argument '(.*)' missing for command: '(.*)'\.$")]
    private static partial Regex RequiredArgument();

    [GeneratedRegex(@"^Required command was not provided\.$")]
    private static partial Regex RequiredCommand();

    [GeneratedRegex(@"^Unrecognized command or argument '(.*)'\.$", RegexOptions.Singleline)]
    private static partial Regex Unrecognized();

    [GeneratedRegex(@"^Argument '(.*)' not recognized\. Must be one of:(?:\s+'(?<known>[^']*)')+\s*$", RegexOptions.Singleline)]
    private static partial Regex NotAmong();

    [GeneratedRegex(@"^Required argument missing for option: '(.*)'\.$")]
    private static partial Regex OptionArgument();

    [GeneratedRegex(@"^Option '(.*)' expects a single argument but \d+ were provided\.$")]
    private static partial Regex OptionOnce();

    [GeneratedRegex(@"^Option '(.*)' is required\.$")]
    private static partial Regex OptionRequired();

    [GeneratedRegex(@"^--version option cannot be combined with other arguments\.$")]
    private static partial Regex VersionAlone();

    /// <summary>The help that the package writes, with Chinese headings.</summary>
    private sealed class ChineseHelp(SynchronousCommandLineAction help) : SynchronousCommandLineAction
    {
        /// <summary>Who asks for help has not made a mistake by leaving the rest out.</summary>
        public override bool ClearsParseErrors => help.ClearsParseErrors;

        public override int Invoke(ParseResult parseResult)
        {
            var output = parseResult.InvocationConfiguration.Output;
            using var text = new StringWriter();
            parseResult.InvocationConfiguration.Output = text;
            var exit = help.Invoke(parseResult);
            parseResult.InvocationConfiguration.Output = output;
            foreach (var line in text.ToString().TrimEnd().ReplaceLineEndings("\n").Split('\n'))
                output.WriteLine(Told(line));
            return exit;
        }

        private static string Told(string line)
        {
            foreach (var (said, told) in Help)
            {
                if (line == said)
                    return told;
            }

            return line.EndsWith("[options]", StringComparison.Ordinal) ? line.Replace("[command]", "[命令]", StringComparison.Ordinal).Replace("[options]", "[选项]", StringComparison.Ordinal) : line;
        }
    }
}
