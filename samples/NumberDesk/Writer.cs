using System.Diagnostics;

namespace NumberDesk;

/// <summary>Another process that takes numbers from the same file, and tells of each when it is in use.</summary>
internal sealed class Writer : IDisposable
{
    private readonly Process process;
    private readonly List<string> numbers = [];

    internal Writer(string file, string name, int count)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8 };

        // Run as `dotnet NumberDesk.dll` or as a program of its own.
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(Writer).Assembly.Location);
        foreach (var argument in new[] { "--write", file, name, count.ToString(System.Globalization.CultureInfo.InvariantCulture) })
            start.ArgumentList.Add(argument);
        process = Process.Start(start)!;
    }

    /// <summary>The numbers that it said are in use.</summary>
    internal IReadOnlyList<string> Numbers => numbers;

    /// <summary>Reads until it has told of so many numbers, or ended.</summary>
    internal void ReadUntil(int count)
    {
        while (numbers.Count < count && process.StandardOutput.ReadLine() is { } line)
            numbers.Add(line);
    }

    /// <summary>Ends it without a warning, wherever it is.</summary>
    internal void Kill()
    {
        process.Kill();
        ReadUntil(int.MaxValue);
        process.WaitForExit();
    }

    /// <summary>Waits until it is done.</summary>
    internal int Finish()
    {
        ReadUntil(int.MaxValue);
        process.WaitForExit();
        return process.ExitCode;
    }

    public void Dispose() => process.Dispose();
}
