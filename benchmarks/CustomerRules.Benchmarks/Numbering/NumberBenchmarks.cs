using BenchmarkDotNet.Attributes;
using CustomerRules.Numbering;

namespace CustomerRules.Benchmarks.Numbering;

/// <summary>One archive number at a time, written and read, beside an expression and an interpolated string.</summary>
public class NumberBenchmarks
{
    private readonly NumberSample sample = new();
    private readonly char[] buffer = new char[64];

    [GlobalSetup]
    public void Setup()
    {
        foreach (var number in sample.Numbers)
        {
            var expected = NumberSample.Template.TryParse(number, out var fields, out _) ? fields.ToReading() : null;
            if (NumberByRegex.Parse(number) != expected)
                throw new InvalidOperationException("The expression disagrees on a number.");
        }

        foreach (var reading in sample.Readings)
        {
            if (NumberByRegex.Format(reading) != NumberSample.Template.Format(reading))
                throw new InvalidOperationException("The interpolated string disagrees on a number.");
        }
    }

    [Benchmark(Baseline = true, Description = "parse: generated regex", OperationsPerInvoke = NumberSample.Count)]
    public int ParseRegex()
    {
        var read = 0;
        foreach (var number in sample.Numbers)
            read += NumberByRegex.Parse(number) is null ? 0 : 1;
        return read;
    }

    [Benchmark(Description = "parse: NumberTemplate.TryParse", OperationsPerInvoke = NumberSample.Count)]
    public int Parse()
    {
        var read = 0;
        foreach (var number in sample.Numbers)
            read += NumberSample.Template.TryParse(number, out _, out _) ? 1 : 0;
        return read;
    }

    [Benchmark(Description = "format: interpolated string, nothing checked", OperationsPerInvoke = NumberSample.Count)]
    public int FormatText()
    {
        var length = 0;
        foreach (var reading in sample.Readings)
            length += NumberByRegex.Format(reading).Length;
        return length;
    }

    [Benchmark(Description = "format: NumberTemplate.TryFormat", OperationsPerInvoke = NumberSample.Count)]
    public int Format()
    {
        var length = 0;
        foreach (var reading in sample.Readings)
            length += NumberSample.Template.TryFormat(reading.ToFields(), buffer, out var written, out _) ? written : 0;
        return length;
    }
}
