using CustomerRules.Archives.Disposal;
using CustomerRules.Archives.Lifecycle;
using CustomerRules.Policies;
using NodaTime.Text;

namespace FileLife;

/// <summary>Prints a life, one line a fact.</summary>
internal sealed class Screen(Language language)
{
    private readonly bool zh = language == Language.Chinese;

    internal void Standing(LifecycleStanding standing)
    {
        Console.WriteLine($"{LocalDatePattern.Iso.Format(standing.AsOf)}  = {standing.State.Title.In(language)}  ({standing.Policy})");
        foreach (var due in standing.Due)
            Line(zh ? "到期" : "due", $"{LocalDatePattern.Iso.Format(due.On)} {due.Step.Title.In(language)} [{due.Cites}]");
        foreach (var reason in standing.Blocked)
            Line(zh ? "受阻" : "blocked", $"{reason.Step.Title.In(language)}{(zh ? "：" : ": ")}{reason.Message.In(language)} [{reason.Cites}]");
    }

    internal void Step(StaffAction action, FileTransition result)
    {
        var what = $"{LocalDatePattern.Iso.Format(action.Day)}  {(result.IsDone ? '+' : '-')} {result.Step.Title.In(language)}  {action.By}";
        Console.WriteLine(result.IsDone ? $"{what} -> {result.File.State.Title.In(language)} [{result.Event.Cites}]" : what);
        foreach (var reason in result.Refusals)
            Line(zh ? "不予办理" : "refused", $"{reason.Message.In(language)} [{reason.Cites}]");
        if (result.Record is { } record)
            Line(zh ? "记入清册" : "recorded", zh ? $"销毁 {record.Quantity} 件，剩余 {record.Left} 件 {record.Failure}" : $"{record.Quantity} destroyed, {record.Left} left {record.Failure}");
    }

    internal void Register(string lines, RegisterCheck check)
    {
        Console.WriteLine();
        Console.Write(lines);
        Check(check);
    }

    internal void Check(RegisterCheck check) => Console.WriteLine(check.Message.In(language));

    private static void Line(string label, string text) => Console.WriteLine($"              {label}  {text}".TrimEnd());
}
