using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using CustomerRules.DecisionTables;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.DecisionTables.Sets;
using CustomerRules.Policies;
using NodaTime;
using NodaTime.Text;

namespace CustomerRules.ServiceLevels.Targets;

/// <summary>The targets of all dates, taken out of proved decision tables. Every look-up names its day.</summary>
/// <remarks>A table under <c>service-levels/targets/</c> is a target. A table of service levels with an input <c>target</c> holds one
/// target for each of its codes. Immutable and thread-safe.</remarks>
public sealed class TargetPolicies
{
    private const string Folder = "service-levels/";
    private const string TargetFolder = "service-levels/targets/";

    private readonly ImmutableArray<(LocalDate From, TargetPolicy Policy)> segments;

    private TargetPolicies(ImmutableArray<(LocalDate From, TargetPolicy Policy)> segments) => this.segments = segments;

    /// <summary>The targets that this package carries.</summary>
    public static TargetPolicies Embedded => EmbeddedHolder.Value;

    /// <summary>The files of targets that this package carries.</summary>
    public static IReadOnlyList<PolicyFile> EmbeddedFiles =>
        [.. Policies.EmbeddedFiles.Of(typeof(TargetPolicies).Assembly).Where(file => IsTargetFile(file.Path))];

    /// <summary>Whether a file of service levels is a decision table, by the folder that it lies in.</summary>
    /// <param name="path">The path, with <c>/</c> between folders.</param>
    /// <returns>True for files of targets and appeals.</returns>
    internal static bool IsTargetFile(string path) =>
        path.Contains(TargetFolder, StringComparison.Ordinal) || path.Contains("service-levels/appeals/", StringComparison.Ordinal);

    /// <summary>Takes the targets out of proved tables.</summary>
    /// <param name="tables">The tables; those of other domains are left aside.</param>
    /// <returns>The targets, or what keeps the tables from being targets.</returns>
    public static PolicyReadResult<TargetPolicies> From(TableSet tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var found = new DiagnosticList();
        var shape = new TargetShape(found);
        var known = new Dictionary<DecisionTable, ImmutableArray<TargetTable>>();
        var ids = tables.Ids.Where(id => id.ToString().StartsWith(Folder, StringComparison.Ordinal)).ToList();
        var segments = ImmutableArray.CreateBuilder<(LocalDate, TargetPolicy)>();
        foreach (var date in tables.Boundaries)
        {
            var inForce = new List<TargetTable>();
            foreach (var id in ids)
            {
                if (!tables.TryAsOf(id, date, out var table))
                    continue;
                if (!known.TryGetValue(table, out var targets))
                    known.Add(table, targets = Read(table, shape));
                inForce.AddRange(targets);
            }

            shape.CheckDistinct(inForce);
            segments.Add((date, new TargetPolicy(inForce)));
        }

        return new PolicyReadResult<TargetPolicies>(found.HasErrors ? null : new TargetPolicies(segments.DrainToImmutable()), found);
    }

    /// <summary>The targets in force on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The targets.</returns>
    /// <exception cref="ArgumentOutOfRangeException">None are in force on that day.</exception>
    public TargetPolicy AsOf(LocalDate date) => TryAsOf(date, out var policy)
        ? policy
        : throw new ArgumentOutOfRangeException(nameof(date), $"No targets are in force on {LocalDatePattern.Iso.Format(date)}.");

    /// <summary>The targets in force on a day, if there are any.</summary>
    /// <param name="date">The day.</param>
    /// <param name="policy">The targets.</param>
    /// <returns>Whether there are any.</returns>
    public bool TryAsOf(LocalDate date, [NotNullWhen(true)] out TargetPolicy? policy)
    {
        policy = segments.LastOrDefault(segment => segment.From <= date).Policy;
        if (policy is { Targets.IsEmpty: true })
            policy = null;
        return policy is not null;
    }

    private static ImmutableArray<TargetTable> Read(DecisionTable table, TargetShape shape)
    {
        if (!shape.Fits(table))
            return [];
        var position = table.FactIndex("target");
        if (position < 0)
        {
            var code = table.Header.Id.ToString().Split('/')[^1];
            return [new TargetTable(code, table, TargetShape.TargetsOf(code, table), -1, -1)];
        }

        return [.. table.Facts[position].Choices.Select((choice, value) => new TargetTable(choice.Code, table, TargetShape.TargetsOf(choice.Code, table), position, value))];
    }

    private static class EmbeddedHolder
    {
        internal static readonly TargetPolicies Value =
            From(TableSet.Load(EmbeddedFiles, ClauseCatalogue.Embedded).GetValueOrThrow()).GetValueOrThrow();
    }
}
