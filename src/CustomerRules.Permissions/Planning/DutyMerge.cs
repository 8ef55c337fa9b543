using System.Collections.Immutable;
using CustomerRules.DecisionTables;
using CustomerRules.DecisionTables.Outputs;
using CustomerRules.Policies;

namespace CustomerRules.Permissions.Planning;

/// <summary>What rules ask together: duties with their stricter moment and figures, fields with the least that shows.</summary>
internal static class DutyMerge
{
    internal static ImmutableArray<AccessObligation> Obligations(IEnumerable<Rule> rules, CodeList vocabulary)
    {
        var said = rules.SelectMany(rule => Records(rule, "obligations").Select(record => (Code: Code(record, "obligation"), Record: record, Rule: rule))).ToList();
        var days = Figures(rules, "withinDays", "days");
        var persons = Figures(rules, "persons", "persons");
        return [.. said.GroupBy(item => item.Code)
            .OrderBy(group => vocabulary.Find(group.Key))
            .Select(group => new AccessObligation(
                vocabulary[vocabulary.Find(group.Key)],
                (DutyMoment)group.Min(item => ((CodeValue)item.Record["when"]).Position),
                days.TryGetValue(group.Key, out var within) ? within.Min(item => item.Figure) : null,
                persons.TryGetValue(group.Key, out var by) ? by.Max(item => item.Figure) : null,
                Citation.Union([.. group.Select(item => item.Rule.Cites), .. (within ?? []).Select(item => item.Rule.Cites), .. (by ?? []).Select(item => item.Rule.Cites)])))];
    }

    internal static ImmutableArray<VisibleField> Fields(IEnumerable<Rule> rules)
    {
        var hiding = rules.Where(rule => rule.Then.Find("hidden") is FlagValue { Value: true }).ToList();
        var most = hiding.Count == 0 ? (int)FieldVisibility.Plain : (int)FieldVisibility.Hidden;
        return [.. rules.SelectMany(rule => Records(rule, "fields").Select(record => (Field: (CodeValue)record["field"], Show: ((CodeValue)record["show"]).Position, Rule: rule)))
            .GroupBy(item => item.Field)
            .OrderBy(group => group.Key.Position)
            .Select(group => new VisibleField(
                group.Key.Choice,
                (FieldVisibility)Math.Min(most, group.Min(item => item.Show)),
                Citation.Union(group.Select(item => item.Rule).Concat(hiding).Select(rule => rule.Cites))))];
    }

    /// <summary>Whether a rule imposes one of the duties.</summary>
    internal static bool Imposes(Rule rule, ImmutableArray<AccessObligation> duties) =>
        Records(rule, "obligations").Any(record => duties.Any(duty => duty.Obligation.Code == Code(record, "obligation")));

    private static Dictionary<string, List<(int Figure, Rule Rule)>> Figures(IEnumerable<Rule> rules, string output, string field) =>
        rules.SelectMany(rule => Records(rule, output).Select(record => (Code: Code(record, "obligation"), ((NumberValue)record[field]).Value, Rule: rule)))
            .GroupBy(item => item.Code)
            .ToDictionary(group => group.Key, group => group.Select(item => (item.Value, item.Rule)).ToList());

    private static ImmutableArray<RecordValue> Records(Rule rule, string output) => rule.Then.Find(output) is RecordListValue list ? list.Records : [];

    private static string Code(RecordValue record, string field) => ((CodeValue)record[field]).Code;
}
