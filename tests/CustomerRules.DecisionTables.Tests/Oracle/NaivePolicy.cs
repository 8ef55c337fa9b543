using System.Globalization;
using CustomerRules.DecisionTables.Outputs;

namespace CustomerRules.DecisionTables.Tests.Oracle;

/// <summary>Hit policies and merges, written down once more from their definition.</summary>
internal static class NaivePolicy
{
    internal static NaiveAnswer Judge(TableDefinition table, List<Rule> matched)
    {
        if (matched.Count == 0 && table.Default is null)
            return new NaiveAnswer(AnswerKind.Gap, [], [], new Dictionary<string, object?>());
        List<Rule> deciding = matched.Count == 0 ? [table.Default!] : Deciding(table, matched);
        var conflict = table.HitPolicy switch
        {
            HitPolicy.Unique => deciding.Count > 1,
            HitPolicy.Any => deciding.Select(rule => rule.Then.Json).Distinct().Count() > 1,
            _ => false,
        };
        var values = new Dictionary<string, object?>();
        for (var i = 0; i < table.Outputs.Length; i++)
        {
            var said = deciding.Select(rule => rule.Then.Values[i]).OfType<OutputValue>().ToList();
            values.Add(table.Outputs[i].Name, said.Count == 0 ? Silence(table.Outputs[i].Type) : Merged(table.Outputs[i].Type, said));
        }

        var kind = conflict ? AnswerKind.Conflict : values.ContainsValue(null) ? AnswerKind.Silent : AnswerKind.Answer;
        return new NaiveAnswer(kind, matched, deciding, values);
    }

    internal static string Json(object value) => value switch
    {
        CodeValue code => $"\"{code.Code}\"",
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        IEnumerable<CodeValue> codes => $"[{string.Join(',', codes.Select(code => $"\"{code.Code}\""))}]",
        _ => throw new NotSupportedException(value.GetType().Name),
    };

    private static List<Rule> Deciding(TableDefinition table, List<Rule> matched)
    {
        if (table.HitPolicy == HitPolicy.First)
            return matched[..1];
        if (table.HitPolicy != HitPolicy.Priority)
            return matched;
        var best = matched.Select(Rank).Min(StringComparer.Ordinal);
        return [.. matched.Where(rule => Rank(rule) == best)];
    }

    /// <summary>The positions of the codes, first output first, as text that sorts like the list.</summary>
    private static string Rank(Rule rule) =>
        string.Concat(rule.Then.Values.Select(value => ((CodeValue)value!).Position.ToString("D3", CultureInfo.InvariantCulture)));

    private static object? Silence(OutputType type) => type switch
    {
        FlagType flag => flag.MergeBy == FlagMerge.All,
        CodeSetType { MergeBy: SetMerge.Union } => Array.Empty<CodeValue>(),
        _ => null,
    };

    private static object Merged(OutputType type, List<OutputValue> said) => type switch
    {
        ChoiceType => said.Cast<CodeValue>().MinBy(code => code.Position)!,
        FlagType { MergeBy: FlagMerge.All } => said.Cast<FlagValue>().All(flag => flag.Value),
        FlagType => said.Cast<FlagValue>().Any(flag => flag.Value),
        NumberType { MergeBy: NumberMerge.Least } => said.Cast<NumberValue>().Min(number => number.Value),
        NumberType => said.Cast<NumberValue>().Max(number => number.Value),
        CodeSetType set => set.Codes.Choices.Select((choice, position) => new CodeValue(choice, position))
            .Where(code => set.MergeBy == SetMerge.Union ? said.Any(one => Holds(one, code)) : said.All(one => Holds(one, code)))
            .ToArray(),
        _ => throw new NotSupportedException(type.GetType().Name),
    };

    private static bool Holds(OutputValue set, CodeValue code) => ((CodeSetValue)set).Codes.Any(other => other.Code == code.Code);
}
