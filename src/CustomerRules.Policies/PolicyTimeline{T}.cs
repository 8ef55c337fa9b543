using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using NodaTime;
using NodaTime.Text;

namespace CustomerRules.Policies;

/// <summary>All versions of one policy, proved to tile time: from the first day on, no day has two versions and none between is without.</summary>
/// <typeparam name="T">What a version is.</typeparam>
/// <remarks>There is no "current" version and no clock: every look-up names its day. Immutable and thread-safe.</remarks>
public sealed class PolicyTimeline<T>
    where T : class, IPolicy
{
    private readonly LocalDate? end;

    internal PolicyTimeline(ImmutableArray<T> versions, LocalDate? end)
    {
        Versions = versions;
        this.end = end;
    }

    /// <summary>The versions, earliest first; at least one.</summary>
    public ImmutableArray<T> Versions { get; }

    /// <summary>The policy's name.</summary>
    public PolicyId Id => Versions[0].Header.Id;

    /// <summary>The days that the timeline covers without a gap.</summary>
    public EffectivePeriod Period => new(Versions[0].Header.Period.From, end);

    /// <summary>The version in force on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The version; never null.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No version is in force on that day.</exception>
    public T AsOf(LocalDate date) => TryAsOf(date, out var version)
        ? version
        : throw new ArgumentOutOfRangeException(
            nameof(date),
            $"No version of {Id} is in force on {LocalDatePattern.Iso.Format(date)}; it covers {Period}.");

    /// <summary>The version in force on a day, if there is one.</summary>
    /// <param name="date">The day.</param>
    /// <param name="version">The version.</param>
    /// <returns>Whether a version is in force.</returns>
    public bool TryAsOf(LocalDate date, [NotNullWhen(true)] out T? version)
    {
        version = null;
        if (end is { } last && date >= last)
            return false;
        var (low, high) = (0, Versions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Versions[middle].Header.Period.From <= date)
                low = middle + 1;
            else
                high = middle;
        }

        version = low == 0 ? null : Versions[low - 1];
        return version is not null;
    }

    /// <summary>The policy's name and the days covered.</summary>
    public override string ToString() => $"{Id} {Period}";
}
