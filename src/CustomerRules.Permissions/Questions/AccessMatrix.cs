using System.Collections.Immutable;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.Permissions.Planning;
using CustomerRules.Policies;

namespace CustomerRules.Permissions.Questions;

/// <summary>Who may do what at best: a role x action x section matrix of unsealed files over all purposes, with the evidence needed.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class AccessMatrix
{
    private readonly AccessPolicy policy;
    private readonly ImmutableArray<AccessMatrixCell> cells;

    private AccessMatrix(AccessPolicy policy, ImmutableArray<AccessMatrixCell> cells)
    {
        this.policy = policy;
        this.cells = cells;
    }

    /// <summary>The cells: all sections of the first action of the first role, and so on.</summary>
    public ImmutableArray<AccessMatrixCell> Cells => cells;

    /// <summary>The matrix of a policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The matrix.</returns>
    public static AccessMatrix Of(AccessPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var space = policy.Space;
        var cells = ImmutableArray.CreateBuilder<AccessMatrixCell>();
        for (var role = 0; role < policy.Roles.Length; role++)
        {
            for (var action = 0; action < policy.Actions.Length; action++)
            {
                for (var section = 0; section < policy.Sections.Length; section++)
                {
                    var plans = Enumerable.Range(0, policy.Purposes.Length)
                        .Select(purpose => policy.Plans[space.CellOf(role, action, section, purpose, isSealed: false)])
                        .ToList();
                    var sets = EvidenceSets.Minimal(plans.SelectMany(plan => plan.Alternatives));
                    cells.Add(new AccessMatrixCell(
                        policy.Roles[role],
                        policy.Actions[action],
                        policy.Sections[section],
                        sets.Length > 0 && sets[0] != 0 ? AccessOutcome.NeedsEvidence : plans.Max(plan => plan.Ceiling),
                        [.. sets.Select(space.Evidence.In)],
                        [.. policy.Purposes.Where((_, purpose) => plans[purpose].Ceiling == AccessOutcome.Granted)]));
                }
            }
        }

        return new AccessMatrix(policy, cells.DrainToImmutable());
    }

    /// <summary>The matrix as Markdown: a table a role, then the evidence that the numbers stand for.</summary>
    /// <param name="language">The reader's language.</param>
    /// <returns>The text, lines joined by <c>\n</c>.</returns>
    public string ToMarkdown(Language language) => new MatrixText(policy, cells, language).Markdown();

    /// <summary>The matrix as an HTML fragment with its own style: one table, then the evidence that the numbers stand for.</summary>
    /// <param name="language">The reader's language.</param>
    /// <returns>The text, lines joined by <c>\n</c>.</returns>
    public string ToHtml(Language language) => new MatrixText(policy, cells, language).Html();
}
