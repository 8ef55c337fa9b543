using System.Collections.Immutable;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.DecisionTables.Sets;

/// <summary>Findings that only repeat another one, further down in the same file or in another file of the same set.</summary>
internal static class FollowUps
{
    /// <summary>Leaves out inputs from a table whose trouble is reported already.</summary>
    internal static IEnumerable<Diagnostic> Without(PolicyNode root, IEnumerable<Diagnostic> found, Func<PolicyId, bool> isReported)
    {
        var inputs = root.Member("inputs")?.Items ?? [];
        var suppliers = inputs.Select(input => input.Member("from"))
            .Where(from => PolicyId.TryParse(from?.Text, out var id) && isReported(id))
            .Select(from => from!.Place)
            .ToImmutableHashSet();
        return found.Where(diagnostic => diagnostic.Code != "CR2004" || !suppliers.Contains(diagnostic.Place));
    }
}
