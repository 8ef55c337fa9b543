using CustomerRules.DecisionTables.Outputs;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>Numbers answers: equal ones have one number.</summary>
/// <param name="meter">Counts the memory that they take; null where they are few.</param>
internal sealed class AnswerIds(AnalysisMeter? meter = null)
{
    // Beside its text: the objects of an answer, and its places in the tables. Measured.
    private const int AnswerBytes = 400;
    private const int JoinBytes = 40;

    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<(int, int), int> joined = [];
    private readonly List<Outcome> outcomes = [];

    /// <summary>The answers so far, each at its number.</summary>
    internal IReadOnlyList<Outcome> Outcomes => outcomes;

    /// <summary>The number of an answer.</summary>
    internal int Of(Outcome outcome)
    {
        if (!ids.TryGetValue(outcome.Json, out var id))
        {
            meter?.CountWords(outcome.Json.Length / 4, AnswerBytes);
            ids.Add(outcome.Json, id = outcomes.Count);
            outcomes.Add(outcome);
        }

        return id;
    }

    /// <summary>The number of what two answers are together. Merging is the same in every order, and twice is as good as once.</summary>
    internal int Join(int one, int other)
    {
        if (one == other)
            return one;
        var key = (Math.Min(one, other), Math.Max(one, other));
        if (joined.TryGetValue(key, out var id))
            return id;
        meter?.CountWords(0, JoinBytes);
        joined.Add(key, id = Of(Outcome.Merge(outcomes[one].Columns, [outcomes[one], outcomes[other]])));
        return id;
    }
}
