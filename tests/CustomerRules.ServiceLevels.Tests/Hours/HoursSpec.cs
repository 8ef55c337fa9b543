using System.Collections.Immutable;
using CustomerRules.ServiceLevels.Calendars;
using CustomerRules.ServiceLevels.Hours;
using CustomerRules.ServiceLevels.Tests.Calendars;
using NodaTime;

namespace CustomerRules.ServiceLevels.Tests.Hours;

/// <summary>The windows that open on a day, in minutes from its midnight; the last may close after 1,440.</summary>
public sealed record DayWindows(ImmutableArray<(int Opens, int Closes)> Windows)
{
    public static DayWindows Closed { get; } = new([]);

    public IEnumerable<OpeningWindow> Build() => Windows.Select(window => OpeningWindow.Between(Time(window.Opens), Time(window.Closes)));

    public override string ToString() => string.Join(' ', Build());

    private static LocalTime Time(int minute) => LocalTime.Midnight.PlusMinutes(minute % 1440);
}

/// <summary>Service hours over a calendar, read minute by minute: the obviously right version.</summary>
public sealed record HoursSpec(
    CalendarSpec Calendar,
    ImmutableArray<DayWindows> Week,
    ImmutableDictionary<string, DayWindows> Kinds,
    ImmutableDictionary<LocalDate, DayWindows> Dates)
{
    private const int MinutesPerDay = 1440;

    public WorkingTime Build()
    {
        var hours = ServiceHours.None;
        for (var day = 0; day < 7; day++)
            hours = hours.On((IsoDayOfWeek)(day + 1), Week[day].Build());
        foreach (var (kind, windows) in Kinds)
            hours = hours.On(DayKind.FromCode(kind), windows.Build());
        foreach (var (date, windows) in Dates)
            hours = hours.On(date, windows.Build());
        return new WorkingTime(Calendar.Build(), hours);
    }

    public DayWindows WindowsOf(LocalDate date)
    {
        if (Dates.TryGetValue(date, out var ofDate))
            return ofDate;
        var kind = Calendar.Kind(date);
        if (Kinds.TryGetValue(kind, out var ofKind))
            return ofKind;
        return Week[kind == "make-up-workday" ? 0 : (int)date.DayOfWeek - 1];
    }

    /// <summary>Whether the service is open in the minute that begins then.</summary>
    public bool IsOpenIn(LocalDateTime minute)
    {
        var time = minute.Hour * 60 + minute.Minute;
        return WindowsOf(minute.Date).Windows.Any(window => time >= window.Opens && time < window.Closes)
            || WindowsOf(minute.Date.PlusDays(-1)).Windows.Any(window => time + MinutesPerDay < window.Closes);
    }

    public int Between(LocalDateTime from, LocalDateTime to)
    {
        var open = 0;
        for (var minute = from; minute < to; minute = minute.PlusMinutes(1))
            open += IsOpenIn(minute) ? 1 : 0;
        return open;
    }

    /// <summary>Minute by minute on, or back; null when there is not so much within some weeks.</summary>
    public LocalDateTime? Add(LocalDateTime from, int minutes)
    {
        if (minutes == 0)
            return IsOpenIn(from) || IsOpenIn(from.PlusMinutes(-1)) ? from : Next(from);
        var (at, left) = (from, Math.Abs(minutes));
        for (var walked = 0; walked < 40 * MinutesPerDay; walked++)
        {
            var minute = minutes > 0 ? at : at.PlusMinutes(-1);
            at = at.PlusMinutes(Math.Sign(minutes));
            if (IsOpenIn(minute) && --left == 0)
                return at;
        }

        return null;
    }

    public override string ToString() =>
        $"{Calendar}; week {string.Join(" | ", Week)}; kinds {string.Join(", ", Kinds)}; dates {string.Join(", ", Dates)}";

    private LocalDateTime? Next(LocalDateTime from)
    {
        for (var walked = 0; walked < 40 * MinutesPerDay; walked++)
        {
            if (IsOpenIn(from))
                return from;
            from = from.PlusMinutes(1);
        }

        return null;
    }
}
