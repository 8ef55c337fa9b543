using CustomerRules.Archives.Schemas;
using NodaTime;

namespace CustomerRules.Archives.Dossiers;

/// <summary>One file as the index knows it: a file belongs to a holder and a unit (K05).</summary>
/// <param name="Number">The file's number.</param>
/// <param name="Unit">The unit, as written in the index.</param>
/// <param name="Holder">Who the customer is, by a key of the caller's system; no name.</param>
/// <param name="Tenure">How the customer holds the unit.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The first day no longer; null while the customer holds the unit.</param>
public sealed record ArchiveFileEntry(string Number, string Unit, string Holder, Tenure Tenure, LocalDate From, LocalDate? Until)
{
    /// <summary>Whether the customer holds the unit on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>True from <see cref="From"/> (included) until <see cref="Until"/> (not included).</returns>
    public bool CoversDay(LocalDate date) => From <= date && !(date >= Until);

    /// <summary>The file's number.</summary>
    public override string ToString() => Number;

    internal bool Overlaps(ArchiveFileEntry other) => !(other.From >= Until) && !(From >= other.Until);
}
