using FsCheck;
using FsCheck.Xunit;
using NodaTime;

namespace CustomerRules.Policies.Tests;

public sealed class PolicyTimelineLawTests
{
    [Property(MaxTest = 500)]
    public bool On_any_tiling_the_answer_is_the_one_that_a_scan_of_all_versions_finds(NonEmptyArray<byte> lengths, bool open, byte shuffle)
    {
        var versions = Tiling(lengths.Get, open);
        var timeline = PolicyTimeline.Create(Shuffled(versions, shuffle)).GetValueOrThrow();
        var days = lengths.Get.Sum(Length) + 3;

        return Enumerable.Range(-3, days + 3).Select(day => Version.Epoch.PlusDays(day)).All(date =>
            (timeline.TryAsOf(date, out var found) ? found : null) == Scan(versions, date));
    }

    [Property(MaxTest = 1000)]
    public bool Versions_load_exactly_when_every_day_between_the_first_and_the_last_has_one_version((byte From, byte Length)[] parts, byte last)
    {
        var versions = Periods(parts, last);
        var result = PolicyTimeline.Create(versions);
        var days = Enumerable.Range(0, 600).Select(day => Version.Epoch.PlusDays(day)).ToList();
        var first = versions.Min(version => version.Header.Period.From);
        // The naive rule: without an end of its own, a version ends where the next later one begins.
        var claims = days.Select(date => versions.Count(version => version.Header.Period.Contains(date)
            && (version.Header.Period.Until is not null
                || !versions.Any(other => other.Header.Period.From > version.Header.Period.From && other.Header.Period.From <= date)))).ToList();
        var until = versions.MaxBy(version => version.Header.Period.From)!.Header.Period.Until;
        var sound = days.Zip(claims).All(day => day.First < first || day.First >= until ? day.Second == 0 : day.Second == 1);
        return result.Succeeded == sound
            && (!result.TryGetValue(out var timeline) || days.Zip(claims).All(day => timeline.TryAsOf(day.First, out _) == (day.Second == 1)));
    }

    [Property(MaxTest = 500)]
    public bool The_order_in_which_versions_are_given_changes_nothing((byte From, byte Length)[] parts, byte last, byte shuffle)
    {
        var versions = Periods(parts, last);

        return PolicyTimeline.Create(versions).Diagnostics.Select(item => item.ToString())
            .SequenceEqual(PolicyTimeline.Create(Shuffled(versions, shuffle)).Diagnostics.Select(item => item.ToString()));
    }

    /// <summary>The latest of the versions that have begun, unless it has ended.</summary>
    private static Version? Scan(List<Version> versions, LocalDate date)
    {
        Version? latest = null;
        foreach (var version in versions)
        {
            if (version.Header.Period.From <= date)
                latest = version;
        }

        return latest?.Header.Period.Until <= date ? null : latest;
    }

    private static int Length(byte seed) => seed % 40 + 1;

    /// <summary>Versions end to end; every third without an end of its own.</summary>
    private static List<Version> Tiling(byte[] lengths, bool open)
    {
        var versions = new List<Version>();
        var day = 0;
        for (var i = 0; i < lengths.Length; i++)
        {
            var end = day + Length(lengths[i]);
            var ends = i == lengths.Length - 1 ? !open : i % 3 != 0;
            versions.Add(Version.Of(day, ends ? end : null, i + 1));
            day = end;
        }

        return versions;
    }

    /// <summary>Up to four versions anywhere, half of them at the end of another, numbered in the order of their beginning.</summary>
    private static List<Version> Periods((byte From, byte Length)[] parts, byte last)
    {
        var ends = new List<int> { 0 };
        var periods = new List<(int From, int? Until)> { (0, last % 3 == 0 ? null : 1 + last % 90) };
        ends.Add(1 + last % 90);
        foreach (var (seed, length) in parts.Take(3))
        {
            var from = seed % 4 == 0 ? seed : ends[^1];
            int? until = length % 4 == 0 ? null : from + 1 + length % 90;
            periods.Add((from, until));
            ends.Add(until ?? from + 1);
        }

        return [.. periods.OrderBy(period => period.From).Select((period, i) => Version.Of(period.From, period.Until, i + 1, $"{i}.json"))];
    }

    private static List<Version> Shuffled(List<Version> versions, byte by) =>
        [.. versions.Skip(by % versions.Count).Concat(versions.Take(by % versions.Count)).Reverse()];
}
