using BenchmarkDotNet.Attributes;
using CustomerRules.ServiceLevels.Calendars;
using NodaTime;

namespace CustomerRules.Benchmarks.ServiceLevels;

/// <summary>Workdays added to and counted between days, <see cref="LocalDate"/> in and out, beside a walk over a table and over a set.</summary>
public class WorkdayBenchmarks
{
    private readonly DaySample sample = new();
    private readonly LocalDate[] firsts = new LocalDate[DaySample.Count];
    private readonly LocalDate[] ends = new LocalDate[DaySample.Count];
    private readonly LocalDate[] reached = new LocalDate[DaySample.Count];
    private readonly CountedDay[] counted = new CountedDay[DaySample.Count];
    private readonly int[] counts = new int[DaySample.Count];
    private bool[] table = [];

    [Params(2, 7, 250)]
    public int Workdays { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        table = [.. sample.Table];
        for (var i = 0; i < ends.Length; i++)
        {
            firsts[i] = sample.Dates[i].PlusDays(1);
            ends[i] = sample.Calendar.AddWorkdays(sample.Dates[i], Workdays).Date;
        }

        CheckDates("AddWorkdays", [.. AddWorkdays().Select(day => day.Date)]);
        CheckDates("add over a table", AddOverTable());
        CheckDates("add over a set", AddOverSet());
        CheckCounts("CountWorkdays", CountWorkdays());
        CheckCounts("count over a table", CountOverTable());
        CheckCounts("count over a set", CountOverSet());
    }

    [Benchmark(Baseline = true, Description = "WorkCalendar.AddWorkdays", OperationsPerInvoke = DaySample.Count)]
    public CountedDay[] AddWorkdays()
    {
        for (var i = 0; i < counted.Length; i++)
            counted[i] = sample.Calendar.AddWorkdays(sample.Dates[i], Workdays);
        return counted;
    }

    [Benchmark(Description = "add, day by day over a bool table", OperationsPerInvoke = DaySample.Count)]
    public LocalDate[] AddOverTable()
    {
        for (var i = 0; i < reached.Length; i++)
        {
            var day = DaySample.DayOf(sample.Dates[i]);
            for (var left = Workdays; left > 0;)
            {
                if (table[++day])
                    left--;
            }

            reached[i] = DaySample.DateOf(day);
        }

        return reached;
    }

    [Benchmark(Description = "add, day by day over a HashSet<LocalDate>", OperationsPerInvoke = DaySample.Count)]
    public LocalDate[] AddOverSet()
    {
        for (var i = 0; i < reached.Length; i++)
        {
            var date = sample.Dates[i];
            for (var left = Workdays; left > 0;)
            {
                date = date.PlusDays(1);
                if (sample.Workdays.Contains(date))
                    left--;
            }

            reached[i] = date;
        }

        return reached;
    }

    [Benchmark(Description = "WorkCalendar.CountWorkdays", OperationsPerInvoke = DaySample.Count)]
    public int[] CountWorkdays()
    {
        for (var i = 0; i < counts.Length; i++)
            counts[i] = sample.Calendar.CountWorkdays(firsts[i], ends[i]);
        return counts;
    }

    [Benchmark(Description = "count, day by day over a bool table", OperationsPerInvoke = DaySample.Count)]
    public int[] CountOverTable()
    {
        for (var i = 0; i < counts.Length; i++)
        {
            var (count, last) = (0, DaySample.DayOf(ends[i]));
            for (var day = DaySample.DayOf(firsts[i]); day <= last; day++)
                count += table[day] ? 1 : 0;
            counts[i] = count;
        }

        return counts;
    }

    [Benchmark(Description = "count, day by day over a HashSet<LocalDate>", OperationsPerInvoke = DaySample.Count)]
    public int[] CountOverSet()
    {
        for (var i = 0; i < counts.Length; i++)
        {
            var count = 0;
            for (var date = firsts[i]; date <= ends[i]; date = date.PlusDays(1))
                count += sample.Workdays.Contains(date) ? 1 : 0;
            counts[i] = count;
        }

        return counts;
    }

    private void CheckDates(string way, LocalDate[] dates)
    {
        if (!dates.SequenceEqual(ends))
            throw new InvalidOperationException($"{way} disagrees.");
    }

    private void CheckCounts(string way, int[] found)
    {
        if (found.Any(count => count != Workdays))
            throw new InvalidOperationException($"{way} disagrees.");
    }
}
