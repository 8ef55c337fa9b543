namespace CustomerRules.ServiceLevels.Hours;

/// <summary>When the service is open on a day, windows of the day before that close on it included. Nanoseconds from midnight.</summary>
internal sealed class DayPattern
{
    private readonly long[] opens;
    private readonly long[] closes;
    private readonly long[] before;
    private readonly (long Opens, long Closes)[] windows;

    /// <param name="windows">Ascending, apart from each other, none beyond 24:00.</param>
    internal DayPattern(IReadOnlyList<(long Opens, long Closes)> windows)
    {
        this.windows = [.. windows];
        opens = [.. windows.Select(window => window.Opens)];
        closes = [.. windows.Select(window => window.Closes)];
        before = new long[windows.Count];
        for (var i = 0; i < before.Length; i++)
        {
            before[i] = Open;
            Open += closes[i] - opens[i];
        }
    }

    /// <summary>How much of the day is open.</summary>
    internal long Open { get; }

    /// <summary>When it closes for the last time; asked only of days that open.</summary>
    internal long Closing => closes[^1];

    internal ReadOnlySpan<(long Opens, long Closes)> Windows => windows;

    internal long OpenUntil(long time)
    {
        var open = 0L;
        for (var i = 0; i < opens.Length && time > opens[i]; i++)
            open = before[i] + Math.Min(time, closes[i]) - opens[i];
        return open;
    }

    /// <summary>The first time up to which so much is open; more than none and not more than <see cref="Open"/>.</summary>
    internal long ReachedAt(long amount)
    {
        var i = 0;
        while (i + 1 < before.Length && before[i + 1] < amount)
            i++;
        return opens[i] + amount - before[i];
    }

    /// <summary>The last time up to which so much is open and no more; less than <see cref="Open"/>.</summary>
    internal long LeftAt(long amount)
    {
        var i = 0;
        while (i + 1 < before.Length && before[i + 1] <= amount)
            i++;
        return opens[i] + amount - before[i];
    }

    internal bool Includes(long time)
    {
        for (var i = 0; i < opens.Length; i++)
        {
            if (time >= opens[i] && time <= closes[i])
                return true;
        }

        return false;
    }
}
