using System.Diagnostics;
using System.Globalization;

namespace CustomerRules.Benchmarks;

/// <summary>Loads and proves the whole rule book in fresh processes.</summary>
internal static class ColdStart
{
    internal const string ChildArgument = "--cold-child";
    private const int Runs = 11;

    internal static int Measure()
    {
        var runs = Enumerable.Range(0, Runs).Select(_ => Child()).ToList();
        Console.WriteLine($"runtime started   {Median(runs.Select(run => run[0]))} ms after the process was asked for (median of {Runs})");
        Console.WriteLine($"rule book loaded  {Median(runs.Select(run => run[1]))} ms after that");
        Console.WriteLine($"whole             {Median(runs.Select(run => run[0] + run[1]))} ms");
        return 0;
    }

    /// <summary>The parent's time stamp comes as an argument: the process's own start time is only known to 10 ms.</summary>
    internal static int RunChild(string[] args)
    {
        var asked = long.Parse(args[1], CultureInfo.InvariantCulture);
        var main = Stopwatch.GetTimestamp();
        _ = RuleBook.Embedded;
        var loaded = Stopwatch.GetTimestamp();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Stopwatch.GetElapsedTime(asked, main).TotalMilliseconds} {Stopwatch.GetElapsedTime(main, loaded).TotalMilliseconds}"));
        return 0;
    }

    private static double[] Child()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
            start.ArgumentList.Add(typeof(ColdStart).Assembly.Location);
        start.ArgumentList.Add(ChildArgument);
        start.ArgumentList.Add(Stopwatch.GetTimestamp().ToString(CultureInfo.InvariantCulture));
        using var child = Process.Start(start)!;
        var line = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        if (child.ExitCode != 0)
            throw new InvalidOperationException($"The child process ended with {child.ExitCode}.");
        return [.. line.Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture))];
    }

    private static string Median(IEnumerable<double> values) =>
        values.Order().ElementAt(Runs / 2).ToString("F1", CultureInfo.InvariantCulture);
}
