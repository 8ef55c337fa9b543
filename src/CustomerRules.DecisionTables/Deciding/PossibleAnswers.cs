using System.Collections.Immutable;
using CustomerRules.DecisionTables.Outputs;

namespace CustomerRules.DecisionTables.Deciding;

/// <summary>What a table can still answer when some facts are missing, and which one to ask for next. Unknown is not false.</summary>
/// <param name="Outcomes">The distinct answers that some completion of the known facts leads to, in the order in which inputs lead to them; at least one.</param>
/// <param name="NextFact">The position of the missing fact that settles most: whose value leaves the fewest answers on average, where values
/// after which everything goes on alike count once together, and of equals the first; -1 when the answer is settled.</param>
/// <param name="Because">The reasons that hold whatever the missing facts are: rules that decide for every completion, this table's
/// first, then those of the tables that feed it. Empty where it depends on the missing facts which rules decide.</param>
/// <param name="Candidates">The rules of this table that decide for some completion, in the order of the file.</param>
public sealed record PossibleAnswers(
    ImmutableArray<Outcome> Outcomes, int NextFact, ImmutableArray<Reason> Because, ImmutableArray<Reason> Candidates)
{
    /// <summary>Whether there is one answer left, whatever the missing facts are.</summary>
    public bool IsSettled => Outcomes.Length == 1;
}
