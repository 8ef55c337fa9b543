using NodaTime;
using NodaTime.Text;

namespace CustomerRules.Archives.Lifecycle;

/// <summary>When the customer moved out or the lease ended: a day, not yet, or not known.</summary>
/// <remarks><c>default</c> is not known. The regulation uses this date and lists it among no fields (archives/7.3.01b), so "not known"
/// is a value of its own: it is never taken for "still lives here".</remarks>
public readonly record struct MoveOutDate
{
    private MoveOutDate(bool isKnown, LocalDate? date)
    {
        IsKnown = isKnown;
        Date = date;
    }

    /// <summary>Nobody has said.</summary>
    public static MoveOutDate Unknown => default;

    /// <summary>The customer still lives or rents here.</summary>
    public static MoveOutDate LivesHere { get; } = new(true, null);

    /// <summary>Whether it is known, one way or the other.</summary>
    public bool IsKnown { get; }

    /// <summary>The day; null when the customer still lives here or nothing is known.</summary>
    public LocalDate? Date { get; }

    /// <summary>Moved out, or the lease ended, on a day.</summary>
    /// <param name="date">The day; it may lie ahead, when a move-out is announced.</param>
    /// <returns>The date.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Outside 1900 to 2199.</exception>
    public static MoveOutDate On(LocalDate date) => new(true, FileDay.Checked(date, nameof(date)));

    /// <summary>The day, <c>lives-here</c> or <c>unknown</c>.</summary>
    public override string ToString() => Date is { } date ? LocalDatePattern.Iso.Format(date) : IsKnown ? "lives-here" : "unknown";
}
