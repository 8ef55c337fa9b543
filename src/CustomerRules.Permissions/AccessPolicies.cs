using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using CustomerRules.DecisionTables;
using CustomerRules.DecisionTables.Sets;
using CustomerRules.Permissions.Diagnostics;
using CustomerRules.Permissions.Planning;
using CustomerRules.Policies;
using NodaTime;
using NodaTime.Text;

namespace CustomerRules.Permissions;

/// <summary>The access policies of all dates. Every look-up names its day; there is no "current" policy.</summary>
/// <remarks>A policy that loads keeps its invariants and lets nobody approve his own request: both are proved over the whole space.
/// Immutable and thread-safe.</remarks>
public sealed class AccessPolicies
{
    private readonly ImmutableArray<(LocalDate From, AccessPolicy? Policy)> segments;

    private AccessPolicies(ImmutableArray<(LocalDate From, AccessPolicy? Policy)> segments) => this.segments = segments;

    /// <summary>The policies that this package carries.</summary>
    public static AccessPolicies Embedded => EmbeddedHolder.Value;

    /// <summary>The policy files that this package carries.</summary>
    public static IReadOnlyList<PolicyFile> EmbeddedFiles => Policies.EmbeddedFiles.Of(typeof(AccessPolicies).Assembly);

    /// <summary>Every policy of every date, once.</summary>
    internal ImmutableArray<AccessPolicy> All => [.. segments.Select(segment => segment.Policy).OfType<AccessPolicy>().Distinct()];

    /// <summary>Takes the policies out of proved tables. Where none of the access tables is in force there is no policy; where some are
    /// missing, that is a finding.</summary>
    /// <param name="tables">The tables; those of other domains are left aside.</param>
    /// <returns>The policies, or what keeps the tables from deciding access.</returns>
    public static PolicyReadResult<AccessPolicies> From(TableSet tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var found = new DiagnosticList();
        var known = new List<(DecisionTable?[] Tables, AccessPolicy? Policy)>();
        var segments = ImmutableArray.CreateBuilder<(LocalDate, AccessPolicy?)>();
        var silent = new HashSet<string>();
        foreach (var date in tables.Boundaries)
        {
            var inForce = AccessTables.Ids.Select(id => tables.TryAsOf(id, date, out var table) ? table : null).ToArray();
            var index = known.FindIndex(item => item.Tables.AsSpan().SequenceEqual(inForce));
            if (index < 0)
            {
                index = known.Count;
                known.Add((inForce, PolicyOf(inForce, found, silent)));
            }

            segments.Add((date, known[index].Policy));
        }

        return new PolicyReadResult<AccessPolicies>(new AccessPolicies(segments.DrainToImmutable()), found);
    }

    /// <summary>The access policy in force on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="ArgumentOutOfRangeException">None is in force on that day.</exception>
    public AccessPolicy AsOf(LocalDate date) => TryAsOf(date, out var policy)
        ? policy
        : throw new ArgumentOutOfRangeException(nameof(date), $"No access policy is in force on {LocalDatePattern.Iso.Format(date)}.");

    /// <summary>The access policy in force on a day, if there is one.</summary>
    /// <param name="date">The day.</param>
    /// <param name="policy">The policy.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryAsOf(LocalDate date, [NotNullWhen(true)] out AccessPolicy? policy)
    {
        policy = segments.LastOrDefault(segment => segment.From <= date).Policy;
        return policy is not null;
    }

    private static AccessPolicy? PolicyOf(DecisionTable?[] inForce, DiagnosticList found, HashSet<string> silent)
    {
        if (inForce.All(table => table is null))
            return null;
        var first = inForce.First(table => table is not null)!;
        foreach (var (id, _) in AccessTables.Ids.Zip(inForce).SkipLast(1).Where(pair => pair.Second is null))
        {
            if (silent.Add($"{id} {first.Header.Name}"))
                found.Add(AccessDiagnostics.TableMissing(first.Header, id));
        }

        if (inForce.SkipLast(1).Any(table => table is null))
            return null;
        var tables = new AccessTables(inForce[0]!, inForce[1]!, inForce[2]!, inForce[3]!, inForce[4]!, inForce[5]!, inForce[6]);
        var local = new DiagnosticList();
        if (new AccessShape(tables, local).Fits())
        {
            var plans = AccessPlans.Of(tables, new AccessSpace(tables));
            var policy = new AccessPolicy(tables, plans);
            new AccessProof(policy, local).Check();
            found.AddRange(local);
            return policy;
        }

        found.AddRange(local);
        return null;
    }

    private static class EmbeddedHolder
    {
        internal static readonly AccessPolicies Value =
            From(TableSet.Load(EmbeddedFiles, ClauseCatalogue.Embedded).GetValueOrThrow()).GetValueOrThrow();
    }
}
