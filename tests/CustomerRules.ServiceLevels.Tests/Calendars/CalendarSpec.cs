using System.Collections.Immutable;
using CustomerRules.ServiceLevels.Calendars;
using NodaTime;
using NodaTime.Text;

namespace CustomerRules.ServiceLevels.Tests.Calendars;

/// <summary>A calendar in sets, read day by day: the obviously right version.</summary>
public sealed record CalendarSpec(ImmutableHashSet<IsoDayOfWeek> RestDays, ImmutableHashSet<LocalDate> Holidays, ImmutableHashSet<LocalDate> ExtraWorkdays)
{
    public static CalendarSpec Plain { get; } = new([IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday], [], []);

    public WorkCalendar Build() => WorkCalendar.Custom(RestDays, Holidays, ExtraWorkdays);

    public bool IsWorkday(LocalDate date)
    {
        if (ExtraWorkdays.Contains(date))
            return true;
        return !Holidays.Contains(date) && !RestDays.Contains(date.DayOfWeek);
    }

    public string Kind(LocalDate date)
    {
        var usuallyWork = !RestDays.Contains(date.DayOfWeek) && !Holidays.Contains(date);
        if (IsWorkday(date))
            return usuallyWork ? "workday" : "make-up-workday";
        return Holidays.Contains(date) ? "holiday" : "weekend";
    }

    /// <summary>The day of the event is not counted; every workday after it (or before it) is one.</summary>
    public LocalDate Add(LocalDate from, int count)
    {
        var date = from;
        for (var left = Math.Abs(count); left > 0;)
        {
            date = date.PlusDays(Math.Sign(count));
            if (IsWorkday(date))
                left--;
        }

        return date;
    }

    public int Count(LocalDate first, LocalDate last)
    {
        var count = 0;
        for (var date = first; date <= last; date = date.PlusDays(1))
            count += IsWorkday(date) ? 1 : 0;
        return count;
    }

    public LocalDate Roll(LocalDate date)
    {
        while (!IsWorkday(date))
            date = date.PlusDays(1);
        return date;
    }

    public override string ToString() =>
        $"rest [{string.Join(' ', RestDays.Order())}] holidays [{Dates(Holidays)}] extra workdays [{Dates(ExtraWorkdays)}]";

    private static string Dates(IEnumerable<LocalDate> dates) => string.Join(' ', dates.Order().Select(LocalDatePattern.Iso.Format));
}
