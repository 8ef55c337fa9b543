using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.SmartEnum;
using NodaTime;

namespace CustomerRules.Archives.Reviews;

/// <summary>How often all files are reviewed: once in each such stretch of the calendar.</summary>
/// <remarks>Ordered by rank (<c>Value</c>). The name is the code that policies and callers use.</remarks>
public sealed class ReviewCadence : SmartEnum<ReviewCadence>
{
    /// <summary>A calendar month.</summary>
    public static readonly ReviewCadence Month = new("month", 1);

    /// <summary>A calendar quarter.</summary>
    public static readonly ReviewCadence Quarter = new("quarter", 2);

    /// <summary>January to June, July to December.</summary>
    public static readonly ReviewCadence HalfYear = new("half-year", 3);

    /// <summary>A calendar year.</summary>
    public static readonly ReviewCadence Year = new("year", 4);

    // Names are found in this list, never by the base class: its discovery is reflection and fails in a native program.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(ReviewCadence))]
    static ReviewCadence()
    {
    }

    private ReviewCadence(string code, int rank)
        : base(code, rank)
    {
    }

    /// <summary>All of them, lowest rank first.</summary>
    public static ImmutableArray<ReviewCadence> All { get; } = [Month, Quarter, HalfYear, Year];

    /// <summary>The code, such as <c>month</c>.</summary>
    public string Code => Name;

    /// <summary>The stretch that a day lies in, both ends included.</summary>
    /// <param name="date">The day.</param>
    /// <returns>Its first to its last day.</returns>
    public DateInterval Around(LocalDate date)
    {
        var months = Value switch { 1 => 1, 2 => 3, 3 => 6, _ => 12 };
        var first = new LocalDate(date.Year, (date.Month - 1) / months * months + 1, 1);
        return new DateInterval(first, new LocalDate(first.Year, first.Month + months - 1, 1).With(DateAdjusters.EndOfMonth));
    }

    /// <summary>The cadence of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The cadence.</returns>
    /// <exception cref="ArgumentException">There is no such cadence.</exception>
    public static ReviewCadence FromCode(string code) => TryFromCode(code, out var found)
        ? found
        : throw new ArgumentException("Known codes: month, quarter, half-year, year.", nameof(code));

    /// <summary>The cadence of a code, if there is one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="found">The cadence.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFromCode(string? code, [NotNullWhen(true)] out ReviewCadence? found)
    {
        found = All.FirstOrDefault(item => item.Name == code);
        return found is not null;
    }
}
