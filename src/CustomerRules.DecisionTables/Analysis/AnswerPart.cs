using CustomerRules.DecisionTables.Outputs;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>A part of a collected answer that is merged by itself: an output, one code of a set, or the record of one key.</summary>
/// <param name="Output">The position of the output.</param>
/// <param name="Column">The output.</param>
/// <param name="Code">The position of the code or key; -1 where the output has one value.</param>
internal sealed record AnswerPart(int Output, OutputColumn Column, int Code)
{
    /// <summary>All parts of a table's answers: two answers are equal when each of these is.</summary>
    internal static IEnumerable<AnswerPart> Of(TableDefinition definition) => definition.Outputs.Index()
        .SelectMany(output => Codes(output.Item.Type).Select(code => new AnswerPart(output.Index, output.Item, code)));

    /// <summary>What an answer says on this part.</summary>
    internal Outcome In(Outcome outcome) => Outcome.OfOne(Column, outcome.Values[Output] switch
    {
        CodeSetValue set when Code >= 0 => new CodeSetValue([.. set.Codes.Where(code => code.Position == Code)]),
        RecordListValue list => new RecordListValue([.. list.Records.Where(record => ((CodeValue)record[((RecordListType)Column.Type).Key]).Position == Code)]),
        var value => value,
    });

    private static IEnumerable<int> Codes(OutputType type) => type switch
    {
        CodeSetType set => Enumerable.Range(0, set.Codes.Choices.Length),
        RecordListType list => Enumerable.Range(0, ((ChoiceType)list.Record.Fields.First(field => field.Name == list.Key).Type).Choices.Length),
        _ => [-1],
    };
}
