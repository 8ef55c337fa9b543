// The front desk's month: every record of an intake file is decided, with its reason and its clauses.
//   dotnet run --project samples/FrontDesk [-- FILE] [--lang zh|en]
using System.Text;
using CustomerRules;
using CustomerRules.Policies;
using FrontDesk;
using Spectre.Console;

Console.OutputEncoding = Encoding.UTF8;
var language = Language.Chinese;
var path = Path.Combine(AppContext.BaseDirectory, "intake.jsonl");
for (var i = 0; i < args.Length; i++)
{
    if (args[i] == "--lang" && i + 1 < args.Length && args[i + 1] is "zh" or "en")
        language = args[++i] == "en" ? Language.English : Language.Chinese;
    else if (!args[i].StartsWith('-'))
        path = args[i];
    else
        return Refuse("FrontDesk [FILE] [--lang zh|en]");
}

if (!File.Exists(path))
    return Refuse(language == Language.Chinese ? "没有这个登记文件。" : "There is no such intake file.");

var words = new Words(language);
var desk = new Desk(RuleBook.Embedded, words);
var lines = File.ReadAllLines(path);
var entries = new List<DeskEntry>(lines.Length);
var refused = 0;
if (lines.Length > 1000 && !Console.IsOutputRedirected)
{
    AnsiConsole.Progress().Start(context =>
    {
        var task = context.AddTask(words.Deciding, maxValue: lines.Length);
        ReadAll(() => task.Increment(1));
    });
}
else
{
    ReadAll(() => { });
}

if (Console.IsOutputRedirected)
    PlainReport.Write(Console.Out, entries, words);
else
    TableReport.Write(AnsiConsole.Console, entries, words);
return refused == 0 ? 0 : 1;

void ReadAll(Action step)
{
    for (var i = 0; i < lines.Length; i++, step())
    {
        if (string.IsNullOrWhiteSpace(lines[i]))
            continue;
        if (desk.Decide(lines[i], out var isRecord) is { } entry)
        {
            entries.Add(entry);
            continue;
        }

        Console.Error.WriteLine(words.Refused(i + 1, isRecord));
        refused++;
    }
}

int Refuse(string why)
{
    Console.Error.WriteLine(why);
    return 64;
}
