namespace CustomerRules.DecisionTables.Tests.Oracle;

/// <summary>Everything that is wrong with a table, by looking at each input.</summary>
internal sealed class NaiveProof
{
    internal NaiveProof(NaiveTable table)
    {
        var definition = table.Definition;
        var alive = new HashSet<Rule>();
        var matching = new Dictionary<Rule, int>();
        var covering = definition.Rules.ToDictionary(rule => rule, _ => new HashSet<Rule>());
        var quarrelling = new HashSet<Rule>();
        var inputs = table.AllInputs().Select(input => (Input: input, Answer: table.Ask(input))).Where(item => item.Answer.Kind != AnswerKind.Impossible).ToList();
        foreach (var (input, answer) in inputs)
        {
            alive.UnionWith(answer.Deciding);
            foreach (var rule in answer.Matched)
            {
                matching[rule] = matching.GetValueOrDefault(rule) + 1;
                covering[rule].UnionWith(answer.Deciding);
            }

            Count(answer);
            if (answer.Kind == AnswerKind.Conflict)
                quarrelling.UnionWith(answer.Deciding);
        }

        NothingPossible = inputs.Count == 0;
        UnusedDefault = !NothingPossible && definition.Default is { } fallback && !alive.Contains(fallback);
        if (NothingPossible)
            return;
        foreach (var rule in definition.Rules)
        {
            if (!alive.Contains(rule))
                Dead.Add(rule.Name, (matching.GetValueOrDefault(rule), [.. covering[rule].OrderBy(other => other.Position).Select(other => other.Name)]));
            else if (!quarrelling.Contains(rule) && inputs.All(item => Without(definition, item.Answer, rule) == item.Answer.Text))
                Redundant.Add(rule.Name);
        }
    }

    internal bool NothingPossible { get; }

    internal bool UnusedDefault { get; }

    internal int Gaps { get; private set; }

    /// <summary>By output the number of inputs for which no deciding rule gives it.</summary>
    internal SortedDictionary<string, int> Silent { get; } = new(StringComparer.Ordinal);

    /// <summary>By rules in conflict, joined by a blank, the number of inputs.</summary>
    internal SortedDictionary<string, int> Conflicts { get; } = new(StringComparer.Ordinal);

    /// <summary>By dead rule the number of inputs that match it and the rules that decide there.</summary>
    internal SortedDictionary<string, (int Count, List<string> Covering)> Dead { get; } = new(StringComparer.Ordinal);

    internal SortedSet<string> Redundant { get; } = new(StringComparer.Ordinal);

    internal bool IsSound => !NothingPossible && Gaps == 0 && Silent.Count == 0 && Conflicts.Count == 0 && Dead.Count == 0;

    private static string Without(TableDefinition definition, NaiveAnswer answer, Rule rule) =>
        answer.Matched.Contains(rule) ? NaivePolicy.Judge(definition, [.. answer.Matched.Where(other => other != rule)]).Text : answer.Text;

    private void Count(NaiveAnswer answer)
    {
        switch (answer.Kind)
        {
            case AnswerKind.Gap:
                Gaps++;
                break;
            case AnswerKind.Conflict:
                var names = string.Join(' ', answer.DecidingNames);
                Conflicts[names] = Conflicts.GetValueOrDefault(names) + 1;
                break;
            case AnswerKind.Silent:
                foreach (var (output, _) in answer.Values.Where(pair => pair.Value is null))
                    Silent[output] = Silent.GetValueOrDefault(output) + 1;
                break;
        }
    }
}
