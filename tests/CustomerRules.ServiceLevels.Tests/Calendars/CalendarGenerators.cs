using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerRules.ServiceLevels.Tests.Calendars;

/// <summary>Random calendars, days around their holidays, and counts; each shrinks to the plainest one that still fails.</summary>
public static class CalendarGenerators
{
    private static readonly LocalDate Origin = new(2024, 1, 1);

    public static Arbitrary<CalendarSpec> Calendars()
    {
        var generator =
            from rest in Gen.OneOf(Gen.Constant<IsoDayOfWeek[]>([IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday]), Gen.SubListOf(Enumerable.Range(1, 7)).Select(Week))
            from holidays in Days()
            from extra in Days()
            select new CalendarSpec([.. rest], [.. holidays], [.. extra]);
        return Arb.From(generator, Smaller);
    }

    public static Arbitrary<LocalDate> Dates() => Arb.From(
        Gen.OneOf(Gen.Choose(-40, 440), Gen.Choose(-15_000, 30_000)).Select(Origin.PlusDays),
        date => Nearer(Period.DaysBetween(Origin, date)).Select(Origin.PlusDays));

    public static Arbitrary<WorkdayCount> Counts() => Arb.From(
        Gen.OneOf(Gen.Choose(-9, 9), Gen.Choose(-300, 300)).Select(count => new WorkdayCount(count)),
        count => Nearer(count.Value).Select(value => new WorkdayCount(value)));

    internal static IEnumerable<CalendarSpec> Smaller(CalendarSpec calendar)
    {
        if (!calendar.RestDays.SetEquals(CalendarSpec.Plain.RestDays))
            yield return calendar with { RestDays = CalendarSpec.Plain.RestDays };
        foreach (var date in calendar.Holidays)
            yield return calendar with { Holidays = calendar.Holidays.Remove(date) };
        foreach (var date in calendar.ExtraWorkdays)
            yield return calendar with { ExtraWorkdays = calendar.ExtraWorkdays.Remove(date) };
    }

    internal static IEnumerable<int> Nearer(int value)
    {
        if (value == 0)
            yield break;
        yield return 0;
        if (value / 2 != 0)
            yield return value / 2;
        yield return value - Math.Sign(value);
    }

    /// <summary>At least one day of the week is a workday.</summary>
    private static IsoDayOfWeek[] Week(IEnumerable<int> days) => [.. days.Take(6).Select(day => (IsoDayOfWeek)day)];

    /// <summary>Single days and runs of days, over a year and a bit.</summary>
    private static Gen<ImmutableArray<LocalDate>> Days()
    {
        var run =
            from first in Gen.Choose(0, 400)
            from length in Gen.OneOf(Gen.Constant(1), Gen.Choose(1, 9))
            select Enumerable.Range(first, length).Select(Origin.PlusDays);
        return run.ListOf().Select(runs => runs.Take(12).SelectMany(days => days).ToImmutableArray());
    }
}

/// <summary>How many workdays onwards, or back.</summary>
public readonly record struct WorkdayCount(int Value);
