using System.Collections.Immutable;
using CustomerRules.ServiceLevels.Tests.Calendars;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerRules.ServiceLevels.Tests.Clocks;

/// <summary>Random targets over random calendars, and random lists of events; each shrinks to the plainest one that still fails.</summary>
public static class ClockGenerators
{
    private static readonly string[] Kinds =
        ["accepted", "accepted", "paused", "paused", "paused", "resumed", "resumed", "progress-notified", "promised", "promised", "expected-completion-notified", "expected-completion-notified", "answered", "reopened"];

    public static Arbitrary<ClockSpec> Clocks()
    {
        var generator =
            from calendar in CalendarGenerators.Calendars().Generator
            from hours in Gen.Elements((480, 1080), (0, 1440), (540, 541), (480, 1440), (0, 600))
            from everyDay in Gen.Elements(true, false)
            from kind in Gen.Elements(("minutes", 10), ("minutes", 900), ("hours", 24), ("working-minutes", 90), ("working-minutes", 800), ("workdays", 1), ("workdays", 2), ("workdays", 7), ("calendar-days", 3), ("calendar-days", 10), ("months", 1), ("within-day", 1), ("promised", 1), ("none", 1))
            from pauses in Gen.Elements("none", "whole-workday", "any-part", "elapsed")
            from within in Gen.Elements(true, false)
            from midnight in Gen.Elements(true, false)
            from notice in Gen.Elements(0, 0, 1, 2)
            from warn in Gen.Elements(0, 2)
            from expected in Gen.Elements(true, false)
            from next in Gen.Elements(true, false, false)
            select new ClockSpec(
                calendar, hours.Item1, hours.Item2, everyDay, kind.Item1, kind.Item2, pauses, kind.Item1 == "promised" ? "required" : within ? "within-limit" : "none",
                midnight, kind.Item1 is "workdays" or "calendar-days" ? notice : 0, warn, expected, next);
        return Arb.From(generator, spec => CalendarGenerators.Smaller(spec.Calendar).Select(calendar => spec with { Calendar = calendar }));
    }

    public static Arbitrary<EventList> Events()
    {
        var generator =
            from first in Gen.Choose(0, 3 * 1440)
            from items in Gen.ListOf(Event())
            from twice in Gen.Choose(0, 4)
            from asOf in Gen.OneOf(Gen.Choose(0, 12 * 1440), Gen.Choose(0, 24).Select(half => half * 720 + 360))
            select new EventList([new EventSpec("accepted", first, first, null, null), .. items.Take(14), .. items.Take(twice == 0 ? 2 : 0)], asOf);
        return Arb.From(generator, Smaller);
    }

    /// <summary>Half of them on round hours, where they meet openings, closings and each other; one in four recorded late, a few early.</summary>
    private static Gen<EventSpec> Event() =>
        from kind in Gen.Elements(Kinds)
        from effective in Gen.OneOf(Gen.Choose(0, 12 * 1440), Gen.Choose(0, 36).Select(third => third * 480), Gen.Choose(0, 60).Select(step => step * 60 + 480))
        from late in Gen.Elements(0, 0, 0, 1)
        from delay in Gen.Choose(-100, 2 * 1440)
        from ahead in Gen.OneOf(Gen.Choose(-60, 6 * 1440), Gen.Choose(0, 12).Select(half => half * 720))
        from timed in Gen.Elements(true, true, true, true, false)
        from reason in Gen.Elements("parts", "parts", "weather", " ", null!)
        select new EventSpec(kind, effective, effective + late * delay, timed && kind is "promised" or "expected-completion-notified" ? effective + ahead : null, reason);

    private static IEnumerable<EventList> Smaller(EventList list)
    {
        foreach (var item in list.Items)
            yield return list with { Items = list.Items.Remove(item) };
        foreach (var item in list.Items.Where(item => item.Recorded != item.Effective))
            yield return list with { Items = list.Items.Replace(item, item with { Recorded = item.Effective }) };
        foreach (var asOf in CalendarGenerators.Nearer(list.AsOf))
            yield return list with { AsOf = asOf };
    }
}

/// <summary>What happened to a case, and the minute of judging.</summary>
public sealed record EventList(ImmutableList<EventSpec> Items, int AsOf)
{
    public override string ToString() => $"as of {AsOf}: {string.Join("; ", Items)}";
}
