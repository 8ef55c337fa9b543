using System.Collections.Immutable;
using Ardalis.GuardClauses;
using CustomerRules.Policies;
using CustomerRules.ServiceLevels.Hours;
using NodaTime;

namespace CustomerRules.ServiceLevels.Metrics;

/// <summary>One version of the metrics: their definitions and targets, and the counting that follows them.</summary>
/// <remarks>Everything is counted and compared in whole numbers; nothing is rounded. Immutable and thread-safe.</remarks>
public sealed class MetricPolicy : IPolicy
{
    internal const string RevisitHandlingCode = "revisit-handling-rate";
    internal const string ValidComplaintsCode = "valid-complaint-rate";
    internal const string AttainmentCode = "deadline-attainment";
    internal const string AnswerTimeCode = "answer-time";
    internal const string HotlineCode = "hotline-answer-rate";

    internal MetricPolicy(PolicyHeader header, IEnumerable<Metric> metrics)
    {
        Header = header;
        Metrics = [.. metrics];
    }

    /// <summary>The metrics that exist, by code.</summary>
    public static ImmutableArray<string> Codes { get; } = [RevisitHandlingCode, ValidComplaintsCode, AttainmentCode, AnswerTimeCode, HotlineCode];

    /// <inheritdoc/>
    public PolicyHeader Header { get; }

    /// <summary>Every metric of <see cref="Codes"/>, in the order of the file.</summary>
    public ImmutableArray<Metric> Metrics { get; }

    /// <summary>The metric of a code.</summary>
    /// <param name="code">One of <see cref="Codes"/>.</param>
    /// <returns>The metric.</returns>
    /// <exception cref="ArgumentException">There is no such metric.</exception>
    public Metric Find(string code) => Metrics.FirstOrDefault(metric => metric.Code == code) ?? throw new ArgumentException($"Known metrics: {string.Join(", ", Codes)}.", nameof(code));

    /// <summary>Of the items raised in revisits, those handled (property/1.2.1.04c).</summary>
    /// <param name="items">The items.</param>
    /// <param name="period">The days that count, both ends included.</param>
    /// <returns>The rate; not applicable when no item was raised in the period.</returns>
    public MetricResult RevisitHandling(IEnumerable<FeedbackItem> items, DateInterval period)
    {
        Guard.Against.Null(period);
        var inside = Within(Guard.Against.Null(items), item => period.Contains(item.RaisedOn), out var outside);
        return Find(RevisitHandlingCode).Over(new Ratio(inside.Count(item => item.IsHandled), inside.Count), [outside]);
    }

    /// <summary>Valid complaints by households served, or by what the policy divides by (property/1.2.1.04d).</summary>
    /// <param name="complaints">The complaints.</param>
    /// <param name="period">The days of acceptance that count, both ends included: a calendar year by the definition.</param>
    /// <param name="served">What may be divided by.</param>
    /// <returns>The rate, the rates over the other bases, and how many complaints are undecided. Not applicable when the base is 0 or not known.</returns>
    public MetricResult ValidComplaints(IEnumerable<ComplaintRecord> complaints, DateInterval period, ServedCounts served)
    {
        Guard.Against.Null(period);
        var inside = Within(Guard.Against.Null(complaints), complaint => period.Contains(complaint.AcceptedOn), out var outside);
        var metric = Find(ValidComplaintsCode);
        var valid = inside.Count(complaint => complaint.IsValid == true);
        return metric.Over(
            new Ratio(valid, CountOf(metric.Denominator!) ?? 0),
            [outside, new LeftOut(LeftOutReason.Undecided, inside.Count(complaint => complaint.IsValid is null))],
            RateBase.All.Where(other => other != metric.Denominator && CountOf(other) is not null).Select(other => new RateAlternative(other, new Ratio(valid, CountOf(other)!.Value))));

        long? CountOf(RateBase of) => of == RateBase.HouseholdsServed ? served.Households : of == RateBase.AllComplaints ? inside.Count : served.RevisitedItems;
    }

    /// <summary>Of the cases answered, those in time, by month of acceptance and severity.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="zone">The zone whose months count: <c>Asia/Shanghai</c> in China.</param>
    /// <returns>A line for each month and severity that occurs, by month, then by code. Open cases, overdue ones and undecided ones are left out
    /// and counted; a line of open cases alone is not applicable.</returns>
    /// <exception cref="ArgumentException">A case was answered before it was accepted.</exception>
    public ImmutableArray<MonthAttainment> Attainment(IEnumerable<CaseRecord> cases, DateTimeZone zone)
    {
        Guard.Against.Null(zone);
        var metric = Find(AttainmentCode);
        return
        [
            .. Checked(cases)
                .GroupBy(item => (Month: item.Accepted.InZone(zone).Date.ToYearMonth(), item.Severity))
                .OrderBy(group => group.Key.Month)
                .ThenBy(group => group.Key.Severity, StringComparer.Ordinal)
                .Select(group => new MonthAttainment(group.Key.Month, group.Key.Severity, AttainmentOf(metric, [.. group]))),
        ];
    }

