using System.Text.Json;
using CustomerRules;
using CustomerRules.Complaints;
using CustomerRules.Complaints.Repairs;
using CustomerRules.DecisionTables;
using CustomerRules.ServiceLevels.Clocks;
using CustomerRules.ServiceLevels.Targets;
using NodaTime;
using NodaTime.Text;

namespace FrontDesk;

/// <summary>Decides intake records by the rules of the day on which they were received.</summary>
internal sealed class Desk(RuleBook book, Words words)
{
    /// <summary>The decision of one line; null when the line is no record, or asks what no policy of its day answers.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isRecord">Whether it is a record.</param>
    internal DeskEntry? Decide(string line, out bool isRecord)
    {
        isRecord = false;
        try
        {
            if (JsonSerializer.Deserialize(line, IntakeContext.Default.IntakeRecord) is not { } record)
                return null;
            var received = OffsetDateTimePattern.GeneralIso.Parse(record.Received).GetValueOrThrow();
            isRecord = true;
            var rules = book.AsOf(received.Date);
            return record.Kind switch
            {
                "complaint" => Complaint(record, received, rules),
                "repair" => Repair(record, received, rules),
                _ => null,
            };
        }
        catch (Exception problem) when (problem is JsonException or ArgumentException or UnparsableValueException)
        {
            return null;
        }
    }

    private DeskEntry Complaint(IntakeRecord record, OffsetDateTime received, DatedRuleBook rules)
    {
        var assessment = rules.Complaints.Assess(new ComplaintFacts
        {
            Incident = record.Incident,
            Households = record.Households ?? 1,
            Departments = record.Departments ?? 1,
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
            Due(rules, received, ["complaint-investigate", "complaint-answer"], target => rules.TargetFor(assessment, target)),
            Reasons(assessment.SeverityDecision),
            string.Join(", ", assessment.SeverityDecision.Cites),
            string.Join(words.Comma, first.Select(words.Duty)));
    }

    private DeskEntry Repair(IntakeRecord record, OffsetDateTime received, DatedRuleBook rules)
    {
        var assessment = rules.Repairs.Assess(new RepairFacts { Incident = record.Incident });
        var rule = assessment.Because[0].Rule;
        return new DeskEntry(
            record,
            received.LocalDateTime,
            "repair-" + assessment.Urgency.Code,
            words.Repair(assessment.UrgencyChoice),
            words.Repair(assessment.UrgencyChoice),
            Due(rules, received, ["repair-on-site", "repair-complete"], target => rules.TargetFor(assessment, target)),
            rule.Note?.In(words.Language) ?? rule.Name,
            assessment.Because[0].Cites.ToString(),
            "");
    }

    /// <summary>By when what must be done. A clock that has only started: the record says no more yet.</summary>
    private string Due(DatedRuleBook rules, OffsetDateTime received, string[] targets, Func<string, Target> targetOf)
    {
        var (at, counter) = (received.ToInstant(), rules.ServiceLevels.Counter);
        var dues = targets.Select(code => SlaClock.Replay(targetOf(code), counter, [new ClockEvent(ClockEventKind.Accepted, at)], at))
            .Where(verdict => verdict.State != ClockState.NoLimit)
            .Select(verdict => words.Due(verdict, received.Year, counter.Zone));
        return string.Join(words.Comma, dues);
    }

    private string Reasons(Decision decision) =>
        string.Join(' ', decision.Deciding.Select(rule => rule.Note?.In(words.Language) ?? rule.Name));
}
