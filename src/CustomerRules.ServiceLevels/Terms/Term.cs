using System.Globalization;
using Ardalis.GuardClauses;
using NodaTime;

namespace CustomerRules.ServiceLevels.Terms;

/// <summary>How long something may take. Every term says what it counts: a bare "day" cannot be written.</summary>
/// <remarks>Equality is by kind, amount and period. Immutable and thread-safe.</remarks>
public sealed record Term
{
    private const int MostMinutes = 100_000_000;

    private Term(TermKind kind, int amount, CalendarPeriod? period = null)
    {
        Kind = kind;
        Amount = amount;
        Period = period;
    }

    /// <summary>What is counted.</summary>
    public TermKind Kind { get; }

    /// <summary>How many; 1 for a term within a period.</summary>
    public int Amount { get; }

    /// <summary>The period, for <see cref="TermKind.WithinPeriod"/> only.</summary>
    public CalendarPeriod? Period { get; }

    /// <summary>Whether the term ends with a day, not at a moment.</summary>
    public bool IsCountedInDays => Kind.Value >= TermKind.Workdays.Value;

    /// <summary>Minutes that run day and night, holidays included.</summary>
    /// <param name="amount">How many, 1 or more.</param>
    /// <returns>The term.</returns>
    /// <exception cref="ArgumentException">Out of range.</exception>
    public static Term Minutes(int amount) => new(TermKind.Minutes, Checked(amount, MostMinutes));

    /// <summary>Hours that run day and night, holidays included.</summary>
    /// <param name="amount">How many, 1 or more.</param>
    /// <returns>The term.</returns>
    /// <exception cref="ArgumentException">Out of range.</exception>
    public static Term Hours(int amount) => new(TermKind.Hours, Checked(amount, 1_000_000));

    /// <summary>Time within service hours.</summary>
    /// <param name="time">How much: whole minutes, 1 or more.</param>
    /// <returns>The term.</returns>
    /// <exception cref="ArgumentException">Out of range, or not whole minutes.</exception>
    public static Term WorkingTime(Duration time)
    {
        var minutes = time.TotalMinutes;
        return minutes == Math.Floor(minutes) && minutes is >= 1 and <= MostMinutes
            ? new Term(TermKind.WorkingMinutes, (int)minutes)
            : throw new ArgumentOutOfRangeException(nameof(time), "Working time is 1 whole minute or more.");
    }

    /// <summary>Days on which work is done.</summary>
    /// <param name="amount">How many, 1 or more.</param>
    /// <returns>The term.</returns>
    /// <exception cref="ArgumentException">Out of range.</exception>
    public static Term Workdays(int amount) => new(TermKind.Workdays, Checked(amount, 40_000));

    /// <summary>Days of all kinds.</summary>
    /// <param name="amount">How many, 1 or more.</param>
    /// <returns>The term.</returns>
    /// <exception cref="ArgumentException">Out of range.</exception>
    public static Term CalendarDays(int amount) => new(TermKind.CalendarDays, Checked(amount, 60_000));

    /// <summary>Months, to the corresponding day.</summary>
    /// <param name="amount">How many, 1 or more.</param>
    /// <returns>The term.</returns>
    /// <exception cref="ArgumentException">Out of range.</exception>
    public static Term Months(int amount) => new(TermKind.Months, Checked(amount, 2_000));

    /// <summary>Years, to the corresponding day.</summary>
    /// <param name="amount">How many, 1 or more.</param>
    /// <returns>The term.</returns>
    /// <exception cref="ArgumentException">Out of range.</exception>
    public static Term Years(int amount) => new(TermKind.Years, Checked(amount, 1_000));

    /// <summary>Up to the end of the period in which the term begins.</summary>
    /// <param name="period">The period.</param>
    /// <returns>The term.</returns>
    public static Term Within(CalendarPeriod period) => new(TermKind.WithinPeriod, 1, Guard.Against.Null(period));

    /// <summary>Amount and kind, such as <c>2 workdays</c>.</summary>
    public override string ToString() => Period is null
        ? string.Create(CultureInfo.InvariantCulture, $"{Amount} {Kind.Code}")
        : $"within-{Period.Code}";

    private static int Checked(int amount, int most) => Guard.Against.OutOfRange(amount, nameof(amount), 1, most);
}
