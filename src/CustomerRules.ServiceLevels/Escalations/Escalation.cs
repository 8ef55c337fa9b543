using NodaTime;

namespace CustomerRules.ServiceLevels.Escalations;

/// <summary>A step of a ladder with its time in one case.</summary>
/// <param name="Step">The step.</param>
/// <param name="At">When it is due.</param>
/// <param name="Run">Which run of the case: 0 before it was ever reopened.</param>
public readonly record struct Escalation(EscalationStep Step, Instant At, int Run)
{
    /// <summary>A key that is the same however often, and with whatever moved limit, the step is computed: use it to act once.</summary>
    /// <param name="caseId">The case; an identifier, not a person.</param>
    /// <param name="target">The target's code.</param>
    /// <returns>Case, target, run and step, joined by <c>/</c>.</returns>
    public string KeyFor(string caseId, string target) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{caseId}/{target}/{Run}/{Step.Code}");
}
