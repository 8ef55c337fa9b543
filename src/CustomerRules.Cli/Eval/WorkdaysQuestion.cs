using System.Text.Json;
using CustomerRules.Cli.Diagnostics;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;
using CustomerRules.ServiceLevels.Calendars;
using CustomerRules.ServiceLevels.Terms;
using NodaTime;

namespace CustomerRules.Cli.Eval;

/// <summary>Questions to the work calendar: what a day is, counting workdays and periods, adding and measuring working time.</summary>
internal sealed class WorkdaysQuestion : IQuestion
{
    private const int Most = 40_000;

    private static readonly string[] Operations = ["kind", "add", "count", "period", "add-time", "time-between"];

    /// <inheritdoc/>
    public Action<Utf8JsonWriter>? Answer(ObjectReader reader, DatedRuleBook rules)
    {
        if (reader.Required("op") is not { } op || PolicyValues.CodeIn(op, Operations, reader.Diagnostics) is not { } operation)
            return null;
        if (CaseCalendar.Read(reader, rules, withHours: operation >= 4) is not { } calendar)
            return null;
        try
        {
            return operation switch
            {
                0 => Kind(reader, calendar.Calendar),
                1 => Add(reader, calendar.Calendar),
                2 => Count(reader, calendar.Calendar),
                3 => PeriodEnd(reader, calendar.Calendar),
                4 => AddTime(reader, calendar),
                _ => TimeBetween(reader, calendar),
            };
        }
        catch (Exception problem) when (problem is ArgumentOutOfRangeException or OverflowException)
        {
            reader.Diagnostics.Add(EvalDiagnostics.OutOfReach(reader.Node));
            return null;
        }
    }

    /// <inheritdoc/>
    public string? Explain(ObjectReader reader, DatedRuleBook rules, Language language) =>
        throw new UsageException("explain 不适用于 workdays；请用 eval workdays，或 explain deadline。", "explain has nothing to say about workdays; use eval workdays, or explain deadline.");

    private static Action<Utf8JsonWriter>? Kind(ObjectReader reader, WorkCalendar calendar)
    {
        if (Date(reader, "date") is not { } date)
            return null;
        var (kind, coverage, name) = (calendar.KindOf(date), calendar.CoverageOf(date), calendar.HolidayOf(date));
        return writer =>
        {
            writer.WriteString("kind", kind.Code);
            writer.WriteBoolean("workday", kind.IsWorkday);
            Cover(writer, coverage);
            if (name is not null)
            {
                writer.WriteStartObject("holiday");
                writer.WriteString("zh", name.Zh);
                writer.WriteString("en", name.En);
                writer.WriteEndObject();
            }
        };
    }

    private static Action<Utf8JsonWriter>? Add(ObjectReader reader, WorkCalendar calendar)
    {
        var from = Date(reader, "from");
        var count = reader.Required("workdays")?.AsWholeNumber(-Most, Most, reader.Diagnostics);
        if (from is null || count is null)
            return null;
        var reached = calendar.AddWorkdays(from.Value, count.Value);
        return writer =>
        {
            writer.WriteString("date", Moments.Write(reached.Date));
            Cover(writer, reached.Coverage);
        };
    }

    private static Action<Utf8JsonWriter>? Count(ObjectReader reader, WorkCalendar calendar)
    {
        var (from, to) = (Date(reader, "from"), Date(reader, "to"));
        if (from is null || to is null)
            return null;
        if (to < from)
        {
            reader.Diagnostics.Add(EvalDiagnostics.Reversed(reader.Node.Member("to")!));
            return null;
        }

        var (workdays, coverage) = (calendar.CountWorkdays(from.Value, to.Value), calendar.CoverageOf(from.Value, to.Value));
        return writer =>
        {
            writer.WriteNumber("workdays", workdays);
            Cover(writer, coverage);
        };
    }

    private static Action<Utf8JsonWriter>? PeriodEnd(ObjectReader reader, WorkCalendar calendar)
    {
        var found = reader.Diagnostics;
        var from = Date(reader, "from");
        var days = reader.Optional("days")?.AsWholeNumber(1, 60_000, found);
        var months = reader.Optional("months")?.AsWholeNumber(1, 2_000, found);
        var years = reader.Optional("years")?.AsWholeNumber(1, 170, found);
        if (from is null || found.HasErrors)
            return null;
        Term? term = (days, months, years) switch
        {
            ({ } number, null, null) => Term.CalendarDays(number),
            (null, { } number, null) => Term.Months(number),
            (null, null, { } number) => Term.Years(number),
            _ => null,
        };
        if (term is null)
        {
            found.Add(EvalDiagnostics.OneUnit(reader.Node));
            return null;
        }

        var counter = new TermCounter(new ServiceLevels.Hours.WorkingTime(calendar, ServiceLevels.Hours.ServiceHours.None), DateTimeZone.Utc);
        var last = counter.LastDay(term, from.Value);
        return writer =>
        {
            writer.WriteString("lastDay", Moments.Write(last.Date));
            Cover(writer, last.Coverage);
        };
    }

    private static Action<Utf8JsonWriter>? AddTime(ObjectReader reader, CaseCalendar calendar)
    {
        var from = Moment(reader, "from");
        var length = reader.Required("time") is { } node ? Moments.ReadLength(node, reader.Diagnostics) : null;
        if (from is null || length is null)
            return null;
        var start = calendar.OnTheClock(from.Value);
        var reached = calendar.Time.Add(start.LocalDateTime, length.Value);
        var coverage = calendar.Calendar.CoverageOf(start.Date, reached.Date);
        return writer =>
        {
            writer.WriteString("at", Moments.Write(calendar.Moment(reached, start.Offset)));
            Cover(writer, coverage);
        };
    }

    private static Action<Utf8JsonWriter>? TimeBetween(ObjectReader reader, CaseCalendar calendar)
    {
        var (from, to) = (Moment(reader, "from"), Moment(reader, "to"));
        if (from is null || to is null)
            return null;
        if (to.Value.ToInstant() < from.Value.ToInstant())
        {
            reader.Diagnostics.Add(EvalDiagnostics.Reversed(reader.Node.Member("to")!));
            return null;
        }

        var start = calendar.OnTheClock(from.Value);
        var end = calendar.OnTheClock(to.Value, start.Offset);
        var length = calendar.Time.Between(start.LocalDateTime, end.LocalDateTime);
        var coverage = calendar.Calendar.CoverageOf(start.Date, end.Date);
        return writer =>
        {
            writer.WriteString("time", Moments.Write(length));
            Cover(writer, coverage);
        };
    }

    private static LocalDate? Date(ObjectReader reader, string name) =>
        reader.Required(name) is { } node ? PolicyValues.Date(node, reader.Diagnostics) : null;

    private static OffsetDateTime? Moment(ObjectReader reader, string name) =>
        reader.Required(name) is { } node ? Moments.Read(node, reader.Diagnostics) : null;

    private static void Cover(Utf8JsonWriter writer, Coverage coverage) => writer.WriteString("coverage", coverage.Code);
}
