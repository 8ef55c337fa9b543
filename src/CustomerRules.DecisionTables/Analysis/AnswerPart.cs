using CustomerRules.DecisionTables.Outputs;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>A part of a collected answer that is merged by itself: an output, one code of a set, or of the record of one key whether it is there
/// and what a field holds.</summary>
/// <param name="Column">What the part holds.</param>
/// <param name="ValueIn">What an answer says on it; null where it says nothing.</param>
internal sealed record AnswerPart(OutputColumn Column, Func<Outcome, OutputValue?> ValueIn)
{
    /// <summary>All parts of a table's answers: two answers are equal when each of these is.</summary>
    internal static IEnumerable<AnswerPart> Of(TableDefinition definition) =>
        definition.Outputs.Index().SelectMany(output => Of(output.Item, outcome => outcome.Values[output.Index]));

    /// <summary>What an answer says on this part.</summary>
    internal Outcome In(Outcome outcome) => Outcome.OfOne(Column, ValueIn(outcome));

    private static IEnumerable<AnswerPart> Of(OutputColumn column, Func<Outcome, OutputValue?> valueIn) => column.Type switch
    {
        CodeSetType set => Enumerable.Range(0, set.Codes.Choices.Length).Select(code =>
            new AnswerPart(column, outcome => valueIn(outcome) is CodeSetValue given ? new CodeSetValue([.. given.Codes.Where(one => one.Position == code)]) : null)),
        RecordType record => record.Fields.SelectMany(field => Of(field, outcome => ((RecordValue?)valueIn(outcome))?[field.Name])),
        RecordListType list => ((ChoiceType)list.Record.Fields.First(field => field.Name == list.Key).Type).Choices.SelectMany((_, key) => OfRecord(list, key, valueIn)),
        _ => [new AnswerPart(column, valueIn)],
    };

    private static IEnumerable<AnswerPart> OfRecord(RecordListType list, int key, Func<Outcome, OutputValue?> valueIn)
    {
        RecordValue? RecordIn(Outcome outcome) => (valueIn(outcome) as RecordListValue)?.Records.FirstOrDefault(record => ((CodeValue)record[list.Key]).Position == key);
        var present = new OutputColumn(list.Key, new FlagType(FlagMerge.Any));
        return list.Record.Fields.Where(field => field.Name != list.Key)
            .SelectMany(field => Of(field, outcome => RecordIn(outcome)?[field.Name]))
            .Prepend(new AnswerPart(present, outcome => RecordIn(outcome) is null ? null : FlagValue.True));
    }
}
