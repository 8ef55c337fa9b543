using System.Globalization;
using System.Text;
using CustomerRules.Cli.Diagnostics;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;
using NodaTime;
using NodaTime.Text;

namespace CustomerRules.Cli.Eval;

/// <summary>Moments and lengths of time as cases write them.</summary>
internal static class Moments
{
    /// <summary>A moment with its offset, such as <c>2026-09-30T16:00:00+08:00</c>.</summary>
    internal static OffsetDateTime? Read(PolicyNode node, DiagnosticList found)
    {
        if (node.AsText(found) is not { } text)
            return null;
        if (!OffsetDateTimePattern.Rfc3339.Parse(text).TryGetValue(default, out var moment) && !OffsetDateTimePattern.ExtendedIso.Parse(text).TryGetValue(default, out moment))
            found.Add(EvalDiagnostics.NoMoment(node));
        else if (moment.Year is < 1970 or > 2149)
            found.Add(EvalDiagnostics.OutOfReach(node));
        else
            return moment;
        return null;
    }

    /// <summary>A length of time in hours, minutes and seconds, such as <c>PT90M</c>; negative as <c>-PT90M</c> or <c>PT-90M</c>.</summary>
    internal static Duration? ReadLength(PolicyNode node, DiagnosticList found)
    {
        if (node.AsText(found) is not { } text)
            return null;
        var negative = text.StartsWith('-');
        if (PeriodPattern.Roundtrip.Parse(negative ? text[1..] : text).TryGetValue(Period.Zero, out var period) && !period.HasDateComponent && IsSmall(period))
            return negative ? -period.ToDuration() : period.ToDuration();
        found.Add(EvalDiagnostics.NoLength(node));
        return null;
    }

    internal static string Write(OffsetDateTime moment) => OffsetDateTimePattern.Rfc3339.Format(moment);

    internal static string Write(LocalDate date) => LocalDatePattern.Iso.Format(date);

    /// <summary>Hours, minutes and seconds; hours are not turned into days, since a day of working time is no fixed length.</summary>
    internal static string Write(Duration length)
    {
        if (length < Duration.Zero)
            return "-" + Write(-length);
        var nanos = (Int128)length.ToInt64Nanoseconds();
        var (hours, minutes) = ((long)(nanos / 3_600_000_000_000), (long)(nanos / 60_000_000_000 % 60));
        var seconds = (decimal)(nanos % 60_000_000_000) / 1_000_000_000m;
        var text = new StringBuilder("PT");
        if (hours > 0)
            text.Append(CultureInfo.InvariantCulture, $"{hours}H");
        if (minutes > 0)
            text.Append(CultureInfo.InvariantCulture, $"{minutes}M");
        if (seconds > 0 || text.Length == 2)
            text.Append(CultureInfo.InvariantCulture, $"{seconds:0.#########}S");
        return text.ToString();
    }

    /// <summary>Within what a whole calendar holds, so that no sum can overflow.</summary>
    private static bool IsSmall(Period period)
    {
        const decimal mostSeconds = 2_000_000m * 3600;
        var (seconds, most) = (0m, 0m);
        foreach (var part in (ReadOnlySpan<decimal>)[period.Hours * 3600m, period.Minutes * 60m, period.Seconds, period.Milliseconds / 1e3m, period.Ticks / 1e7m, period.Nanoseconds / 1e9m])
            (seconds, most) = (seconds + part, Math.Max(most, Math.Abs(part)));
        return most <= mostSeconds && Math.Abs(seconds) <= mostSeconds;
    }
}
