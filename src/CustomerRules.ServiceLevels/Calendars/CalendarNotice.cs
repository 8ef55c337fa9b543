using System.Collections.Immutable;
using CustomerRules.Policies;
using NodaTime;

namespace CustomerRules.ServiceLevels.Calendars;

/// <summary>One file of a calendar: the schedule of a year, a change of it in mid-year, or the statutory days of a year without a notice yet.</summary>
/// <remarks>Immutable and thread-safe. Compared by reference.</remarks>
public sealed class CalendarNotice : IPolicy
{
    internal CalendarNotice(PolicyHeader header) => Header = header;

    /// <inheritdoc/>
    public PolicyHeader Header { get; }

    /// <summary>The year that it schedules. Some of its days may lie in the last days of the year before.</summary>
    public required int Year { get; init; }

    /// <summary>The day on which it was published: knowledge as of an earlier day does not have it.</summary>
    public required LocalDate Published { get; init; }

    /// <summary>Whether it holds statutory days only, since the notice is still to come.</summary>
    public required bool IsProvisional { get; init; }

    /// <summary>Whether it changes a schedule that was published before.</summary>
    public required bool Amends { get; init; }

    /// <summary>From this day on the notice of the next year may still move days; null in an amendment.</summary>
    public required LocalDate? OpenFrom { get; init; }

    /// <summary>Where it was published.</summary>
    public required string Source { get; init; }

    /// <summary>The days off, with their names.</summary>
    public required ImmutableArray<NamedDay> Holidays { get; init; }

    /// <summary>The days of rest by the week on which work is done.</summary>
    public required ImmutableArray<LocalDate> MakeUpWorkdays { get; init; }

    /// <summary>Name, version and day of publication.</summary>
    public override string ToString() => $"{Header.Name} of {NodaTime.Text.LocalDatePattern.Iso.Format(Published)}";
}
