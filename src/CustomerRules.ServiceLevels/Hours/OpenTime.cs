using System.Numerics;

namespace CustomerRules.ServiceLevels.Hours;

/// <summary>All open time from the first day on, in nanoseconds: how much lies before a day, and on which day a given one lies.</summary>
/// <remarks>Open time is cut into equal stretches of about a day's, each with the day on which it begins, so that hardly any day is left
/// to search.</remarks>
internal sealed class OpenTime
{
    private readonly long[] before;
    private readonly int[] stretches;
    private readonly int shift;

    internal OpenTime(int[] patternOf, DayPattern[] patterns)
    {
        before = new long[patternOf.Length + 1];
        for (var day = 0; day < patternOf.Length; day++)
            before[day + 1] = before[day] + patterns[patternOf[day]].Open;
        shift = BitOperations.Log2((ulong)(before[^1] / patternOf.Length) | 1);
        stretches = new int[(before[^1] >> shift) + 2];
        var reached = 0;
        for (var stretch = 0; stretch < stretches.Length; stretch++)
        {
            while (reached < patternOf.Length - 1 && before[reached + 1] <= (long)stretch << shift)
                reached++;
            stretches[stretch] = reached;
        }
    }

    internal long Before(int day) => before[day];

    /// <summary>The day on which the open nanosecond of a number lies (from 0).</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is not so much open time.</exception>
    internal int DayOf(long number)
    {
        if ((ulong)number >= (ulong)before[^1])
            throw OutOfReach();
        var stretch = (int)(number >> shift);
        var (first, last) = (stretches[stretch], stretches[stretch + 1]);
        while (first < last)
        {
            var middle = (first + last + 1) >> 1;
            if (before[middle] <= number)
                first = middle;
            else
                last = middle - 1;
        }

        return first;
    }

    internal static ArgumentOutOfRangeException OutOfReach() =>
        new("time", "So much time leads out of reach: the service is not open so long between 1970-01-01 and 2149-12-31.");
}
