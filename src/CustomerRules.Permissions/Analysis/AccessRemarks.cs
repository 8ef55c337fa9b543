using System.Collections.Immutable;
using Ardalis.GuardClauses;
using CustomerRules.DecisionTables;
using CustomerRules.Permissions.Diagnostics;
using CustomerRules.Permissions.Planning;
using CustomerRules.Policies;

namespace CustomerRules.Permissions.Analysis;

/// <summary>What an analysis of all dates has to say to the author of the files: rules, obligations and evidence without effect.</summary>
/// <remarks>Whether a rule of access decides shows in the outcome of the tables together. What a single table merges, such as the evidence
/// that all permits have in common, says nothing about it.</remarks>
public static class AccessRemarks
{
    private const int Deciding = 5;

    /// <summary>Whether the rules of a table are judged here, and not by the table's own answers.</summary>
    /// <param name="table">The table.</param>
    /// <returns>Whether they are.</returns>
    public static bool Cover(PolicyId table) => AccessTables.Ids.AsSpan(0, Deciding).Contains(table);

    /// <summary>Whether a remark is that a rule has no effect on any outcome.</summary>
    /// <param name="remark">The remark.</param>
    /// <returns>True for CR3513 and CR3514.</returns>
    public static bool TellsOfRule(Diagnostic remark) => Guard.Against.Null(remark).Code is AccessDiagnostics.DeadRule or AccessDiagnostics.OverriddenRule;

    /// <summary>Everything without effect, CR3513 to CR3518. A rule counts as such when it is so on every day on which its file is in force.</summary>
    /// <param name="policies">The policies.</param>
    /// <returns>Warnings and information; none is the usual case.</returns>
    public static ImmutableArray<Diagnostic> Of(AccessPolicies policies)
    {
        ArgumentNullException.ThrowIfNull(policies);
        var all = policies.All;
        return
        [
            .. all.SelectMany(policy => AccessAnalysis.Of(policy).Select(finding => (Place: PlaceOf(finding, policy.Tables), Finding: finding)))
                .GroupBy(item => (item.Place, Name: item.Finding.Rule?.Name ?? item.Finding.Code!.Code))
                .Where(group => group.Count() == all.Count(policy => policy.Tables.Deciding.Any(table => table.Header.Place.File == group.Key.Place.File)))
                .Select(group => AccessDiagnostics.WithoutEffect(group.First().Finding, group.Key.Place)),
        ];
    }

    private static SourcePlace PlaceOf(AccessFinding finding, AccessTables tables) => finding switch
    {
        { Rule: { } rule } => rule.Place,
        { Kind: AccessFindingKind.UnusedObligation } => tables.Duties.Header.Place,
        _ => (AccessSpace.CodesOf(tables.Permits).Any(code => code.Code == finding.Code!.Code) ? tables.Permits : tables.Requirements).Header.Place,
    };
}
