using System.Globalization;
using System.Text;
using CustomerRules.DecisionTables;
using CustomerRules.DecisionTables.Deciding;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.DecisionTables.Outputs;
using CustomerRules.Policies;

namespace CustomerRules.Complaints;

/// <summary>Puts an assessment into words. Wording only: what is said comes from the same look-up as the answer.</summary>
internal static class ComplaintWording
{
    private const int MostRules = 64;
    private const int MostChanges = 32;

    internal static string Explain(ComplaintPolicy policy, in ComplaintFacts facts, Language language)
    {
        var rules = new RuleTrace[MostRules];
        var changes = new NearestChange[MostChanges];
        var explanation = policy.Explain(facts, rules, changes);
        var assessment = policy.Assess(facts);
        var zh = language == Language.Chinese;
        var text = new StringBuilder();
        var group = assessment.Group ? zh ? "（群诉）" : " (group complaint)" : "";
        Line(text, $"{(zh ? "严重程度：" : "Severity: ")}{assessment.SeverityChoice.In(language)}{group}");
        foreach (var trace in rules.AsSpan(0, explanation.Rules))
        {
            var role = (trace.Role, zh) switch
            {
                (RuleRole.Decided, true) => "依据",
                (RuleRole.Decided, false) => "because",
                (_, true) => "同时符合，但以较高者为准",
                _ => "also matches, outranked",
            };
            Line(text, $"  {role}{(zh ? "：" : ": ")}{Note(trace.Rule, language)} [{trace.Rule.Name}: {trace.Rule.Cites}]");
        }

        foreach (var reason in assessment.Because.Where(reason => reason.Policy.Id != policy.Severity.Header.Id))
            Line(text, $"  {(zh ? "群诉判断：" : "group: ")}{Note(reason.Rule, language)} [{reason.Rule.Name}: {reason.Cites}]");
        Line(text, zh ? "应履行的职责：" : "Duties:");
        foreach (var duty in assessment.Duties)
            Line(text, $"  - {Duty(duty, language)} [{duty.Cites}]");
        Line(text, zh ? "最近的变化：" : "What would change the severity:");
        // Another incident is another complaint: what the customer or the desk could still change comes first.
        var nearest = changes.Take(explanation.Changes).OrderBy(change => policy.Severity.Facts[change.Fact].Kind == InputKind.Choice);
        foreach (var change in nearest)
            Line(text, $"  - {Change(policy.Severity, change, language)}");
        if (explanation.Changes == 0)
            Line(text, zh ? "  - 单独改变任何一项事实都不会改变结论。" : "  - No single fact would.");
        text.Append(zh ? "政策版本：" : "Policies: ").AppendJoin(zh ? "、" : ", ", assessment.Policies);
        return text.ToString();
    }

    /// <summary>What the nearest change says: <c>major if households goes from 2 to 3 (1 more)</c>.</summary>
    internal static string Change(DecisionTable table, in NearestChange change, Language language)
    {
        var fact = table.Facts[change.Fact];
        var zh = language == Language.Chinese;
        var label = fact.Label?.In(language) ?? fact.Name;
        var answer = ((CodeValue)change.Decision.Outcome["severity"]).Choice.In(language);
        var (from, to) = (Value(fact, change.From, language), Value(fact, change.To, language));
        if (fact.Kind != InputKind.WholeNumber)
            return zh ? $"若“{label}”由{from}改为{to}，则为{answer}" : $"{answer} if {label}: {to} instead of {from}";
        var steps = Math.Abs((long)change.To - change.From);
        var more = change.To > change.From;
        var distance = zh ? $"{(more ? "增加" : "减少")} {steps}" : $"{steps} {(more ? "more" : "fewer")}";
        return zh ? $"若{label}由 {from} 变为 {to}（{distance}），则为{answer}" : $"{answer} if {label} goes from {from} to {to} ({distance})";
    }

    private static string Value(TableInput fact, int value, Language language) => (fact.Kind, language) switch
    {
        (InputKind.Choice, _) => fact.Choices[value].In(language),
        (InputKind.Flag, Language.Chinese) => value == 1 ? "是" : "否",
        (InputKind.Flag, _) => value == 1 ? "yes" : "no",
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    private static string Duty(ComplaintDuty duty, Language language)
    {
        var zh = language == Language.Chinese;
        var to = duty.To.IsEmpty ? "" : (zh ? " → " : " -> ") + string.Join(zh ? "、" : ", ", duty.To.Select(recipient => recipient.In(language)));
        return zh ? $"{duty.Duty.In(language)}（{duty.When.In(language)}）{to}" : $"{duty.Duty.In(language)} ({duty.When.In(language)}){to}";
    }

    private static string Note(Rule rule, Language language) =>
        rule.Note?.In(language) ?? ClauseCatalogue.Embedded.Requirement(rule.Cites[0]).In(language);

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
