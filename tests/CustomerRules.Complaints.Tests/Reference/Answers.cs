using CustomerRules.DecisionTables;

namespace CustomerRules.Complaints.Tests.Reference;

/// <summary>Answers as plain text, for comparing.</summary>
internal static class Answers
{
    /// <summary>Severity, group, duties with moment and recipients: everything an answer says, without the reasons.</summary>
    internal static string Of(ComplaintAssessment answer) =>
        $"{answer.Severity.Code} {answer.Group} {string.Join("; ", answer.Duties.Select(Of))}";

    /// <summary>The same, with every rule and clause behind it; independent of the order of the rules in the file.</summary>
    internal static string WithReasons(ComplaintAssessment answer) =>
        $"{Of(answer)} | {Sorted(answer.Because.Select(reason => $"{reason.Policy.Name}/{reason.Rule.Name}: {reason.Cites}"))}"
        + $" | {Sorted(answer.SeverityDecision.Outranked.Select(rule => rule.Name))}"
        + $" | {string.Join("; ", answer.Duties.Select(duty => Sorted(duty.Cites.Select(clause => clause.ToString()))))}"
        + $" | {string.Join(", ", answer.Policies)}";

    internal static string Of(ComplaintDuty duty) =>
        $"{duty.Duty.Code}@{duty.When.Code} -> {string.Join(",", duty.To.Select(recipient => recipient.Code))}";

    internal static string[] Duties(ComplaintAssessment answer) => [.. answer.Duties.Select(duty => duty.Duty.Code)];

    internal static ComplaintDuty? Duty(ComplaintAssessment answer, string code) => answer.Duties.SingleOrDefault(duty => duty.Duty.Code == code);

    internal static string[] Rules(IEnumerable<Reason> reasons) => [.. reasons.Select(reason => reason.Rule.Name)];

    private static string Sorted(IEnumerable<string> items) => string.Join(", ", items.Order(StringComparer.Ordinal));
}
