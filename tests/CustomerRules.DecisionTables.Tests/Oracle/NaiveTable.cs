using System.Collections.Immutable;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.DecisionTables.Outputs;

namespace CustomerRules.DecisionTables.Tests.Oracle;

/// <summary>The reference model: looks at every rule for every value, knows nothing of bits, cells and diagrams.</summary>
internal sealed class NaiveTable
{
    private readonly IReadOnlyList<NaiveTable> suppliers;

    internal NaiveTable(TableDefinition definition, IEnumerable<NaiveTable> available)
    {
        Definition = definition;
        suppliers = [.. definition.Inputs.Select(input => input.From is null ? null! : available.First(table => table.Definition.Header.Id.Equals(input.From)))];
        var facts = new List<TableInput>();
        for (var i = 0; i < definition.Inputs.Length; i++)
            facts.AddRange(suppliers[i] is { } supplier ? supplier.Facts : [definition.Inputs[i]]);
        Facts = [.. facts.DistinctBy(fact => fact.Name)];
    }

    internal TableDefinition Definition { get; }

    internal ImmutableArray<TableInput> Facts { get; }

    /// <summary>Every combination of values, possible or not.</summary>
    internal IEnumerable<int[]> AllInputs()
    {
        var values = Facts.Select(fact => fact.Min).ToArray();
        while (true)
        {
            yield return [.. values];
            var i = values.Length - 1;
            for (; i >= 0 && values[i] == Facts[i].Max; i--)
                values[i] = Facts[i].Min;
            if (i < 0)
                yield break;
            values[i]++;
        }
    }

    internal NaiveAnswer Ask(int[] values)
    {
        var given = new Dictionary<string, int>();
        for (var i = 0; i < Facts.Length; i++)
            given.Add(Facts[i].Name, values[i]);
        return Ask(given);
    }

    internal NaiveAnswer Ask(IReadOnlyDictionary<string, int> facts)
    {
        var own = new int[Definition.Inputs.Length];
        for (var i = 0; i < own.Length; i++)
        {
            if (suppliers[i] is not { } supplier)
            {
                own[i] = facts[Definition.Inputs[i].Name];
                continue;
            }

            var answer = supplier.Ask(facts);
            if (answer.Kind == AnswerKind.Impossible)
                return answer;
            own[i] = ValueOf(answer.Values[Definition.Inputs[i].Name]!, Definition.Inputs[i]);
        }

        if (Definition.Impossible.Any(combination => Admits(combination.When, own)))
            return new NaiveAnswer(AnswerKind.Impossible, [], [], new Dictionary<string, object?>());
        List<Rule> matched = [.. Definition.Rules.Where(rule => Admits(rule.When, own))];
        return NaivePolicy.Judge(Definition, matched);
    }

    private static bool Admits(ImmutableArray<ValueSet?> when, int[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (when[i] is { } set && !set.Spans.Any(span => span.Min <= values[i] && values[i] <= span.Max))
                return false;
        }

        return true;
    }

    private static int ValueOf(object value, TableInput input) =>
        value is bool flag ? (flag ? 1 : 0) : input.Choices.Select(choice => choice.Code).ToList().IndexOf(((CodeValue)value).Code);
}
