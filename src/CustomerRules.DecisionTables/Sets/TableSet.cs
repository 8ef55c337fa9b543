using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using CustomerRules.DecisionTables.Analysis;
using CustomerRules.Policies;
using NodaTime;
using NodaTime.Text;

namespace CustomerRules.DecisionTables.Sets;

/// <summary>Decision tables with all their versions, joined with each other day by day, and proved.</summary>
/// <remarks>A table that another one feeds is proved once for every combination of versions that is ever in force together.
/// Immutable and thread-safe.</remarks>
public sealed class TableSet
{
    private readonly FrozenDictionary<PolicyId, ImmutableArray<TableSegment>> segments;

    /// <param name="joined">The tables in the order in which they were joined: suppliers first.</param>
    internal TableSet(IReadOnlyList<KeyValuePair<PolicyId, ImmutableArray<TableSegment>>> joined)
    {
        segments = joined.ToFrozenDictionary();
        Ids = [.. segments.Keys.Order()];
        Tables = [.. joined.SelectMany(table => table.Value).Select(segment => segment.Table).OfType<DecisionTable>().Distinct()];
    }

    /// <summary>The names of all tables, in ordinal order.</summary>
    public ImmutableArray<PolicyId> Ids { get; }

    /// <summary>Every day on which some table begins to decide differently, ascending.</summary>
    public ImmutableArray<LocalDate> Boundaries =>
        [.. segments.Values.SelectMany(list => list.Select(segment => segment.From)).Distinct().Order()];

    /// <summary>Every proved table of every period, suppliers before the tables that they feed.</summary>
    public IEnumerable<DecisionTable> Tables { get; }

    /// <summary>Reads, joins and proves tables.</summary>
    /// <param name="files">One file a version of a table, in any order.</param>
    /// <param name="catalogue">The clauses that exist.</param>
    /// <param name="budget">How much the proof of one table may cost; <see cref="AnalysisBudget.Default"/> when null.</param>
    /// <param name="judgedElsewhere">Of which tables somebody else judges whether a rule is redundant, because what they answer is not the
    /// merged outcome of the table: of these CR2105 is not told. None when null.</param>
    /// <returns>The set, or everything that is wrong with any of the files.</returns>
    public static PolicyReadResult<TableSet> Load(
        IEnumerable<PolicyFile> files, ClauseCatalogue catalogue, AnalysisBudget? budget = null, Predicate<PolicyId>? judgedElsewhere = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(catalogue);
        return new TableSetLoader(catalogue, budget ?? AnalysisBudget.Default, judgedElsewhere ?? (_ => false)).Load(files);
    }

    /// <summary>A table as it decides on a day.</summary>
    /// <param name="id">The table's name.</param>
    /// <param name="date">The day.</param>
    /// <returns>The table.</returns>
    /// <exception cref="KeyNotFoundException">There is no such table.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No version of it is in force on that day.</exception>
    public DecisionTable AsOf(PolicyId id, LocalDate date)
    {
        if (!segments.ContainsKey(id))
            throw new KeyNotFoundException($"There is no table {id}.");
        return TryAsOf(id, date, out var table)
            ? table
            : throw new ArgumentOutOfRangeException(nameof(date), $"No version of {id} is in force on {LocalDatePattern.Iso.Format(date)}.");
    }

    /// <summary>A table as it decides on a day, if it exists and is in force.</summary>
    /// <param name="id">The table's name.</param>
    /// <param name="date">The day.</param>
    /// <param name="table">The table.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryAsOf(PolicyId id, LocalDate date, [NotNullWhen(true)] out DecisionTable? table)
    {
        table = null;
        if (!segments.TryGetValue(id, out var list))
            return false;
        foreach (var segment in list)
        {
            if (segment.From <= date)
                table = segment.Table;
        }

        return table is not null;
    }
}
