using System.Collections.Immutable;
using CustomerRules.DecisionTables.Outputs;

namespace CustomerRules.DecisionTables.Deciding;

/// <summary>What a table can still answer when some facts are missing, and which one to ask for next. Unknown is not false.</summary>
/// <param name="Decisions">Every decision that some completion of the known facts leads to; at least one.</param>
/// <param name="Outcomes">Their distinct answers, in the order of finding.</param>
/// <param name="NextFact">The position of the missing fact that settles most: whose value leaves the fewest answers on average, where values
/// after which everything goes on alike count once together, and of equals the first; -1 when the answer is settled.</param>
public sealed record PossibleAnswers(ImmutableArray<Decision> Decisions, ImmutableArray<Outcome> Outcomes, int NextFact)
{
    /// <summary>Whether there is one answer left, whatever the missing facts are.</summary>
    public bool IsSettled => Outcomes.Length == 1;

    /// <summary>The reasons that hold whatever the missing facts are: rules that decide in every one of <see cref="Decisions"/>, this table's
    /// first, then those of the tables that feed it. Empty where it depends on the missing facts which rules decide.</summary>
    public ImmutableArray<Reason> Because =>
        [.. Decisions.Select(Reason.Behind).Aggregate((held, others) => held.Intersect(others))];
}
