using CustomerRules.ServiceLevels.Tests.Hours;
using NodaTime;

namespace CustomerRules.ServiceLevels.Tests.Clocks;

/// <summary>The clock written from the clauses: it walks from minute to minute and from day to day, and shares no code with the real one.</summary>
internal sealed class NaiveClock(ClockSpec spec, IReadOnlyList<EventSpec> events, int asOf)
{
    private const int Day = 1440;

    private readonly HoursSpec hours = spec.Hours;
    private readonly List<(int From, int Until)> pauses = [];
    private readonly List<EventSpec> promises = [];
    private readonly List<EventSpec> notices = [];
    private readonly List<string> findings = [];
    private int? start;
    private int? since;
    private int? stopped;
    private int? limit;
    private int? term;

    internal string State { get; private set; } = "";

    internal int? Due { get; private set; }

    internal IEnumerable<string> Findings => findings.Order(StringComparer.Ordinal);

    internal NaiveClock Judge()
    {
        var rest = events.Where(item => item.Recorded <= asOf && item.Effective <= asOf).ToList();
        while (rest.Count > 0)
        {
            var next = Next(rest);
            rest.Remove(next);
            Take(next);
        }

        if (start is not null && since is { } open)
            pauses.Add((open, stopped ?? asOf));
        State = Decide();
        return this;
    }

    /// <summary>The first to happen. Of several at one moment, the one that the clock waits for; else the first recorded, then by kind.</summary>
    private EventSpec Next(List<EventSpec> rest)
    {
        var moment = rest.Where(item => item.Effective == rest.Min(other => other.Effective)).OrderBy(item => item.Recorded).ThenBy(item => Rank(item.Kind))
            .ThenBy(item => item.Until ?? int.MinValue).ThenBy(item => item.Reason ?? "", StringComparer.Ordinal).ToList();
        var awaited = start is null ? "accepted" : stopped is not null ? "reopened" : since is not null ? "resumed" : "";
        return moment.Find(item => item.Kind == awaited) ?? moment[0];
    }

    private static int Rank(string kind) => Array.IndexOf(["accepted", "paused", "resumed", "progress-notified", "promised", "expected-completion-notified", "answered", "reopened"], kind);

    private void Take(EventSpec item)
    {
        var moves = item.Kind is "paused" or "resumed" or "progress-notified" or "promised" or "expected-completion-notified";
        if (item.Kind == "accepted" && start is not null)
            findings.Add("started-twice");
        else if (item.Kind == "accepted")
            start = Begin(item.Effective);
        else if (start is null)
            findings.AddRange(moves ? ["before-start"] : []);
        else if (item.Kind == "reopened" && stopped is not null)
            Reopen(item.Effective);
        else if (item.Kind == "reopened")
            return;
        else if (stopped is not null)
            findings.AddRange(moves ? ["after-stop"] : []);
        else if (item.Kind == "answered")
            stopped = item.Effective;
        else if (item.Kind is "paused" or "resumed")
            Pause(item);
        else
            (item.Kind == "progress-notified" ? notices : promises).Add(item);
    }

    private void Reopen(int at)
    {
        (start, stopped, since) = (Begin(at), null, null);
        pauses.Clear();
        promises.Clear();
        notices.Clear();
    }

    private void Pause(EventSpec item)
    {
        var pausing = item.Kind == "paused";
        if (spec.Pauses == "none")
            findings.AddRange(pausing ? ["pause-not-allowed"] : []);
        else if (pausing && since is not null)
            findings.Add("paused-twice");
        else if (pausing)
            since = item.Effective;
        else if (since is { } from)
            (since, _) = ((int?)null, Add(from, item.Effective));
        else
            findings.Add("not-paused");
    }

    private bool Add(int from, int until)
    {
        pauses.Add((from, until));
        return true;
    }

    /// <summary>K28: after the last closing of the day, the next minute of service.</summary>
    private int Begin(int at)
    {
        if (!spec.NextServiceDay || (OpensOn(at / Day) && at % Day <= spec.Closes))
            return at;
        var minute = (at / Day + 1) * Day;
        while (!IsOpen(minute))
            minute++;
        return minute;
    }

    private string Decide()
    {
        if (start is not { } begun)
            return "cannot-decide";
        if (spec.Unit == "none")
            return "no-limit";
        if (spec.Unit == "promised")
            Promised(begun);
        else
            Counted(begun);
        Due = limit;
        if (limit is not { } due)
            return "cannot-decide";
        if (stopped is { } at)
            return at <= due ? "met" : "breached";
        return asOf > due ? "breached" : since is null ? "running" : "paused";
    }

