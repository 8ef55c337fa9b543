using CustomerRules.Policies;
using CustomerRules.ServiceLevels.Hours;
using FsCheck.Xunit;
using NodaTime;

namespace CustomerRules.ServiceLevels.Tests.Hours;

/// <summary>Files of service hours: each way to be wrong with the whole of what is said, and what they mean when they are right.</summary>
public sealed class MalformedHoursTests
{
    private static readonly string Good = Repository.Read("seeds/service-levels/service-hours/2025-01-01.json");

    public static TheoryData<string, string, string, string, string> Faults => new()
    {
        { "\"Asia/Shanghai\"", "\"Asia/Peking\"", "$.zone", "CR3240: 没有这个时区；应为时区库中的名称，如 Asia/Shanghai。", "CR3240: There is no such time zone; it is a name of the time zone database, such as Asia/Shanghai." },
        { "\"08:00-18:00\"", "\"8-18\"", "$.everyDay[0]", "CR3241: 不是时段；应写成 08:00-18:00、13:00-24:00 或 22:00-06:00。", "CR3241: This is no window; it is written like 08:00-18:00, 13:00-24:00 or 22:00-06:00." },
        { "\"08:00-18:00\"", "\"08:00-12:00\", \"11:59-18:00\"", "$.everyDay", "CR3242: 时段互相重叠。", "CR3242: The windows overlap." },
        { "\"08:00-18:00\"", "\"05:00-07:00\", \"22:00-05:30\"", "$.everyDay", "CR3242: 时段互相重叠。", "CR3242: The windows overlap." },
        { "\"everyDay\"", "\"days\": {\"holiday\": [\"05:00-07:00\", \"22:00-05:30\"]}, \"everyDay\"", "$.days.holiday", "CR3242: 时段互相重叠。", "CR3242: The windows overlap." },
        { "\"everyDay\"", "\"dates\": [{\"date\": \"1969-12-31\", \"windows\": []}], \"everyDay\"", "$.dates[0].date", "CR3243: 日期超出1970至2149年。", "CR3243: The date is outside 1970 to 2149." },
        { "\"everyDay\"", "\"dates\": [{\"date\": \"2026-10-01\", \"windows\": []}, {\"date\": \"2026-10-01\", \"windows\": [\"09:00-12:00\"]}], \"everyDay\"", "$.dates[1].date", "CR3244: 同一日期给出了两次。", "CR3244: The date is given twice." },
        { "\"everyDay\": [\"08:00-18:00\"]", "\"dates\": [{\"date\": \"2026-10-01\", \"windows\": [\"09:00-12:00\"]}]", "$", "CR3245: `everyDay` 与 `days` 都没有给出开放时段。", "CR3245: Neither `everyDay` nor `days` says when the service is open." },
        { "\"08:00-18:00\"", "", "$", "CR3245: `everyDay` 与 `days` 都没有给出开放时段。", "CR3245: Neither `everyDay` nor `days` says when the service is open." },
        { "\"Asia/Shanghai\"", "8", "$.zone", "CR1010: 此处应为文本，实际是数字。", "CR1010: Expected a text, found a number." },
        { "\"everyDay\"", "\"dates\": [{\"date\": \"2026-10-01\"}], \"everyDay\"", "$.dates[0]", "CR1009: 缺少成员 `windows`。", "CR1009: The member `windows` is missing." },
        { "\"daysPerWeek\": 7, \"hoursPerDay\": 10", "\"daysPerWeek\": 8, \"hoursPerDay\": 10", "$.requirements[0].daysPerWeek", "CR1014: 此处应为 1 至 7 的整数。", "CR1014: Expected a whole number from 1 to 7." },
        { "\"hoursPerDay\": 24", "\"hoursPerDay\": 25", "$.requirements[1].hoursPerDay", "CR1014: 此处应为 1 至 24 的整数。", "CR1014: Expected a whole number from 1 to 24." },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_faulty_file_is_told_its_fault(string old, string text, string path, string zh, string en)
    {
        var result = Load(old, text);
        Assert.False(result.Succeeded);
        var found = Assert.Single(result.Diagnostics);
        Assert.Equal((path, zh, en), (found.Place.Path, $"{found.Code}: {found.Message.Zh}", $"{found.Code}: {found.Message.En}"));
    }

    [Fact]
    public void A_weekday_may_open_in_the_small_hours_and_stay_open_over_the_next_ones()
    {
        var policy = Load("\"everyDay\"", "\"days\": {\"friday\": [\"00:00-02:00\", \"22:00-06:00\"]}, \"dates\": [{\"date\": \"2026-10-01\", \"windows\": [\"01:00-02:00\", \"20:00-04:00\"]}], \"everyDay\"").GetValueOrThrow().AsOf(new LocalDate(2026, 3, 2));
        Assert.Equal(["00:00-02:00", "22:00-06:00"], policy.Hours.WindowsOf(new LocalDate(2026, 3, 6), ServiceLevels.Calendars.DayKind.Workday).Select(window => window.ToString()));
        Assert.Equal(["01:00-02:00", "20:00-04:00"], policy.Hours.WindowsOf(new LocalDate(2026, 10, 1), ServiceLevels.Calendars.DayKind.Holiday).Select(window => window.ToString()));
    }

    [Theory]
    [InlineData("\"everyDay\": [\"08:00-17:59\"]", 0)]
    [InlineData("\"everyDay\": [\"08:00-12:00\", \"12:00-17:00\"]", 0)]
    [InlineData("\"days\": {\"sunday\": [\"09:00-12:00\"]}, \"everyDay\": [\"08:00-18:00\"]", 6)]
    [InlineData("\"days\": {\"weekend\": []}, \"everyDay\": [\"08:00-18:00\"]", 5)]
    public void Measures_3_01a_hours_that_a_plain_week_shows_too_short_load_with_a_warning(string hours, int days)
    {
        var result = Load("\"everyDay\": [\"08:00-18:00\"]", hours);
        Assert.True(result.Succeeded);
        ExpectDiagnostic.Rendered(
            result.Diagnostics,
            $"hours.json(1,1) $: 警告 CR3246: 客服中心每周须开放7天、每天至少10小时（measures/3.01a）；普通一周只有{days}天达到。",
            $"hours.json(1,1) $: warning CR3246: Service centre must be open 7 days a week, at least 10 hours a day (measures/3.01a); in a plain week {days} days are.");
    }

    [Theory]
    [InlineData("\"everyDay\": [\"08:00-18:00\"]")]
    [InlineData("\"everyDay\": [\"08:00-12:00\", \"14:00-20:00\"]")]
    [InlineData("\"days\": {\"holiday\": []}, \"everyDay\": [\"08:00-18:00\"]")]
    public void Measures_3_01a_ten_hours_suffice_and_holidays_are_no_part_of_a_plain_week(string hours) =>
        Assert.Empty(Load("\"everyDay\": [\"08:00-18:00\"]", hours).Diagnostics);

    [Fact]
    public void Hours_that_do_not_say_whose_they_are_are_compared_with_no_requirement() =>
        Assert.Empty(Load("\"service\": \"service-centre\",\n  \"everyDay\": [\"08:00-18:00\"]", "\"everyDay\": [\"09:00-12:00\"]").Diagnostics);

    [Fact]
    public void No_file_is_a_mistake_of_the_caller() => Assert.Throws<ArgumentException>(() => ServiceHoursPolicy.Load([], ClauseCatalogue.Embedded));

    [Property(MaxTest = 2000)]
    public void A_mutated_file_is_read_or_refused_and_never_throws(ushort at, byte value, ushort other, byte second)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(Good);
        (bytes[at % bytes.Length], bytes[other % bytes.Length]) = (value, second);
        var result = ServiceHoursPolicy.Load([new PolicyFile("f", bytes)], ClauseCatalogue.Embedded);
        Assert.Equal(result.Diagnostics.All(diagnostic => diagnostic.Level != DiagnosticLevel.Error), result.Succeeded);
    }

    private static PolicyReadResult<PolicyTimeline<ServiceHoursPolicy>> Load(string old, string text)
    {
        Assert.Contains(old, Good, StringComparison.Ordinal);
        return ServiceHoursPolicy.Load([PolicyFile.FromText("hours.json", Good.Replace(old, text, StringComparison.Ordinal))], ClauseCatalogue.Embedded);
    }
}
