using System.Globalization;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;
using CustomerRules.ServiceLevels.Calendars;

namespace CustomerRules.ServiceLevels.Diagnostics;

/// <summary>CR32xx: calendar files that cannot be a schedule.</summary>
internal static class CalendarDiagnostics
{
    internal static Diagnostic OutsideYear(PolicyNode day, int year) => Error(
        "CR3201",
        day.Place,
        Invariant($"这一天不在{year}年内，也不在上一年最后七天内。"),
        Invariant($"This day is neither in {year} nor in the last seven days of the year before."));

    internal static Diagnostic OpenFromOutsideYear(PolicyNode day, int year) => Error(
        "CR3201", day.Place, Invariant($"这一天不在{year}年内。"), Invariant($"This day is not in {year}."));

    internal static Diagnostic Twice(PolicyNode day) => Error("CR3202", day.Place, "这一天在同一份安排中重复出现。", "This day is given twice in one schedule.");

    internal static Diagnostic NoRestDay(PolicyNode day) => Error(
        "CR3203", day.Place, "调休上班日须是星期六或星期日。", "A make-up workday is a Saturday or a Sunday.");

    internal static Diagnostic OtherCalendar(CalendarNotice notice, CalendarNotice first) => Error(
        "CR3204",
        notice.Header.Place,
        $"文件属于 {notice.Header.Id}，而其余文件属于 {first.Header.Id}。",
        $"This file belongs to {notice.Header.Id}, the others to {first.Header.Id}.");

    internal static Diagnostic SecondSchedule(CalendarNotice notice, CalendarNotice first) => Error(
        "CR3205",
        notice.Header.Place,
        Invariant($"{notice.Year}年已有安排 {first.Header.Name}。如为年中调整，请写 \"amends\": true。"),
        Invariant($"{first.Header.Name} schedules {notice.Year} already. A change in mid-year says \"amends\": true."));

    internal static Diagnostic NothingToAmend(CalendarNotice notice) => Error(
        "CR3206",
        notice.Header.Place,
        Invariant($"没有更早公布的{notice.Year}年安排可供调整。"),
        Invariant($"There is no schedule of {notice.Year} that was published before and could be amended."));

    internal static Diagnostic Implausible(CalendarNotice notice, int workdays, int fewest, int most) => Error(
        "CR3207",
        notice.Header.Place,
        Invariant($"{notice.Year}年算得{workdays}个工作日，应在{fewest}至{most}之间。"),
        Invariant($"{notice.Year} comes to {workdays} workdays; between {fewest} and {most} are plausible."));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static Diagnostic Error(string code, SourcePlace place, string zh, string en) =>
        new(code, DiagnosticLevel.Error, place, new BilingualText(zh, en), null);
}