    private void Promised(int begun)
    {
        foreach (var item in promises.Where(item => IsUsable(item, "promised")))
            limit = item.Until;
        if (limit > (spec.Warn == 0 ? int.MaxValue : Workdays(begun, spec.Warn, pausing: false)))
            findings.Add("promise-late");
    }

    private void Counted(int begun)
    {
        limit = Term(begun, spec.Amount);
        if (spec.Notice > 0)
            Extend(Workdays(begun, spec.Notice, pausing: true));
        term = limit;
        var changed = false;
        foreach (var item in promises)
        {
            if (item.Kind == "promised" ? spec.Promise != "within-limit" : !spec.Expected)
                findings.Add("not-used");
            else if (!IsUsable(item, item.Kind))
                continue;
            else if (item.Kind == "promised" && item.Until > term)
                findings.Add("promise-beyond-limit");
            else if (item.Kind == "promised")
                (limit, changed) = (item.Until, false);
            else if (item.Until > limit && string.IsNullOrWhiteSpace(item.Reason))
                findings.Add("notice-without-reason");
            else
            {
                findings.AddRange(changed ? ["expected-again"] : []);
                (limit, term, changed) = (item.Until, item.Until, true);
            }
        }
    }

    /// <summary>K27.</summary>
    private void Extend(int ordinary)
    {
        foreach (var item in notices)
        {
            var code = string.IsNullOrWhiteSpace(item.Reason) ? "notice-without-reason" : Math.Max(item.Effective, item.Recorded) > ordinary ? "notice-too-late" : "";
            if (code == "")
                return;
            findings.Add(code);
        }

        limit = ordinary;
    }

    /// <summary>K30.</summary>
    private bool IsUsable(EventSpec item, string kind)
    {
        var code = item.Kind != kind ? "not-used" : item.Until is null ? "time-missing" : item.Until <= item.Effective ? "not-in-the-future"
            : Math.Max(item.Effective, item.Recorded) > (limit ?? int.MaxValue) ? "made-after-expiry" : "";
        findings.AddRange(code == "" ? [] : [code]);
        return code == "";
    }

    private int Term(int begun, int amount) => spec.Unit switch
    {
        "minutes" => Run(begun, amount, _ => true),
        "hours" => Run(begun, amount * 60, _ => true),
        "working-minutes" => Run(begun, amount, IsOpen),
        "workdays" => Workdays(begun, amount, pausing: true),
        "calendar-days" => EndOf(Rolled(begun / Day + amount)),
        "months" => EndOf(Rolled(Number(Date(begun / Day).PlusMonths(amount)))),
        _ => (begun / Day + 1) * Day,
    };

    private int Run(int begun, int amount, Func<int, bool> counts)
    {
        var minute = begun;
        for (var left = amount; left > 0; minute++)
            left -= counts(minute) && !(spec.Pauses == "elapsed" && IsPaused(minute)) ? 1 : 0;
        return minute;
    }

    private int Workdays(int begun, int amount, bool pausing)
    {
        var day = begun / Day;
        for (var left = amount; left > 0;)
        {
            day++;
            if (hours.Calendar.IsWorkday(Date(day)) && !(pausing && IsLost(day)))
                left--;
        }

        return EndOf(day);
    }

    private bool IsLost(int day)
    {
        var minutes = Enumerable.Range(day * Day, Day).Where(minute => !OpensOn(day) || IsOpen(minute));
        return spec.Pauses switch { "whole-workday" => minutes.All(IsPaused), "any-part" => minutes.Any(IsPaused), _ => false };
    }

    private int Rolled(int day)
    {
        while (!hours.Calendar.IsWorkday(Date(day)))
            day++;
        return day;
    }

    private int EndOf(int day) => spec.Midnight || !OpensOn(day) ? (day + 1) * Day : day * Day + spec.Closes;

    private bool IsPaused(int minute) => pauses.Exists(pause => minute >= pause.From && minute < pause.Until);

    private bool OpensOn(int day) => hours.WindowsOf(Date(day)).Windows.Length > 0;

    private bool IsOpen(int minute) => hours.IsOpenIn(Date(minute / Day).AtMidnight().PlusMinutes(minute % Day));

    private static LocalDate Date(int day) => new LocalDate(2024, 1, 1).PlusDays(day);

    private static int Number(LocalDate date) => Period.DaysBetween(new LocalDate(2024, 1, 1), date);
}
