using System.Collections.Immutable;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;
using CustomerRules.ServiceLevels.Calendars;
using CustomerRules.ServiceLevels.Diagnostics;
using NodaTime;

namespace CustomerRules.ServiceLevels.Reading;

/// <summary>Reads the files of one calendar and checks what a schedule must be.</summary>
internal sealed class CalendarReader(ClauseCatalogue catalogue)
{
    private const int LongestYear = 366;
    private const int FewestWorkdays = 240;
    private const int MostWorkdays = 260;

    private readonly DiagnosticList found = new();

    internal PolicyReadResult<CalendarHistory> ReadAll(IEnumerable<PolicyFile> files)
    {
        var notices = new List<CalendarNotice>();
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            if (StrictReader.Read(file, found)?.AsObject(found) is { } reader && Read(reader) is { } notice)
                notices.Add(notice);
        }

        CheckTogether(notices);
        return found.HasErrors || notices.Count == 0
            ? new PolicyReadResult<CalendarHistory>(null, found)
            : new PolicyReadResult<CalendarHistory>(new CalendarHistory(NameOf(notices[0]), notices), found);
    }

    private static string NameOf(CalendarNotice notice) => notice.Header.Id.ToString().Split('/')[^1];

    private CalendarNotice? Read(ObjectReader reader)
    {
        var header = PolicyValues.Header(reader, catalogue);
        var year = reader.Required("year")?.AsWholeNumber(DayNumber.FirstYear + 1, DayNumber.LastYear - 1, found);
        var published = reader.Required("published") is { } day ? PolicyValues.Date(day, found) : null;
        var amends = reader.Optional("amends")?.AsFlag(found) ?? false;
        var provisional = reader.Optional("provisional")?.AsFlag(found) ?? false;
        var open = reader.Optional("openFrom");
        var openFrom = open is null ? null : PolicyValues.Date(open, found);
        var source = reader.RequiredText("source");
        var holidays = ReadHolidays(reader.Required("holidays"), year);
        var workdays = ReadWorkdays(reader.Required("makeUpWorkdays"), year, holidays);
        reader.Close();
        if (openFrom is { } from && year is { } scheduled && from.Year != scheduled)
            found.Add(CalendarDiagnostics.OpenFromOutsideYear(open!, scheduled));
        if (header is null || year is null || published is null || source is null)
            return null;
        return new CalendarNotice(header)
        {
            Year = year.Value,
            Published = published.Value,
            IsProvisional = provisional,
            Amends = amends,
            OpenFrom = openFrom,
            Source = source,
            Holidays = holidays,
            MakeUpWorkdays = workdays,
        };
    }

    private ImmutableArray<NamedDay> ReadHolidays(PolicyNode? node, int? year)
    {
        var days = ImmutableArray.CreateBuilder<NamedDay>();
        var seen = new HashSet<LocalDate>();
        foreach (var item in node?.AsItems(found) ?? [])
        {
            if (item.AsObject(found) is not { } reader)
                continue;
            var name = reader.RequiredBilingual("name");
            foreach (var date in ReadDays(reader.Required("days"), year, seen))
            {
                if (name is not null)
                    days.Add(new NamedDay(date, name));
            }

            reader.Close();
        }

        return days.DrainToImmutable();
    }

    private ImmutableArray<LocalDate> ReadWorkdays(PolicyNode? node, int? year, ImmutableArray<NamedDay> holidays)
    {
        var seen = holidays.Select(day => day.Date).ToHashSet();
        foreach (var item in node?.Items ?? [])
        {
            if (PolicyValues.Date(item, new DiagnosticList()) is { } date && date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday))
                found.Add(CalendarDiagnostics.NoRestDay(item));
        }

        return [.. ReadDays(node, year, seen)];
    }

    /// <summary>The days of a schedule lie in its year, or in the last days of the year before.</summary>
    private List<LocalDate> ReadDays(PolicyNode? node, int? year, HashSet<LocalDate> seen)
    {
        var days = new List<LocalDate>();
        foreach (var item in node?.AsItems(found) ?? [])
        {
            if (PolicyValues.Date(item, found) is not { } date)
                continue;
            if (year is { } scheduled && date.Year != scheduled && !(date.Year == scheduled - 1 && date is { Month: 12, Day: >= 25 }))
                found.Add(CalendarDiagnostics.OutsideYear(item, scheduled));
            else if (!seen.Add(date))
                found.Add(CalendarDiagnostics.Twice(item));
            else
                days.Add(date);
        }

        return days;
    }

    private void CheckTogether(List<CalendarNotice> notices)
    {
        foreach (var other in notices.Where(notice => notice.Header.Id != notices[0].Header.Id))
            found.Add(CalendarDiagnostics.OtherCalendar(other, notices[0]));
        foreach (var schedules in notices.Where(notice => !notice.Amends).GroupBy(notice => (notice.Year, notice.IsProvisional)))
        {
            foreach (var second in schedules.Skip(1))
                found.Add(CalendarDiagnostics.SecondSchedule(second, schedules.First()));
        }

        // A schedule that could not be read is no reason to blame its amendment.
        if (found.HasErrors)
            return;
        foreach (var amendment in notices.Where(notice => notice.Amends))
        {
            if (!notices.Exists(notice => !notice.Amends && !notice.IsProvisional && notice.Year == amendment.Year && notice.Published <= amendment.Published))
                found.Add(CalendarDiagnostics.NothingToAmend(amendment));
        }

        if (found.HasErrors)
            return;
        foreach (var schedule in notices.Where(notice => !notice.IsProvisional).GroupBy(notice => notice.Year))
            CheckTotals(schedule.OrderBy(notice => notice.Published).ThenBy(notice => notice.Amends));
    }

    /// <summary>The workdays of a year by its schedule, and after each change of it.</summary>
    private void CheckTotals(IEnumerable<CalendarNotice> notices)
    {
        var workdays = new bool[LongestYear + 1];
        foreach (var notice in notices)
        {
            if (!notice.Amends)
                MarkWeekdays(notice.Year, workdays);
            foreach (var day in notice.Holidays.Where(day => day.Date.Year == notice.Year))
                workdays[day.Date.DayOfYear] = false;
            foreach (var day in notice.MakeUpWorkdays.Where(day => day.Year == notice.Year))
                workdays[day.DayOfYear] = true;
            var total = workdays.Count(workday => workday);
            if (total is < FewestWorkdays or > MostWorkdays)
                found.Add(CalendarDiagnostics.Implausible(notice, total, FewestWorkdays, MostWorkdays));
        }
    }

    private static void MarkWeekdays(int year, bool[] workdays)
    {
        var weekday = (int)new LocalDate(year, 1, 1).DayOfWeek;
        for (var day = 1; day <= CalendarSystem.Iso.GetDaysInYear(year); day++, weekday = weekday % 7 + 1)
            workdays[day] = weekday <= (int)IsoDayOfWeek.Friday;
    }
}
