using System.Text.Json;
using CustomerRules;
using CustomerRules.Complaints;
using CustomerRules.Complaints.Repairs;
using CustomerRules.DecisionTables;
using NodaTime;
using NodaTime.Text;

namespace FrontDesk;

/// <summary>Decides intake records by the rules of the day on which they were received.</summary>
internal sealed class Desk(RuleBook book, Words words)
{
    /// <summary>The decision of one line; null when the line is no record, or asks what no policy of its day answers.</summary>
    internal DeskEntry? Decide(string line)
    {
        try
        {
            if (JsonSerializer.Deserialize(line, IntakeContext.Default.IntakeRecord) is not { } record)
                return null;
            var received = OffsetDateTimePattern.GeneralIso.Parse(record.Received).GetValueOrThrow();
            var rules = book.AsOf(received.Date);
            return record.Kind switch
            {
                "complaint" => Complaint(record, received, rules.Complaints),
                "repair" => Repair(record, received, rules.Repairs),
                _ => null,
            };
        }
        catch (Exception problem) when (problem is JsonException or ArgumentException or UnparsableValueException)
        {
            return null;
        }
    }

    private DeskEntry Complaint(IntakeRecord record, OffsetDateTime received, ComplaintPolicy policy)
    {
        var assessment = policy.Assess(new ComplaintFacts
        {
            Incident = record.Incident,
            Households = record.Households,
            Departments = record.Departments,
            Written = record.Written,
            NeedsExtension = record.NeedsExtension,
            SelfResolvable = record.SelfResolvable,
        });
        var first = assessment.Duties.Where(duty => duty.When.Code is DutyMoments.AtOnce or DutyMoments.OnReceipt);
        return new DeskEntry(
            record,
            received.LocalDateTime,
            assessment.Severity.Code,
            assessment.SeverityChoice.In(words.Language),
            assessment.SeverityChoice.In(words.Language) + (assessment.Group ? words.Group : ""),
            Reasons(assessment.SeverityDecision),
            string.Join(", ", assessment.SeverityDecision.Cites),
            string.Join(words.Comma, first.Select(words.Duty)));
    }

    private DeskEntry Repair(IntakeRecord record, OffsetDateTime received, RepairPolicy policy)
    {
        var assessment = policy.Assess(new RepairFacts { Incident = record.Incident });
        var rule = assessment.Because[0].Rule;
        return new DeskEntry(
            record,
            received.LocalDateTime,
            "repair-" + assessment.Urgency.Code,
            words.Repair(assessment.UrgencyChoice),
            words.Repair(assessment.UrgencyChoice),
            rule.Note?.In(words.Language) ?? rule.Name,
            assessment.Because[0].Cites.ToString(),
            "");
    }

    private string Reasons(Decision decision) =>
        string.Join(' ', decision.Deciding.Select(rule => rule.Note?.In(words.Language) ?? rule.Name));
}
