using CustomerRules.Archives.Lifecycle;
using CustomerRules.Archives.Validation;
using CustomerRules.Policies;
using NodaTime;
using NodaTime.Text;

namespace FileCheck;

/// <summary>Prints what was found: in colours on a screen, plainly into a file or a pipe.</summary>
internal sealed class Screen(Language language)
{
    private readonly bool zh = language == Language.Chinese;
    private readonly bool colours = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null;

    internal void File(string name, ArchiveValidation validation)
    {
        Line(validation.IsValid ? ConsoleColor.Green : ConsoleColor.Red, $"{name,-24} {validation.Completeness,6}  {(validation.IsValid ? "" : Say("无效", "invalid"))}".TrimEnd());
        foreach (var finding in validation.Findings)
            Line(finding.Grade.Code == "warning" ? ConsoleColor.Yellow : ConsoleColor.Red, $"  ! {finding.Path} {finding.Message.In(language)} [{finding.Cites}]");
        foreach (var missing in validation.Missing)
            Line(null, $"  > {missing.Action(language)}");
    }

    /// <summary>Whether an owner who has left still owns the home is in no file: that the day rests on it is said.</summary>
    internal void Standing(LifecycleStanding standing, bool mayOwn)
    {
        if (!standing.IsDecided)
            Line(ConsoleColor.Yellow, Say("  ? 无法判定何时封存：迁出日期无法读取", "  ? Cannot tell when to seal: the day of moving out cannot be read"));
        foreach (var due in standing.Due)
        {
            var day = LocalDatePattern.Iso.Format(due.On);
            var when = due.IsDueOn(standing.AsOf) ? Say($"自 {day} 起已到期", $"due since {day}") : Say($"{day} 到期", $"due on {day}");
            var unless = mayOwn && due.Step == LifecycleStep.Seal ? Say("，但仍拥有房屋的不封存", ", unless the home is still theirs") : "";
            Line(ConsoleColor.Yellow, $"  @ {due.Step.Title.In(language)}{Say("：", ": ")}{when}{unless} [{due.Cites}]");
        }
    }

    internal void Line(ConsoleColor? colour, string text)
    {
        if (colours && colour is { } chosen)
            Console.ForegroundColor = chosen;
        Console.WriteLine(VisibleText.Of(text));
        if (colours)
            Console.ResetColor();
    }

    internal void Write(string chinese, string english) => Line(null, Say(chinese, english));

    internal void Tell(string chinese, string english) => Console.Error.WriteLine(VisibleText.Of(Say(chinese, english)));

    internal string Day(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private string Say(string chinese, string english) => zh ? chinese : english;
}
