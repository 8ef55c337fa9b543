using System.Collections.Immutable;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.DecisionTables.Sets;

/// <summary>Findings that only repeat another one, further down in the same file or in another file of the same set.</summary>
internal static class FollowUps
{
    private const string Condition = ".when.";

    /// <summary>Leaves out conditions on an input that is declared, but could not be read: the finding on the input says why;
    /// and inputs from a table whose trouble is reported already.</summary>
    internal static IEnumerable<Diagnostic> Without(PolicyNode root, IEnumerable<Diagnostic> found, Func<PolicyId, bool> isReported)
    {
        var inputs = root.Member("inputs")?.Items ?? [];
        var declared = inputs.Select(input => input.Member("input")?.Text).ToImmutableHashSet();
        var suppliers = inputs.Select(input => input.Member("from"))
            .Where(from => PolicyId.TryParse(from?.Text, out var id) && isReported(id))
            .Select(from => from!.Place)
            .ToImmutableHashSet();
        return found.Where(diagnostic => diagnostic.Code switch
        {
            "CR2004" => !suppliers.Contains(diagnostic.Place),
            "CR2009" => !declared.Contains(InputOf(diagnostic.Place.Path)),
            _ => true,
        });
    }

    private static string InputOf(string path) => path[(path.LastIndexOf(Condition, StringComparison.Ordinal) + Condition.Length)..];
}
