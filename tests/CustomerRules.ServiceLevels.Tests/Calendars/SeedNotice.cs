using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace CustomerRules.ServiceLevels.Tests.Calendars;

/// <summary>The committed calendar files, read by the platform's JSON reader and not by ours.</summary>
internal sealed record SeedNotice(int Year, LocalDate Published, bool Provisional, bool Amends, HashSet<LocalDate> Off, HashSet<LocalDate> Work)
{
    internal const string Folder = "seeds/service-levels/calendars/cn";

    internal static IReadOnlyList<SeedNotice> All { get; } =
        [.. Repository.Files(Folder, "*.json").Select(Read).OrderBy(notice => notice.Published).ThenBy(notice => notice.Amends)];

    /// <summary>What the notices published up to a day say, the last one that speaks of a date being right; the week where none does.</summary>
    internal static bool IsWorkday(LocalDate date, LocalDate knownOn)
    {
        var workday = date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday);
        foreach (var notice in All.Where(notice => notice.Published <= knownOn))
        {
            if (notice.Off.Contains(date))
                workday = false;
            if (notice.Work.Contains(date))
                workday = true;
        }

        return workday;
    }

    /// <summary>A date is confirmed when its year's notice is out; its last week only when the next year's is out too.</summary>
    internal static string Coverage(LocalDate date, LocalDate knownOn)
    {
        var known = All.Where(notice => !notice.Amends && notice.Published <= knownOn).ToList();
        var scheduled = known.Exists(notice => notice.Year == date.Year && !notice.Provisional);
        var open = date is { Month: 12, Day: >= 25 } && !known.Exists(notice => notice.Year == date.Year + 1 && !notice.Provisional);
        if (scheduled)
            return open ? "provisional" : "confirmed";
        return known.Exists(notice => notice.Year == date.Year) ? "provisional" : "unknown";
    }

    private static SeedNotice Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        var root = document.RootElement;
        return new SeedNotice(
            root.GetProperty("year").GetInt32(),
            Date(root.GetProperty("published")),
            root.TryGetProperty("provisional", out var provisional) && provisional.GetBoolean(),
            root.TryGetProperty("amends", out var amends) && amends.GetBoolean(),
            [.. root.GetProperty("holidays").EnumerateArray().SelectMany(holiday => holiday.GetProperty("days").EnumerateArray()).Select(Date)],
            [.. root.GetProperty("makeUpWorkdays").EnumerateArray().Select(Date)]);
    }

    private static LocalDate Date(JsonElement element) => LocalDatePattern.Iso.Parse(element.GetString()!).Value;
}
