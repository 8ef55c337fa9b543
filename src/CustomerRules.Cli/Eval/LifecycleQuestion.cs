using System.Text.Json;
using CustomerRules.Archives.Lifecycle;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Cli.Eval;

/// <summary>How does a customer file stand: what is due, what is in the way?</summary>
internal sealed class LifecycleQuestion(Language language) : IQuestion
{
    /// <inheritdoc/>
    public Action<Utf8JsonWriter>? Answer(ObjectReader reader, DatedRuleBook rules) =>
        FileCase.Read(reader, rules) is { } file ? writer => Write(writer, file) : null;

    /// <inheritdoc/>
    public string? Explain(ObjectReader reader, DatedRuleBook rules, Language spoken)
    {
        if (FileCase.Read(reader, rules) is not { } file)
            return null;
        var (standing, zh) = (file.Standing, spoken == Language.Chinese);
        var lines = new List<string>
        {
            standing.IsDecided
                ? (zh ? "档案状态：" : "State of the file: ") + standing.State.Title.In(spoken)
                : (zh ? "无法判定，缺少：" : "Cannot decide, missing: ") + string.Join(zh ? "、" : ", ", standing.Missing),
        };
        lines.AddRange(standing.Due.Select(due => $"  {Moments.Write(due.On)}  {due.Step.Title.In(spoken)}{Reached(due, standing, zh)} [{due.Cites}]"));
        lines.AddRange(standing.Blocked.Select(reason => $"  {(zh ? "尚不能" : "not yet: ")}{reason.Step.Title.In(spoken)}{(zh ? "：" : ": ")}{reason.Message.In(spoken)} [{reason.Code}: {reason.Cites}]"));
        lines.AddRange(standing.Because.Select(rule => $"  {(zh ? "依据：" : "because: ")}{rule.Note.In(spoken)} [{rule.Code}: {rule.Cites}]"));
        var assumed = new List<string>();
        if (file.AssumesNotOwned)
            assumed.Add(zh ? "迁出的客户不再拥有房屋" : "the customer who moved out no longer owns the home");
        if (file.AssumesNotHeld)
            assumed.Add(zh ? "没有保留措施" : "there is no hold");
        if (assumed.Count > 0)
            lines.Add((zh ? "未提供，按默认值：" : "Not given, assumed: ") + string.Join(zh ? "；" : "; ", assumed));
        lines.Add((zh ? "政策版本：" : "Policies: ") + standing.Policy.Header.Name);
        return string.Join('\n', lines);
    }

    private static string Reached(DueStep due, LifecycleStanding standing, bool zh)
    {
        if (due.IsOverdueOn(standing.AsOf))
            return zh ? "（逾期）" : " (overdue)";
        return due.IsDueOn(standing.AsOf) ? zh ? "（已到期）" : " (due)" : "";
    }

    private void Write(Utf8JsonWriter writer, FileCase file)
    {
        var standing = file.Standing;
        if (standing.IsDecided)
            WriteDecided(writer, standing);
        else
            Answers.WriteList(writer, "cannotDecide", standing.Missing);
        writer.WriteStartArray("because");
        foreach (var rule in standing.Because)
        {
            writer.WriteStartObject();
            writer.WriteString("rule", rule.Code);
            Answers.WriteCites(writer, rule.Cites);
            writer.WriteString("policy", standing.Policy.Header.Name);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        Answers.WritePolicies(writer, [standing.Policy.Header.Name]);
        if (!file.AssumesNotOwned && !file.AssumesNotHeld)
            return;
        writer.WriteStartObject("assumed");
        if (file.AssumesNotOwned)
            writer.WriteBoolean("stillOwns", false);
        if (file.AssumesNotHeld)
            writer.WriteBoolean("held", false);
        writer.WriteEndObject();
    }

    private void WriteDecided(Utf8JsonWriter writer, LifecycleStanding standing)
    {
        writer.WriteString("state", standing.State.Code);
        writer.WriteStartArray("due");
        foreach (var due in standing.Due)
        {
            writer.WriteStartObject();
            writer.WriteString("step", due.Step.Code);
            writer.WriteString("on", Moments.Write(due.On));
            if (due.Latest is { } latest)
                writer.WriteString("latest", Moments.Write(latest));
            Answers.WriteCites(writer, due.Cites);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (standing.Due.Any(due => due.IsOverdueOn(standing.AsOf)))
            Answers.WriteList(writer, "overdue", standing.Due.Where(due => due.IsOverdueOn(standing.AsOf)).Select(due => due.Step.Code));
        writer.WriteStartArray("blocked");
        foreach (var reason in standing.Blocked)
        {
            writer.WriteStartObject();
            writer.WriteString("step", reason.Step.Code);
            writer.WriteString("reason", reason.Code);
            writer.WriteString("message", reason.Message.In(language));
            Answers.WriteCites(writer, reason.Cites);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
