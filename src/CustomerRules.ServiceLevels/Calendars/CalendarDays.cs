using System.Collections.Immutable;
using CustomerRules.Policies;
using NodaTime;
using NodaTime.Text;

namespace CustomerRules.ServiceLevels.Calendars;

/// <summary>The kind of every day while a calendar is being made: the week first, then what notices say of single days.</summary>
internal sealed class CalendarDays
{
    internal CalendarDays(IReadOnlySet<IsoDayOfWeek> restDays)
    {
        Span<byte> week = stackalloc byte[7];
        for (var day = 0; day < 7; day++)
            week[day] = (byte)(restDays.Contains(DayNumber.DayOfWeek(day)) ? DayKind.Weekend : DayKind.Workday).Value;
        for (var day = 0; day < Kinds.Length; day++)
            Kinds[day] = week[day % 7];
    }

    internal static ImmutableHashSet<IsoDayOfWeek> SaturdayAndSunday { get; } = [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday];

    internal byte[] Kinds { get; } = new byte[DayNumber.Count];

    internal ImmutableDictionary<LocalDate, BilingualText>.Builder Names { get; } = ImmutableDictionary.CreateBuilder<LocalDate, BilingualText>();

    internal void Set(LocalDate date, DayKind kind) => Kinds[DayNumber.Of(date)] = (byte)kind.Value;

    /// <summary>Sets days that a caller lists. An extra workday that is a workday anyhow stays an ordinary one.</summary>
    internal void SetDistinct(IEnumerable<LocalDate> dates, DayKind kind, string parameter)
    {
        var seen = new HashSet<LocalDate>();
        foreach (var date in dates)
        {
            if (!seen.Add(date))
                throw new ArgumentException($"{LocalDatePattern.Iso.Format(date)} is given twice.", parameter);
            if (kind != DayKind.MakeUpWorkday || Kinds[DayNumber.Of(date)] != DayKind.Workday.Value)
                Set(date, kind);
        }
    }

    internal void Apply(CalendarNotice notice)
    {
        foreach (var (date, name) in notice.Holidays)
        {
            Set(date, DayKind.Holiday);
            Names[date] = name;
        }

        foreach (var date in notice.MakeUpWorkdays)
        {
            Set(date, DayKind.MakeUpWorkday);
            Names.Remove(date);
        }
    }
}
