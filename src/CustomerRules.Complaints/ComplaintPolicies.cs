using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using CustomerRules.Complaints.Diagnostics;
using CustomerRules.Complaints.Repairs;
using CustomerRules.DecisionTables;
using CustomerRules.DecisionTables.Sets;
using CustomerRules.Policies;
using NodaTime;
using NodaTime.Text;

namespace CustomerRules.Complaints;

/// <summary>The complaint and repair policies of all dates. Every look-up names its day; there is no "current" policy.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ComplaintPolicies
{
    private readonly ImmutableArray<(LocalDate From, ComplaintPolicy? Complaints, RepairPolicy? Repairs)> segments;

    private ComplaintPolicies(ImmutableArray<(LocalDate From, ComplaintPolicy? Complaints, RepairPolicy? Repairs)> segments) =>
        this.segments = segments;

    /// <summary>The policies that this package carries.</summary>
    public static ComplaintPolicies Embedded => EmbeddedHolder.Value;

    /// <summary>The policy files that this package carries.</summary>
    public static IReadOnlyList<PolicyFile> EmbeddedFiles => Policies.EmbeddedFiles.Of(typeof(ComplaintPolicies).Assembly);

    /// <summary>The names of the tables that answer: severity, duties, urgency.</summary>
    public static ImmutableArray<PolicyId> Tables { get; } =
        [PolicyId.Parse("complaints/severity"), PolicyId.Parse("complaints/duties"), PolicyId.Parse("complaints/urgency")];

    /// <summary>Takes the policies out of proved tables. A table that is missing leaves its question unanswered. A day on which
    /// only other tables change begins no new policy, and what does not fit is said once.</summary>
    /// <param name="tables">The tables.</param>
    /// <returns>The policies, or what keeps the tables from answering complaints.</returns>
    public static PolicyReadResult<ComplaintPolicies> From(TableSet tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var found = new DiagnosticList();
        var shape = new ComplaintShape(found);
        var complaints = new Dictionary<(DecisionTable Severity, DecisionTable Duties), ComplaintPolicy?>();
        var repairs = new Dictionary<DecisionTable, RepairPolicy?>();
        var segments = ImmutableArray.CreateBuilder<(LocalDate, ComplaintPolicy?, RepairPolicy?)>();
        foreach (var date in tables.Boundaries)
        {
            ComplaintPolicy? complaint = null;
            RepairPolicy? repair = null;
            if (tables.TryAsOf(Tables[0], date, out var severity) && tables.TryAsOf(Tables[1], date, out var duties)
                && !complaints.TryGetValue((severity, duties), out complaint))
                complaints.Add((severity, duties), complaint = shape.Fits(severity, duties) ? new ComplaintPolicy(severity, duties) : null);
            if (tables.TryAsOf(Tables[2], date, out var urgency) && !repairs.TryGetValue(urgency, out repair))
                repairs.Add(urgency, repair = shape.Fits(urgency) ? new RepairPolicy(urgency) : null);
            segments.Add((date, complaint, repair));
        }

        return new PolicyReadResult<ComplaintPolicies>(new ComplaintPolicies(segments.DrainToImmutable()), found);
    }

    /// <summary>The complaint policy in force on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="ArgumentOutOfRangeException">None is in force on that day.</exception>
    public ComplaintPolicy AsOf(LocalDate date) => TryAsOf(date, out var policy)
        ? policy
        : throw new ArgumentOutOfRangeException(nameof(date), $"No complaint policy is in force on {LocalDatePattern.Iso.Format(date)}.");

    /// <summary>The complaint policy in force on a day, if there is one.</summary>
    /// <param name="date">The day.</param>
    /// <param name="policy">The policy.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryAsOf(LocalDate date, [NotNullWhen(true)] out ComplaintPolicy? policy)
    {
        policy = segments.LastOrDefault(segment => segment.From <= date).Complaints;
        return policy is not null;
    }

    /// <summary>The repair policy in force on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="ArgumentOutOfRangeException">None is in force on that day.</exception>
    public RepairPolicy RepairsAsOf(LocalDate date) => TryRepairsAsOf(date, out var policy)
        ? policy
        : throw new ArgumentOutOfRangeException(nameof(date), $"No repair policy is in force on {LocalDatePattern.Iso.Format(date)}.");

    /// <summary>The repair policy in force on a day, if there is one.</summary>
    /// <param name="date">The day.</param>
    /// <param name="policy">The policy.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryRepairsAsOf(LocalDate date, [NotNullWhen(true)] out RepairPolicy? policy)
    {
        policy = segments.LastOrDefault(segment => segment.From <= date).Repairs;
        return policy is not null;
    }

    private static class EmbeddedHolder
    {
        internal static readonly ComplaintPolicies Value =
            From(TableSet.Load(EmbeddedFiles, ClauseCatalogue.Embedded).GetValueOrThrow()).GetValueOrThrow();
    }
}
