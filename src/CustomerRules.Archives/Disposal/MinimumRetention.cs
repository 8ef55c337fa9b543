using Ardalis.GuardClauses;
using CustomerRules.Archives.Lifecycle;
using NodaTime;

namespace CustomerRules.Archives.Disposal;

/// <summary>How long a file is kept at least.</summary>
/// <param name="Least">The length.</param>
/// <param name="From">The event from which it is counted.</param>
public sealed record MinimumRetention(CalendarSpan Least, RetentionStart From)
{
    /// <summary>The first day on which it is over.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The day; null when the file does not say when the event was.</returns>
    public LocalDate? MetOn(ArchiveFile file)
    {
        Guard.Against.Null(file);
        var start = From == RetentionStart.Sealed ? file.SealedOn : file.MovedOut.Date;
        return start is { } day ? Least.After(day) : null;
    }
}
