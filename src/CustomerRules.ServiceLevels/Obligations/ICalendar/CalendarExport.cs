using CustomerRules.Policies;
using NodaTime;

namespace CustomerRules.ServiceLevels.Obligations.ICalendar;

/// <summary>What an iCalendar file says besides the occurrences themselves.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record CalendarExport
{
    /// <summary>When the file is made (<c>DTSTAMP</c>, to the second). There is no clock here: the same arguments give the same bytes.</summary>
    public required Instant Stamp { get; init; }

    /// <summary>The language of titles and descriptions.</summary>
    public required Language Language { get; init; }

    /// <summary>What follows the <c>@</c> of every <c>UID</c>: a domain name that is yours. ASCII letters, digits, hyphens and dots.</summary>
    public string Domain { get; init; } = "customerrules.dev";

    /// <summary>The revision of the events (<c>SEQUENCE</c>), at least 0. Raise it when planned days may have moved, after a new notice
    /// for example; a calendar program then takes the new day for the old one.</summary>
    public int Sequence { get; init; }
}
