using System.Collections.Immutable;
using CustomerRules.Archives.Lifecycle;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.Diagnostics;
using CustomerRules.Permissions;
using CustomerRules.Policies;
using NodaTime;

namespace CustomerRules.Loading;

/// <summary>The rules of a file's life name roles and sections, and the access policies say which there are: what is mistyped would never be met.</summary>
internal sealed class LifecycleJoin(PolicyTimeline<LifecyclePolicy> lifecycle, AccessPolicies access, DiagnosticList found)
{
    /// <summary>The access policy whose words count on a day: in a book without one, that of the package.</summary>
    internal static AccessPolicy WordsOn(AccessPolicies access, LocalDate date) =>
        access.TryAsOf(date, out var policy) ? policy : AccessPolicies.Embedded.AsOf(LocalDate.MaxIsoValue);

    /// <summary>Checks every version beside every access policy of its time.</summary>
    /// <param name="boundaries">The days on which an access policy may change.</param>
    internal void Check(IEnumerable<LocalDate> boundaries)
    {
        foreach (var version in lifecycle.Versions)
        {
            var days = boundaries.Where(day => lifecycle.TryAsOf(day, out var other) && ReferenceEquals(other, version)).Prepend(version.Header.Period.From);
            var words = days.Select(day => WordsOn(access, day)).Distinct().ToList();
            foreach (var (rule, role, place) in RolesOf(version).DistinctBy(item => (item.Rule, item.Role)))
            {
                if (words.Find(policy => !Has(policy.Roles, role)) is { } without)
                    found.Add(BookDiagnostics.UnknownRole(place, rule, role, without.Roles.Select(choice => choice.Code)));
            }

            foreach (var section in version.Review.Focus)
            {
                if (words.Find(policy => !Has(policy.Sections, section)) is { } without)
                    found.Add(BookDiagnostics.UnknownSection(version.PlaceOf(LifecycleRules.Review), section, without.Sections.Select(choice => choice.Code)));
            }
        }
    }

    private static bool Has(ImmutableArray<Choice> choices, string code) => choices.Any(choice => choice.Code == code);

    private static IEnumerable<(string Rule, string Role, SourcePlace Place)> RolesOf(LifecyclePolicy version) =>
    [
        (LifecycleRules.Unseal, version.UnsealedBy, version.PlaceOf(LifecycleRules.Unseal)),
        (LifecycleRules.Hold, version.HoldsReleasedBy, version.PlaceOf(LifecycleRules.Hold)),
        (LifecycleRules.Approval, version.Approver, version.PlaceOf(LifecycleRules.Approval)),
        (LifecycleRules.Approval, version.OwnRequestsApprover, version.PlaceOf(LifecycleRules.Approval)),
        .. version.Updates.Select(update => (update.Code, update.Who, version.PlaceOf(update))),
    ];
}
