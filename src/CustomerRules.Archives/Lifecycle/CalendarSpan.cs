using Ardalis.GuardClauses;
using NodaTime;

namespace CustomerRules.Archives.Lifecycle;

/// <summary>A length of the calendar: days, months or years, to the corresponding day.</summary>
/// <remarks>A month that lacks the corresponding day ends with its last one (Civil Code art. 202). Nothing moves past days of rest: a
/// period of keeping is never shortened. Equality is by unit and amount.</remarks>
public sealed record CalendarSpan
{
    internal const int MostYears = 100;

    private readonly Period period;

    private CalendarSpan(int amount, int most, string unit, Func<int, Period> of)
    {
        Amount = Guard.Against.OutOfRange(amount, nameof(amount), 1, most);
        Unit = unit;
        period = of(amount);
    }

    /// <summary>How many.</summary>
    public int Amount { get; }

    /// <summary>Of what: <c>days</c>, <c>months</c> or <c>years</c>.</summary>
    public string Unit { get; }

    /// <summary>Days.</summary>
    /// <param name="amount">How many, 1 to 36500.</param>
    /// <returns>The length.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public static CalendarSpan Days(int amount) => new(amount, MostYears * 365, "days", Period.FromDays);

    /// <summary>Months.</summary>
    /// <param name="amount">How many, 1 to 1200.</param>
    /// <returns>The length.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public static CalendarSpan Months(int amount) => new(amount, MostYears * 12, "months", Period.FromMonths);

    /// <summary>Years.</summary>
    /// <param name="amount">How many, 1 to 100.</param>
    /// <returns>The length.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public static CalendarSpan Years(int amount) => new(amount, MostYears, "years", Period.FromYears);

    /// <summary>The corresponding day after a day.</summary>
    /// <param name="date">The day of the event.</param>
    /// <returns>2026-03-01 for one year after 2025-03-01.</returns>
    /// <exception cref="OverflowException">The calendar ends before it (year 9999).</exception>
    public LocalDate After(LocalDate date) => date + period;

    /// <summary>Amount and unit, such as <c>1 years</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Amount} {Unit}");
}
