using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.DecisionTables.Sets;

/// <summary>Findings about a table that gives nothing, which mostly repeat another one further down or in another file of the same set.</summary>
internal static class FollowUps
{
    /// <summary>Puts what is known of the supplier in place of "there is no such table".</summary>
    /// <param name="root">The table's document.</param>
    /// <param name="found">What was found in it.</param>
    /// <param name="known">What to say of a supplier at a place instead: a finding or none; null to keep what was found.</param>
    internal static IEnumerable<Diagnostic> Replace(PolicyNode root, IEnumerable<Diagnostic> found, Func<PolicyId, SourcePlace, Diagnostic[]?> known)
    {
        var instead = new Dictionary<SourcePlace, Diagnostic[]>();
        foreach (var from in (root.Member("inputs")?.Items ?? []).Select(input => input.Member("from")).OfType<PolicyNode>())
        {
            if (PolicyId.TryParse(from.Text, out var id) && known(id, from.Place) is { } told)
                instead[from.Place] = told;
        }

        return found.SelectMany(diagnostic => diagnostic.Code == "CR2004" && instead.TryGetValue(diagnostic.Place, out var told) ? told : [diagnostic]);
    }
}
