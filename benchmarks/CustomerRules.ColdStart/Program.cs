// Without an argument: starts itself eleven times and prints medians. With one: the time stamp at which the parent asked for it.
using System.Diagnostics;
using System.Globalization;
using CustomerRules;

const int Runs = 11;

if (args is [var stamp])
{
    // The parent's time stamp comes as an argument: the process's own start time is only known to 10 ms.
    var asked = long.Parse(stamp, CultureInfo.InvariantCulture);
    var main = Stopwatch.GetTimestamp();
    _ = RuleBook.Embedded;
    var loaded = Stopwatch.GetTimestamp();
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{Stopwatch.GetElapsedTime(asked, main).TotalMilliseconds} {Stopwatch.GetElapsedTime(main, loaded).TotalMilliseconds}"));
    return;
}

var runs = Enumerable.Range(0, Runs).Select(_ => Child()).ToList();
Console.WriteLine($"runtime started   {Median(run => run[0])} ms after the process was asked for (median of {Runs})");
Console.WriteLine($"rule book loaded  {Median(run => run[1])} ms after that ({runs.Min(run => run[1]):F1} to {runs.Max(run => run[1]):F1})");
Console.WriteLine($"whole             {Median(run => run[0] + run[1])} ms");

double[] Child()
{
    var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
    start.ArgumentList.Add(Stopwatch.GetTimestamp().ToString(CultureInfo.InvariantCulture));
    using var child = Process.Start(start)!;
    var line = child.StandardOutput.ReadToEnd();
    child.WaitForExit();
    if (child.ExitCode != 0)
        throw new InvalidOperationException($"The child process ended with {child.ExitCode}.");
    return [.. line.Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture))];
}

string Median(Func<double[], double> value) => runs.Select(value).Order().ElementAt(Runs / 2).ToString("F1", CultureInfo.InvariantCulture);
