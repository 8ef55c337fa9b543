using BenchmarkDotNet.Attributes;
using CustomerRules.ServiceLevels.Calendars;
using CustomerRules.ServiceLevels.Hours;
using NodaTime;

namespace CustomerRules.Benchmarks.ServiceLevels;

/// <summary>Working time added and measured over office hours with a lunch break, beside a walk from day to day.</summary>
public class WorkingTimeBenchmarks
{
    private const long Hour = 3_600_000_000_000;
    private static readonly (long Opens, long Closes)[] Windows = [(9 * Hour, 12 * Hour), (13 * Hour, 18 * Hour)];

    private readonly DaySample sample = new();
    private readonly LocalDateTime[] starts = new LocalDateTime[DaySample.Count];
    private readonly LocalDateTime[] ends = new LocalDateTime[DaySample.Count];
    private readonly LocalDateTime[] reached = new LocalDateTime[DaySample.Count];
    private readonly Duration[] durations = new Duration[DaySample.Count];
    private WorkingTime time = null!;
    private Duration amount;

    [Params(24, 2_400)]
    public int Hours { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var windows = Windows.Select(window => OpeningWindow.Between(
            LocalTime.FromNanosecondsSinceMidnight(window.Opens), LocalTime.FromNanosecondsSinceMidnight(window.Closes)));
        time = new WorkingTime(sample.Calendar, ServiceHours.EveryDay(windows).On(DayKind.Weekend).On(DayKind.Holiday));
        amount = Duration.FromHours(Hours);
        var random = new Random(1);
        for (var i = 0; i < starts.Length; i++)
        {
            starts[i] = sample.Dates[i].At(LocalTime.FromMinutesSinceMidnight(random.Next(1440)));
            ends[i] = time.Add(starts[i], amount);
        }

        Check("Add", Add().SequenceEqual(ends));
        Check("add day by day", AddDayByDay().SequenceEqual(ends));
        Check("Between", Between().All(found => found == amount));
        Check("measure day by day", MeasureDayByDay().All(found => found == amount));
    }

    [Benchmark(Baseline = true, Description = "WorkingTime.Add", OperationsPerInvoke = DaySample.Count)]
    public LocalDateTime[] Add()
    {
        for (var i = 0; i < reached.Length; i++)
            reached[i] = time.Add(starts[i], amount);
        return reached;
    }

    [Benchmark(Description = "add, day by day", OperationsPerInvoke = DaySample.Count)]
    public LocalDateTime[] AddDayByDay()
    {
        for (var i = 0; i < reached.Length; i++)
            reached[i] = Walk(starts[i], Hours * Hour);
        return reached;
    }

    [Benchmark(Description = "WorkingTime.Between", OperationsPerInvoke = DaySample.Count)]
    public Duration[] Between()
    {
        for (var i = 0; i < durations.Length; i++)
            durations[i] = time.Between(starts[i], ends[i]);
        return durations;
    }

    [Benchmark(Description = "measure, day by day", OperationsPerInvoke = DaySample.Count)]
    public Duration[] MeasureDayByDay()
    {
        for (var i = 0; i < durations.Length; i++)
            durations[i] = Measure(starts[i], ends[i]);
        return durations;
    }

    private LocalDateTime Walk(LocalDateTime from, long left)
    {
        var (day, since) = (DaySample.DayOf(from.Date), from.NanosecondOfDay);
        for (; ; day++, since = 0)
        {
            if (!sample.Table[day])
                continue;
            foreach (var (opens, closes) in Windows)
            {
                var start = Math.Max(opens, since);
                if (start >= closes)
                    continue;
                if (left <= closes - start)
                    return DaySample.DateOf(day).At(LocalTime.FromNanosecondsSinceMidnight(start + left));
                left -= closes - start;
            }
        }
    }

    private Duration Measure(LocalDateTime from, LocalDateTime to)
    {
        var (open, last) = (0L, DaySample.DayOf(to.Date));
        for (var (day, since) = (DaySample.DayOf(from.Date), from.NanosecondOfDay); day <= last; day++, since = 0)
        {
            if (!sample.Table[day])
                continue;
            var until = day == last ? to.NanosecondOfDay : 24 * Hour;
            foreach (var (opens, closes) in Windows)
                open += Math.Max(0, Math.Min(closes, until) - Math.Max(opens, since));
        }

        return Duration.FromNanoseconds(open);
    }

    private static void Check(string way, bool agrees)
    {
        if (!agrees)
            throw new InvalidOperationException($"{way} disagrees.");
    }
}
