using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using CustomerRules.DecisionTables;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.Permissions.Planning;
using CustomerRules.Policies;

namespace CustomerRules.Permissions;

/// <summary>What a policy says to a request: the outcome, what is missing, and every deciding rule with its clauses.</summary>
/// <remarks>Made without allocation; lists are read out of it on demand. <c>default</c> is no decision and no grant.</remarks>
public readonly struct AccessDecision
{
    private readonly AccessPlan? plan;
    private readonly ulong evidence;
    private readonly ulong unsupported;
    private readonly int cell;

    internal AccessDecision(AccessPlan plan, int cell, ulong evidence, ulong supported)
    {
        this.plan = plan;
        this.cell = cell;
        this.evidence = evidence;
        Outcome = plan.OutcomeOf(evidence, supported, out unsupported);
    }

    /// <summary>What becomes of the request.</summary>
    public AccessOutcome Outcome { get; }

    /// <summary>Every minimal set of further evidence that would grant the request, the smallest first; empty unless the outcome is
    /// <see cref="AccessOutcome.NeedsEvidence"/>.</summary>
    public ImmutableArray<ImmutableArray<Choice>> Missing => Outcome == AccessOutcome.NeedsEvidence ? Plan.MissingFrom(evidence) : [];

    /// <summary>The duties of a grant that the caller cannot honour and that therefore stand in its way; otherwise empty.</summary>
    public ImmutableArray<AccessObligation> Unsupported => unsupported == 0 ? [] : Plan.ObligationsIn(unsupported);

    /// <summary>Every deciding rule: of a grant the permits whose evidence is at hand, what circumstances add, the duties and what limits the
    /// fields; of a refusal what refuses; also on default deny. Never empty.</summary>
    public ImmutableArray<Reason> Because => Plan.Reasons(Outcome, evidence, unsupported);

    /// <summary>The names of the policy versions behind the decision.</summary>
    public ImmutableArray<string> Policies => Plan.Policies;

    /// <summary>The evidence at hand that somebody has to give: the approvals.</summary>
    internal ImmutableArray<Choice> Approvals => Plan.ApprovalsIn(evidence);

    /// <summary>The clauses of the deciding rules that ask for a piece of evidence; of all deciding rules when none of them names it.</summary>
    internal Citation CitesOf(Choice evidence) => Plan.CitesOf(evidence, Because);

    private AccessPlan Plan => plan ?? throw new InvalidOperationException("The decision was not made by a policy.");

    /// <summary>The grant together with its duties: whoever takes the one is handed the other. Allocates nothing.</summary>
    /// <param name="grant">What may be seen.</param>
    /// <param name="obligations">What must be done for it, in the order of the policy.</param>
    /// <returns>Whether the request is granted.</returns>
    public bool TryGetGrant([NotNullWhen(true)] out AccessGrant? grant, out ImmutableArray<AccessObligation> obligations)
    {
        if (plan is null || Outcome != AccessOutcome.Granted)
        {
            (grant, obligations) = (null, []);
            return false;
        }

        (grant, obligations) = (plan.Grant, plan.Obligations);
        return true;
    }

    /// <summary>Whether the decision was made on exactly this evidence.</summary>
    internal bool RestsOn(ImmutableArray<string> codes) => Plan.EvidenceOf(codes) == evidence;

    /// <summary>Whether the decision was made on the same role, action, section, purpose and sealing.</summary>
    internal bool Answers(in AccessRequest request) => Plan.CellOf(in request) == cell;

    /// <summary>The outcome's code.</summary>
    public override string ToString() => Outcome.Code();
}
