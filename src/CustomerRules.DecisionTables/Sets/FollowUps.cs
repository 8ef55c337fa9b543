using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.DecisionTables.Sets;

/// <summary>Findings about a table that gives nothing, which mostly repeat another one further down or in another file of the same set.</summary>
internal static class FollowUps
{
    /// <summary>Puts what is known of the supplier in place of "there is no such table".</summary>
    /// <param name="root">The table's document.</param>
    /// <param name="found">What was found in it.</param>
    /// <param name="faults">What to say of a supplier instead: nothing, or a finding at the place; null to keep what was found.</param>
    internal static IEnumerable<Diagnostic> Replace(
        PolicyNode root, IEnumerable<Diagnostic> found, Func<PolicyId, IEnumerable<Func<SourcePlace, Diagnostic>>?> faults)
    {
        var instead = new Dictionary<SourcePlace, IEnumerable<Func<SourcePlace, Diagnostic>>>();
        foreach (var from in (root.Member("inputs")?.Items ?? []).Select(input => input.Member("from")).OfType<PolicyNode>())
        {
            if (PolicyId.TryParse(from.Text, out var id) && faults(id) is { } known)
                instead[from.Place] = known;
        }

        return found.SelectMany(diagnostic => diagnostic.Code == "CR2004" && instead.TryGetValue(diagnostic.Place, out var told)
            ? told.Select(tell => tell(diagnostic.Place))
            : [diagnostic]);
    }
}
