using NodaTime;
using NodaTime.Text;

namespace CustomerRules.Policies;

/// <summary>The days on which a policy version is in force: from a first day (included) until a day (excluded), or without end.</summary>
/// <remarks><c>default</c> begins on 0001-01-01 and has no end. Equality is by both bounds.</remarks>
public readonly record struct EffectivePeriod
{
    /// <summary>Sets the bounds.</summary>
    /// <param name="from">The first day in force.</param>
    /// <param name="until">The first day no longer in force; null for no end.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="until"/> is not after <paramref name="from"/>.</exception>
    public EffectivePeriod(LocalDate from, LocalDate? until)
    {
        if (until <= from)
            throw new ArgumentOutOfRangeException(nameof(until), "A period ends after the day on which it begins.");
        From = from;
        Until = until;
    }

    /// <summary>The first day in force (included).</summary>
    public LocalDate From { get; }

    /// <summary>The first day no longer in force (excluded); null for no end.</summary>
    public LocalDate? Until { get; }

    /// <summary>Whether <paramref name="date"/> lies in the period.</summary>
    /// <param name="date">The day asked about.</param>
    /// <returns>True from <see cref="From"/> to the day before <see cref="Until"/>.</returns>
    public bool Contains(LocalDate date) => date >= From && (Until is null || date < Until);

    /// <summary>The bounds in ISO 8601, such as <c>2025-01-01/2026-01-01</c>; an open end is <c>..</c>.</summary>
    public override string ToString() =>
        $"{LocalDatePattern.Iso.Format(From)}/{(Until is { } until ? LocalDatePattern.Iso.Format(until) : "..")}";
}
