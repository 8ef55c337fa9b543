namespace CustomerRules.Cli;

/// <summary>What the command tells a script.</summary>
internal static class ExitCode
{
    /// <summary>Done, nothing to report.</summary>
    internal const int Done = 0;

    /// <summary>Done, with findings: refused lines, findings at or above the threshold.</summary>
    internal const int Findings = 1;

    /// <summary>A policy does not load or cannot be analysed exactly.</summary>
    internal const int PolicyDoesNotLoad = 2;

    /// <summary>Wrong arguments.</summary>
    internal const int Usage = 64;

    /// <summary>An error of the program itself.</summary>
    internal const int Internal = 70;
}
