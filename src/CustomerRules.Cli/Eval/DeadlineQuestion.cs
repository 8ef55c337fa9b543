using System.Text.Json;
using CustomerRules.DecisionTables;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;
using CustomerRules.ServiceLevels.Clocks;
using NodaTime;
using NodaTime.Text;

namespace CustomerRules.Cli.Eval;

/// <summary>By when must it be done?</summary>
internal sealed class DeadlineQuestion(Language language) : IQuestion
{
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    /// <inheritdoc/>
    public Action<Utf8JsonWriter>? Answer(ObjectReader reader, DatedRuleBook rules) =>
        DeadlineCase.Read(reader, rules) is { } deadline ? writer => Write(writer, deadline) : null;

    /// <inheritdoc/>
    public string? Explain(ObjectReader reader, DatedRuleBook rules, Language spoken)
    {
        if (DeadlineCase.Read(reader, rules) is not { } deadline)
            return null;
        var (verdict, zh) = (deadline.Verdict, spoken == Language.Chinese);
        var lines = new List<string> { Headline(deadline, zh) };
        foreach (var step in verdict.Trace())
        {
            var at = step.Kind is null ? Minute.Format(step.At) : LocalDatePattern.Iso.Format(step.At.Date);
            lines.Add($"  {at}  {step.Text.In(spoken)}{(step.Article is null ? "" : $" [{step.Article}]")}");
        }

        lines.AddRange(verdict.Findings.Select(finding => (zh ? "  注意：" : "  note: ") + finding.Message.In(spoken)));
        lines.AddRange(verdict.Because.Select(reason =>
            $"  {(zh ? "依据：" : "because: ")}{reason.Rule.Note?.In(spoken) ?? reason.Rule.Name} [{reason.Rule.Name}: {reason.Cites}]"));
        if (deadline.AssumesNotice)
            lines.Add(zh ? "未提供，按默认值：已按时向客户说明原因" : "Not given, assumed: the customer is told why in time");
        lines.Add((zh ? "政策版本：" : "Policies: ") + string.Join(zh ? "、" : ", ", Policies(deadline)));
        lines.Add((zh ? "日历：" : "Calendar: ") + $"{verdict.CalendarEdition} ({verdict.Coverage.Code})");
        return string.Join('\n', lines);
    }

    private static string Headline(DeadlineCase deadline, bool zh)
    {
        var verdict = deadline.Verdict;
        if (verdict.Due is { } due)
            return (zh ? "期限：" : "Due: ") + Minute.Format(due.InZone(deadline.Levels.Counter.Zone).LocalDateTime);
        if (verdict.State == ClockState.NoLimit)
            return zh ? "条款没有给出期限数字。" : "The clauses give no figure.";
        return (zh ? "无法判定，缺少：" : "Cannot decide, missing: ") + string.Join(zh ? "、" : ", ", verdict.Missing);
    }

    private static IEnumerable<string> Policies(DeadlineCase deadline) => deadline.Target.Policies.Append(deadline.Levels.Hours.Header.Name);

    private void Write(Utf8JsonWriter writer, DeadlineCase deadline)
    {
        var verdict = deadline.Verdict;
        if (verdict.Missing.IsEmpty)
            WriteMoment(writer, "due", verdict.Due, deadline);
        else
            Answers.WriteList(writer, "cannotDecide", verdict.Missing);
        writer.WriteString("coverage", verdict.Coverage.Code);
        if (verdict.NoticeDue is not null)
            WriteMoment(writer, "noticeDue", verdict.NoticeDue, deadline);
        WriteTrace(writer, verdict);
        if (!verdict.Findings.IsEmpty)
        {
            writer.WriteStartArray("findings");
            foreach (var finding in verdict.Findings)
            {
                writer.WriteStartObject();
                writer.WriteString("code", finding.Code);
                writer.WriteString("message", finding.Message.In(language));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        Answers.WriteBecause(writer, verdict.Because);
        Answers.WritePolicies(writer, Policies(deadline));
        writer.WriteString("calendar", verdict.CalendarEdition);
        if (deadline.AssumesNotice)
        {
            writer.WriteStartObject("assumed");
            writer.WriteBoolean("notified", true);
            writer.WriteEndObject();
        }
    }

    private void WriteTrace(Utf8JsonWriter writer, ClockVerdict verdict)
    {
        writer.WriteStartArray("trace");
        foreach (var step in verdict.Trace())
        {
            writer.WriteStartObject();
            writer.WriteString("at", step.Kind is null ? LocalDateTimePattern.ExtendedIso.Format(step.At) : Moments.Write(step.At.Date));
            writer.WriteString("step", step.Code);
            if (step.Kind is not null)
                writer.WriteString("kind", step.Kind.Code);
            if (step.Number is { } number)
                writer.WriteNumber("number", number);
            writer.WriteString("text", step.Text.In(language));
            if (step.Article is not null)
                writer.WriteString("article", step.Article);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteMoment(Utf8JsonWriter writer, string name, Instant? moment, DeadlineCase deadline)
    {
        if (moment is { } at)
            writer.WriteString(name, Moments.Write(at.InZone(deadline.Levels.Counter.Zone).ToOffsetDateTime()));
        else
            writer.WriteNull(name);
    }
}
