using BenchmarkDotNet.Attributes;
using CustomerRules.ServiceLevels.Clocks;
using NodaTime;

namespace CustomerRules.Benchmarks.ServiceLevels;

/// <summary>One case of twenty events at a time, each another one, judged from its first event on.</summary>
public class ClockBenchmarks
{
    private readonly ClockSample sample = new();

    [GlobalSetup]
    public void Setup()
    {
        foreach (var (events, asOf) in sample.Cases)
        {
            var (state, due) = DayByDayClock.Judge(events, asOf, sample.Levels.Calendar, sample.Levels.Counter.Zone);
            var verdict = SlaClock.Replay(sample.Target, sample.Levels.Counter, events, asOf);
            if (verdict.State != state || verdict.Due != due)
                throw new InvalidOperationException($"The clocks disagree: {verdict.State} {verdict.Due} and {state} {due}.");
        }
    }

    [Benchmark(Baseline = true, Description = "day by day, a list of pauses", OperationsPerInvoke = ClockSample.Count)]
    public int DayByDay()
    {
        var sum = 0;
        foreach (var (events, asOf) in sample.Cases)
            sum += DayByDayClock.Judge(events, asOf, sample.Levels.Calendar, sample.Levels.Counter.Zone).State.Value;
        return sum;
    }

    [Benchmark(Description = "SlaClock.Replay, 20 events", OperationsPerInvoke = ClockSample.Count)]
    public int Replay()
    {
        var (sum, counter) = (0, sample.Levels.Counter);
        foreach (var (events, asOf) in sample.Cases)
            sum += SlaClock.Replay(sample.Target, counter, events, asOf).State.Value;
        return sum;
    }
}
