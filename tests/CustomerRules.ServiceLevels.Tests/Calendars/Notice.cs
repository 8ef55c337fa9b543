using CustomerRules.Policies;

namespace CustomerRules.ServiceLevels.Tests.Calendars;

/// <summary>Calendar files written in a test.</summary>
internal static class Notice
{
    /// <summary>The schedule of 2027 as a notice could bring it, with a day in the last week of 2026.</summary>
    internal const string Of2027 =
        """
        {
          "policy": "service-levels/calendars/cn",
          "version": "2027.1.0",
          "effectiveFrom": "2027-01-01",
          "title": {"zh": "2027年节假日安排", "en": "Holiday schedule of 2027"},
          "cites": ["measures/4.02c"],
          "year": 2027,
          "published": "2026-11-05",
          "openFrom": "2027-12-25",
          "source": "https://www.gov.cn/example",
          "holidays": [
            { "name": {"zh": "元旦", "en": "New Year's Day"}, "days": ["2026-12-31", "2027-01-01"] },
            { "name": {"zh": "春节", "en": "Spring Festival"}, "days": ["2027-02-08", "2027-02-09", "2027-02-10", "2027-02-11", "2027-02-12"] }
          ],
          "makeUpWorkdays": ["2026-12-26", "2027-02-06"]
        }
        """;

    internal static PolicyFile File(string json, string path = "cn/2027.json") => PolicyFile.FromText(path, json);

    /// <summary>A schedule or a change of one with nothing in it but what is given, and a week off in June to make a schedule plausible.</summary>
    internal static PolicyFile Of(int year, string published, string version, string[] off, string[] work, bool amends = false, string policy = "test/calendars/own") => File(
        $$"""
        {
          "policy": "{{policy}}", "version": "{{version}}", "effectiveFrom": "{{year}}-01-01",
          "title": {"zh": "安排", "en": "Schedule"}, "cites": ["measures/4.02c"],
          "year": {{year}}, "published": "{{published}}", "amends": {{(amends ? "true" : "false")}}, "source": "test",
          "holidays": [{ "name": {"zh": "假", "en": "Off"}, "days": {{List(amends ? off : [.. off, .. Week(year)])}} }],
          "makeUpWorkdays": {{List(work)}}
        }
        """,
        $"{version}.json");

    private static IEnumerable<string> Week(int year) => Enumerable.Range(1, 7).Select(day => $"{year}-06-0{day}");

    private static string List(string[] dates) => "[" + string.Join(", ", dates.Select(date => $"\"{date}\"")) + "]";
}
