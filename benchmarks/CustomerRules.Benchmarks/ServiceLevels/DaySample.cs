using CustomerRules.ServiceLevels.Calendars;
using NodaTime;

namespace CustomerRules.Benchmarks.ServiceLevels;

/// <summary>China's calendar, as a table and as a set, and fresh random days of its confirmed years. So many that no branch predictor learns them.</summary>
internal sealed class DaySample
{
    internal const int Count = 65_536;
    private const int Seed = 20_250_101;
    private static readonly LocalDate First = new(2007, 1, 1);
    private static readonly LocalDate Last = new(2026, 12, 24);

    internal DaySample()
    {
        for (var date = First; date <= Last; date = date.PlusDays(1))
        {
            Table.Add(Calendar.IsWorkday(date));
            if (Calendar.IsWorkday(date))
                Workdays.Add(date);
        }

        // Two years from either end: 250 workdays on stay within.
        var random = new Random(Seed);
        for (var i = 0; i < Count; i++)
            Dates[i] = First.PlusDays(random.Next(Table.Count - 800));
    }

    internal WorkCalendar Calendar { get; } = CalendarHistory.China.Complete;

    /// <summary>Whether each day from the first on is a workday.</summary>
    internal List<bool> Table { get; } = [];

    internal HashSet<LocalDate> Workdays { get; } = [];

    internal LocalDate[] Dates { get; } = new LocalDate[Count];

    internal static int DayOf(LocalDate date) => Period.DaysBetween(First, date);

    internal static LocalDate DateOf(int day) => First.PlusDays(day);
}