    /// <summary>How long answers took, in elapsed time and in time within service hours.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="hours">The service hours.</param>
    /// <param name="zone">The zone of the service hours.</param>
    /// <param name="percents">The percentiles wanted, each 1 to 100.</param>
    /// <returns>The percentiles by nearest rank; open cases are left out and counted.</returns>
    /// <exception cref="ArgumentException">A case was answered before it was accepted, or a percentile is out of range.</exception>
    public AnswerTimes AnswerTimes(IEnumerable<CaseRecord> cases, WorkingTime hours, DateTimeZone zone, params IEnumerable<int> percents)
    {
        Guard.Against.Null(hours);
        Guard.Against.Null(zone);
        ImmutableArray<int> wanted = [.. Guard.Against.Null(percents).Select(percent => Guard.Against.OutOfRange(percent, nameof(percents), 1, 100))];
        var all = Checked(cases);
        var answered = all.Where(item => item.Answered is not null).ToList();
        var elapsed = answered.Select(item => item.Answered!.Value - item.Accepted).Order().ToList();
        // Local times go back when a zone leaves summer time; working time then counts nothing rather than less than nothing.
        var working = answered.Select(item => (From: item.Accepted.InZone(zone).LocalDateTime, To: item.Answered!.Value.InZone(zone).LocalDateTime))
            .Select(times => times.To < times.From ? Duration.Zero : hours.Between(times.From, times.To)).Order().ToList();
        var percentiles = wanted.Select(percent => (Percent: percent, Rank: (int)(((long)percent * answered.Count + 99) / 100)));
        return new AnswerTimes(
            Find(AnswerTimeCode),
            answered.Count,
            answered.Count == 0 ? [] : [.. percentiles.Select(item => new AnswerTimePercentile(item.Percent, elapsed[item.Rank - 1], working[item.Rank - 1]))],
            [.. OpenOnes(all).Where(item => item.Count > 0)]);
    }

    /// <summary>Of the calls within service hours, those picked up within the rings allowed, included (measures/3.01d).</summary>
    /// <param name="calls">The calls, by the local time of the service hours.</param>
    /// <param name="hours">The service hours; the moment of closing counts as open.</param>
    /// <returns>The rate; calls outside hours are left out and counted, whoever picked them up.</returns>
    /// <exception cref="ArgumentException">A number of rings is negative.</exception>
    public MetricResult HotlineAnswering(IEnumerable<HotlineCall> calls, WorkingTime hours)
    {
        Guard.Against.Null(hours);
        var metric = Find(HotlineCode);
        var all = Guard.Against.Null(calls).ToList();
        if (all.Exists(call => call.Rings < 0))
            throw new ArgumentException("A number of rings is negative.", nameof(calls));
        var inside = all.Where(call => hours.IsOpen(call.At)).ToList();
        return metric.Over(new Ratio(inside.Count(call => call.Rings <= metric.Rings), inside.Count), [new LeftOut(LeftOutReason.OutsideHours, all.Count - inside.Count)]);
    }

    /// <summary>The policy's name and version.</summary>
    public override string ToString() => Header.Name;

    private static MetricResult AttainmentOf(Metric metric, List<CaseRecord> cases)
    {
        var answered = cases.Where(item => item.Answered is not null).ToList();
        var undecided = answered.Count(item => item.IsMet is null);
        return metric.Over(new Ratio(answered.Count(item => item.IsMet == true), answered.Count - undecided), [new LeftOut(LeftOutReason.Undecided, undecided), .. OpenOnes(cases)]);
    }

    private static IEnumerable<LeftOut> OpenOnes(List<CaseRecord> cases) =>
    [
        new LeftOut(LeftOutReason.Open, cases.Count(item => item.Answered is null && item.IsMet != false)),
        new LeftOut(LeftOutReason.OpenOverdue, cases.Count(item => item.Answered is null && item.IsMet == false)),
    ];

    private static List<CaseRecord> Checked(IEnumerable<CaseRecord> cases)
    {
        var all = Guard.Against.Null(cases).ToList();
        return all.Exists(item => item.Answered < item.Accepted) ? throw new ArgumentException("A case was answered before it was accepted.", nameof(cases)) : all;
    }

    private static List<T> Within<T>(IEnumerable<T> items, Func<T, bool> counts, out LeftOut outside)
    {
        var all = items.ToList();
        var inside = all.Where(counts).ToList();
        outside = new LeftOut(LeftOutReason.OutsidePeriod, all.Count - inside.Count);
        return inside;
    }
}
