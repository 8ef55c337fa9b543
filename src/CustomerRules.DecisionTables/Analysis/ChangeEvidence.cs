using CustomerRules.DecisionTables.Outputs;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>Where two versions of a table differ, over the facts that both know.</summary>
internal abstract class ChangeEvidence
{
    /// <summary>Terminal 0 is "no difference"; every other stands for one change from the same answer to the same other answer.</summary>
    internal abstract Diagram Changed { get; }

    /// <summary>What both versions answer in a box of one change.</summary>
    internal abstract ChangedRegion Describe(Box box);

    /// <summary>The kind of a change.</summary>
    /// <param name="before">The earlier answer; null where the combination is impossible.</param>
    /// <param name="after">The later answer; null where the combination is impossible.</param>
    /// <param name="clausesDiffer">Whether they rest on other clauses.</param>
    /// <returns>The kind; null when there is no difference.</returns>
    protected static ChangeKind? KindOf(Outcome? before, Outcome? after, bool clausesDiffer)
    {
        if (before is null || after is null)
            return before is null && after is null ? null : ChangeKind.Possibility;
        return !before.Equals(after) ? ChangeKind.Answer : clausesDiffer ? ChangeKind.ClauseOnly : null;
    }
}
