using System.Collections.Immutable;
using CustomerRules.DecisionTables;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.DecisionTables.Outputs;
using CustomerRules.Policies;
using CustomerRules.ServiceLevels.Clocks;
using CustomerRules.ServiceLevels.Diagnostics;
using CustomerRules.ServiceLevels.Terms;

namespace CustomerRules.ServiceLevels.Targets;

/// <summary>Checks that a proved table answers what a target needs, and reads its answers.</summary>
internal sealed class TargetShape(DiagnosticList found)
{
    private const string WithinPrefix = "within-";
    private const string Promised = "promised";
    private const int MostUnits = 1000;

    private readonly HashSet<string> twice = new(StringComparer.Ordinal);

    private static readonly ImmutableArray<(string Output, bool Required, string[] Codes)> Choices =
    [
        ("unit", true, ["minutes", "hours", "working-minutes", "workdays", "calendar-days", "months", "years", Promised, "none",
            .. CalendarPeriod.All.Select(period => WithinPrefix + period.Code)]),
        ("starts", true, [.. ClockEventKind.All.Select(kind => kind.Code)]),
        ("stops", true, [.. ClockEventKind.All.Select(kind => kind.Code)]),
        ("ends", true, [.. DayEnd.All.Select(end => end.Code), "moment"]),
        ("pauses", true, [.. PauseRule.All.Select(rule => rule.Code)]),
        ("promise", true, [.. PromiseRule.All.Select(rule => rule.Code)]),
        ("afterHours", false, ["counts", "next-service-day"]),
    ];

    internal bool Fits(DecisionTable table)
    {
        var before = found.Count;
        foreach (var fact in table.Facts.Where(fact => fact.Kind != InputKind.Choice))
            found.Add(TargetDiagnostics.NoChoice(table.Header, fact.Name));
        foreach (var (output, required, codes) in Choices)
        {
            var type = TypeOf(table, output);
            if (type is ChoiceType choices)
            {
                foreach (var choice in choices.Choices.Where(choice => !codes.Contains(choice.Code)))
                    found.Add(TargetDiagnostics.UnknownCode(table.Header, output, choice.Code, codes));
            }
            else if (required || type is not null)
            {
                found.Add(TargetDiagnostics.AnswersNot(table.Header, output));
            }
        }

        CheckNumber(table, "amount", required: true, least: 1);
        CheckNumber(table, "noticeWorkdays", required: false, least: 0);
        CheckNumber(table, "warnWorkdays", required: false, least: 0);
        CheckFlag(table, "expected");
        CheckFlag(table, "enabled");
        if (found.Count == before)
            CheckPromises(table);
        return found.Count == before;
    }

    internal static ImmutableArray<Target> TargetsOf(string code, DecisionTable table)
    {
        ImmutableArray<string> policies = [.. table.Policies.Select(policy => policy.Name)];
        return [.. table.Decisions.Select(decision => Read(code, decision, policies))];
    }

    /// <summary>The target of a decision that is not listed.</summary>
    internal static Target TargetOf(string code, DecisionTable table, Decision decision) => Read(code, decision, [.. table.Policies.Select(policy => policy.Name)]);

    internal void CheckDistinct(IEnumerable<TargetTable> tables)
    {
        foreach (var same in tables.GroupBy(table => table.Code, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            if (twice.Add(same.Key))
                found.Add(TargetDiagnostics.Twice(same.Last().Table.Header, same.Key));
        }
    }

    private static Target Read(string code, Decision decision, ImmutableArray<string> policies)
    {
        var outcome = decision.Outcome;
        return new Target(code, decision, policies)
        {
            Term = TermOf(outcome.Code("unit"), Number(outcome, "amount")),
            NoticeWithin = Workdays(Number(outcome, "noticeWorkdays")),
            WarnAfter = Workdays(Number(outcome, "warnWorkdays")),
            Starts = ClockEventKind.FromCode(outcome.Code("starts")),
            Stops = ClockEventKind.FromCode(outcome.Code("stops")),
            Ends = DayEnd.TryFromCode(outcome.Code("ends"), out var end) ? end : DayEnd.CloseOfBusiness,
            Pauses = PauseRule.FromCode(outcome.Code("pauses")),
            Promise = PromiseRule.FromCode(outcome.Code("promise")),
            ExpectedTimeHolds = Flag(outcome, "expected", otherwise: false),
            LateStartsNextServiceDay = Has(outcome, "afterHours") && outcome.Code("afterHours") == "next-service-day",
            IsEnabled = Flag(outcome, "enabled", otherwise: true),
        };
    }

    private static Term? TermOf(string unit, int amount) => unit switch
    {
        "minutes" => Term.Minutes(amount),
        "hours" => Term.Hours(amount),
        "working-minutes" => Term.WorkingTime(NodaTime.Duration.FromMinutes(amount)),
        "workdays" => Term.Workdays(amount),
        "calendar-days" => Term.CalendarDays(amount),
        "months" => Term.Months(amount),
        "years" => Term.Years(amount),
        Promised or "none" => null,
        _ => Term.Within(CalendarPeriod.FromCode(unit[WithinPrefix.Length..])),
    };

    private static Term? Workdays(int amount) => amount == 0 ? null : Term.Workdays(amount);

    private static bool Has(Outcome outcome, string output) => outcome.Columns.Any(column => column.Name == output);

    private static int Number(Outcome outcome, string output) => Has(outcome, output) ? ((NumberValue)outcome[output]).Value : 0;

    private static bool Flag(Outcome outcome, string output, bool otherwise) => Has(outcome, output) ? outcome.Flag(output) : otherwise;

    private static OutputType? TypeOf(DecisionTable table, string output) =>
        table.Definition.Outputs.FirstOrDefault(column => column.Name == output)?.Type;

    /// <summary>What ends as promised needs a promise, and what needs a promise has no term of its own.</summary>
    private void CheckPromises(DecisionTable table)
    {
        if (table.AreDecisionsListed)
        {
            foreach (var decision in table.Decisions.Where(decision => IsContradictory(decision.Outcome)))
                found.Add(TargetDiagnostics.PromiseAndTerm(table.Header, decision.Deciding.Select(rule => rule.Name)));
            return;
        }

        // Where decisions are not listed, the rules are named that say what does not go together.
        var rules = table.Definition.Rules.Concat(table.Definition.Default is { } fallback ? [fallback] : []);
        foreach (var outcome in table.OutcomesOn("unit", "promise").Where(IsContradictory))
        {
            bool Says(Rule rule, string output) => rule.Then.Find(output) is { } value && value.Equals(outcome[output]);
            found.Add(TargetDiagnostics.PromiseAndTerm(table.Header, rules.Where(rule => Says(rule, "unit") || Says(rule, "promise")).Select(rule => rule.Name)));
        }
    }

    private static bool IsContradictory(Outcome outcome) => outcome.Code("unit") == Promised != (outcome.Code("promise") == PromiseRule.Required.Code);

    private void CheckNumber(DecisionTable table, string output, bool required, int least)
    {
        var type = TypeOf(table, output);
        if (type is null ? required : type is not NumberType { Max: <= MostUnits } number || number.Min < least)
            found.Add(TargetDiagnostics.AnswersNot(table.Header, output));
    }

    private void CheckFlag(DecisionTable table, string output)
    {
        if (TypeOf(table, output) is not (null or FlagType))
            found.Add(TargetDiagnostics.AnswersNot(table.Header, output));
    }
}
