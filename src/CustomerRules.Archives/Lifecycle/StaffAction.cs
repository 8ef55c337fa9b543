using Ardalis.GuardClauses;
using NodaTime;

namespace CustomerRules.Archives.Lifecycle;

/// <summary>Who does something, and when.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record StaffAction
{
    /// <summary>Pairs a person with a time.</summary>
    /// <param name="by">Who.</param>
    /// <param name="at">When, in the local time of the property; fractions of a second are dropped.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside 1900 to 2199.</exception>
    public StaffAction(StaffMember by, LocalDateTime at)
    {
        By = Guard.Against.Null(by);
        At = TimeAdjusters.TruncateToSecond(FileDay.Checked(at, nameof(at)).TimeOfDay).On(at.Date);
    }

    /// <summary>Who.</summary>
    public StaffMember By { get; }

    /// <summary>When, to the second.</summary>
    public LocalDateTime At { get; }

    /// <summary>The day.</summary>
    public LocalDate Day => At.Date;
}
