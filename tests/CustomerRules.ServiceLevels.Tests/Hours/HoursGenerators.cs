using System.Collections.Immutable;
using CustomerRules.ServiceLevels.Calendars;
using CustomerRules.ServiceLevels.Tests.Calendars;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerRules.ServiceLevels.Tests.Hours;

/// <summary>Random service hours, moments and amounts of time; each shrinks to the plainest one that still fails.</summary>
public static class HoursGenerators
{
    private static readonly LocalDate Origin = new(2024, 1, 1);

    public static Arbitrary<HoursSpec> Hours()
    {
        var generator =
            from calendar in CalendarGenerators.Calendars().Generator
            from same in ArbMap.Default.GeneratorFor<bool>()
            from usual in Windows(inARow: true)
            from week in Gen.ArrayOf(Windows(inARow: false), 7)
            from kinds in Gen.SubListOf(DayKind.All.Select(kind => kind.Code))
            from ofKinds in Gen.ArrayOf(Windows(inARow: true), 4)
            from days in Gen.ListOf(Gen.Choose(-1, 40))
            from ofDays in Gen.ArrayOf(Windows(inARow: false), 8)
            select new HoursSpec(
                calendar,
                same ? [.. Enumerable.Repeat(usual, 7)] : [.. week],
                same && kinds.Count > 2 ? [] : kinds.Zip(ofKinds).ToImmutableDictionary(pair => pair.First, pair => pair.Second),
                days.Distinct().Select(Origin.PlusDays).Zip(ofDays).ToImmutableDictionary(pair => pair.First, pair => pair.Second));
        return Arb.From(generator, Smaller);
    }

    public static Arbitrary<Moment> Moments()
    {
        var generator =
            from minutes in Gen.OneOf(Gen.Choose(0, 40 * 1440), Gen.Choose(0, 80 * 24).Select(half => half * 30))
            select new Moment(minutes);
        return Arb.From(generator, moment => CalendarGenerators.Nearer(moment.Minutes).Select(minutes => new Moment(minutes)));
    }

    public static Arbitrary<Amount> Amounts()
    {
        var generator =
            from minutes in Gen.OneOf(Gen.Choose(-20, 20).Select(half => half * 30), Gen.Choose(-3000, 3000))
            from nanoseconds in Gen.OneOf(Gen.Constant(0), Gen.Choose(1, 999_999_999))
            select new Amount(minutes, nanoseconds);
        return Arb.From(generator, amount => amount.Nanoseconds > 0
            ? [amount with { Nanoseconds = 0 }]
            : CalendarGenerators.Nearer(amount.Minutes).Select(minutes => amount with { Minutes = minutes }));
    }

    /// <summary>Up to four windows between cuts of the day; some meet, the last may close on the next day.</summary>
    private static Gen<DayWindows> Windows(bool inARow)
    {
        var generator =
            from cuts in Gen.ListOf(Gen.OneOf(Gen.Choose(0, 48).Select(half => half * 30), Gen.Choose(0, 1440)))
            from skip in Gen.Choose(1, 2)
            from night in Gen.OneOf(Gen.Constant(0), Gen.Choose(1, 600))
            select Between([.. cuts.Take(6).Distinct().Order()], skip, night, inARow);
        return Gen.OneOf(generator, generator, Gen.Constant(new DayWindows([(480, 1080)])), Gen.Constant(new DayWindows([(0, 1440)])));
    }

    private static DayWindows Between(int[] cuts, int skip, int night, bool inARow)
    {
        var windows = new List<(int Opens, int Closes)>();
        for (var i = 0; i + 1 < cuts.Length; i += skip)
            windows.Add((cuts[i], cuts[i + 1]));
        if (windows.Count == 0 || night == 0)
            return new DayWindows([.. windows]);
        var (opens, first) = (windows[^1].Opens, windows[0].Opens);
        var closes = Math.Min(night, windows.Count == 1 ? opens : inARow ? first : opens);
        if (closes > 0 && closes < opens)
            windows[^1] = (opens, 1440 + closes);
        return new DayWindows([.. windows]);
    }

    private static IEnumerable<HoursSpec> Smaller(HoursSpec hours)
    {
        foreach (var calendar in CalendarGenerators.Smaller(hours.Calendar))
            yield return hours with { Calendar = calendar };
        foreach (var kind in hours.Kinds.Keys)
            yield return hours with { Kinds = hours.Kinds.Remove(kind) };
        foreach (var date in hours.Dates.Keys)
            yield return hours with { Dates = hours.Dates.Remove(date) };
        for (var day = 0; day < 7; day++)
        {
            foreach (var window in hours.Week[day].Windows)
                yield return hours with { Week = hours.Week.SetItem(day, new DayWindows(hours.Week[day].Windows.Remove(window))) };
        }
    }
}

/// <summary>A minute of the weeks from 1 January 2024.</summary>
public readonly record struct Moment(int Minutes)
{
    public LocalDateTime At => new LocalDateTime(2024, 1, 1, 0, 0).PlusMinutes(Minutes);
}

/// <summary>An amount of time: whole minutes, and nanoseconds where they are asked for.</summary>
public readonly record struct Amount(int Minutes, int Nanoseconds)
{
    public Duration Exact => Duration.FromMinutes(Minutes) + Duration.FromNanoseconds(Nanoseconds);
}
