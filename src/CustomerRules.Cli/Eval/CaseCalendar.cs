using CustomerRules.Cli.Diagnostics;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;
using CustomerRules.ServiceLevels;
using CustomerRules.ServiceLevels.Calendars;
using CustomerRules.ServiceLevels.Hours;
using NodaTime;

namespace CustomerRules.Cli.Eval;

/// <summary>The calendar and the hours that a case brings along, in place of the official ones.</summary>
internal sealed class CaseCalendar
{
    private static readonly string[] DayNames = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private readonly ServiceLevelPolicy levels;
    private readonly WorkCalendar? own;
    private readonly ServiceHours? hours;

    private CaseCalendar(ServiceLevelPolicy levels, WorkCalendar? own, ServiceHours? hours)
    {
        this.levels = levels;
        this.own = own;
        this.hours = hours;
    }

    internal WorkCalendar Calendar => own ?? levels.Calendar;

    internal WorkingTime Time => own is null && hours is null ? levels.Counter.Time : new WorkingTime(Calendar, hours ?? levels.Hours.Hours);

    /// <summary>The moment by the clock that the hours are told by: the case's own offset for hours of its own.</summary>
    internal OffsetDateTime OnTheClock(OffsetDateTime moment) =>
        own is null && hours is null ? moment.ToInstant().InZone(levels.Counter.Zone).ToOffsetDateTime() : moment;

    /// <summary>A later moment by the same clock: the zone's clock may have been changed in between, an offset of the case's own is kept.</summary>
    internal OffsetDateTime OnTheClock(OffsetDateTime moment, Offset own) =>
        this.own is null && hours is null ? OnTheClock(moment) : moment.WithOffset(own);

    /// <summary>A reached time of the clock as a moment again.</summary>
    internal OffsetDateTime Moment(LocalDateTime reached, Offset offset) =>
        own is null && hours is null ? reached.InZoneLeniently(levels.Counter.Zone).ToOffsetDateTime() : reached.WithOffset(offset);

    internal static CaseCalendar? Read(ObjectReader reader, DatedRuleBook rules, bool withHours)
    {
        var found = reader.Diagnostics;
        var before = found.Count;
        var knownOn = reader.Optional("knownOn") is { } day ? PolicyValues.Date(day, found) : null;
        var own = reader.Optional("calendar") is { } calendar ? ReadCalendar(calendar, found) : null;
        var hours = withHours && reader.Optional("hours") is { } node ? ReadHours(node, found) : null;
        if (found.Count > before)
            return null;
        return new CaseCalendar(knownOn is { } date ? rules.ServiceLevelsKnownOn(date) : rules.ServiceLevels, own, hours);
    }

    private static WorkCalendar? ReadCalendar(PolicyNode node, DiagnosticList found)
    {
        if (node.AsObject(found) is not { } reader)
            return null;
        var before = found.Count;
        var rest = reader.Optional("restDays") is { } days
            ? days.AsItems(found).Select(item => PolicyValues.CodeIn(item, DayNames, found)).OfType<int>().Select(index => (IsoDayOfWeek)(index + 1)).ToList()
            : [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday];
        var holidays = Dates(reader.Optional("holidays"), found);
        var workdays = Dates(reader.Optional("workdays"), found);
        reader.Close();
        if (found.Count > before)
            return null;
        try
        {
            return WorkCalendar.Custom(rest, holidays, workdays);
        }
        catch (ArgumentOutOfRangeException)
        {
            found.Add(EvalDiagnostics.OutOfReach(node));
        }
        catch (ArgumentException)
        {
            found.Add(EvalDiagnostics.NoWorkday(node));
        }

        return null;
    }

    private static List<LocalDate> Dates(PolicyNode? node, DiagnosticList found)
    {
        if (node is null or { Kind: PolicyNodeKind.Array, Items.IsEmpty: true })
            return [];
        return PolicyValues.DistinctList<Day>(node, item => PolicyValues.Date(item, found) is { } date ? new Day(date) : null, found).Select(day => day.Date).ToList();
    }

    /// <summary>Days of the week that are not named are closed, and so are holidays; a make-up workday has Monday's hours.</summary>
    private static ServiceHours? ReadHours(PolicyNode node, DiagnosticList found)
    {
        if (node.AsObject(found) is not { } reader)
            return null;
        var hours = ServiceHoursText.Read(reader, ServiceHours.None.On(DayKind.Holiday));
        reader.Close();
        return hours;
    }

    private sealed record Day(LocalDate Date);
}
