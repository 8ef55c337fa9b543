using System.Globalization;
using CustomerRules.Diagnostics;
using CustomerRules.Policies;
using CustomerRules.ServiceLevels.Calendars;
using NodaTime.Text;

namespace CustomerRules.Loading;

/// <summary>The files of a part of the book as they are read, and what is found on the way.</summary>
/// <param name="kinds">All files of the book by what they are.</param>
/// <param name="catalogue">The clauses that exist.</param>
internal sealed class BookPart(ILookup<PolicyFileKind, PolicyFile> kinds, ClauseCatalogue catalogue)
{
    /// <summary>What is wrong with the files of this part, in the order of reading.</summary>
    internal DiagnosticList Found { get; } = new();

    internal List<PolicyFile> this[PolicyFileKind kind] => [.. kinds[kind]];

    internal ClauseCatalogue Catalogue => catalogue;

    /// <summary>What was read, or null with errors; either way the findings are kept.</summary>
    internal T? Take<T>(PolicyReadResult<T> result)
        where T : class
    {
        Found.AddRange(result.Diagnostics);
        return result.TryGetValue(out var value) ? value : null;
    }

    /// <summary>A policy file lies in the folder of its policy and is named by the day on which it takes effect.</summary>
    internal void CheckPlaces(IEnumerable<IPolicy> policies)
    {
        foreach (var policy in policies)
        {
            var header = policy.Header;
            var expected = $"{header.Id}/{(policy is CalendarNotice notice ? NameOf(notice) : LocalDatePattern.Iso.Format(header.Period.From))}.json";
            if (header.Place.File != expected && !header.Place.File.EndsWith("/" + expected, StringComparison.Ordinal))
                Found.Add(BookDiagnostics.Misplaced(header, expected));
        }
    }

    /// <summary>A schedule is named by its year; one that stands in for it, or changes it, says so.</summary>
    private static string NameOf(CalendarNotice notice)
    {
        var year = notice.Year.ToString("0000", CultureInfo.InvariantCulture);
        return notice.IsProvisional ? $"{year}.provisional" : notice.Amends ? $"{year}.amended-{LocalDatePattern.Iso.Format(notice.Published)}" : year;
    }
}
