using System.Collections.Immutable;
using CustomerRules.DecisionTables.Diagnostics;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.DecisionTables.Outputs;

/// <summary>Records told apart by the code in their key field. Merged, records of one key become one, field by field.</summary>
public sealed class RecordListType : OutputType
{
    internal RecordListType(RecordType record, string key)
    {
        Record = record;
        Key = key;
    }

    /// <summary>What one record holds.</summary>
    public RecordType Record { get; }

    /// <summary>The field, a choice, that tells records apart.</summary>
    public string Key { get; }

    /// <inheritdoc/>
    public override bool Merges => Record.Merges;

    internal override OutputValue Silence => new RecordListValue([]);

    internal override bool NamesClauses => true;

    internal override OutputValue? Read(PolicyNode node, Citation cites, DiagnosticList found)
    {
        var records = PolicyValues.DistinctList(node, item => Record.ReadRecord(item, cites, found), found);
        foreach (var twice in records.GroupBy(record => record[Key]).Where(group => group.Count() > 1))
            found.Add(TableDiagnostics.DuplicateName(node, ((CodeValue)twice.Key).Code));
        return records.Count == 0 ? null : Keyed(records);
    }

    internal override OutputValue Merge(OutputValue left, OutputValue right) =>
        Keyed([.. ((RecordListValue)left).Records, .. ((RecordListValue)right).Records]);

    /// <summary>All lists at once: one by one, the list that grows would be written out again at every step.</summary>
    internal override OutputValue MergeAll(IReadOnlyList<OutputValue> values) =>
        values.Count == 1 ? values[0] : Keyed([.. values.SelectMany(value => ((RecordListValue)value).Records)]);

    private RecordListValue Keyed(IReadOnlyList<RecordValue> records)
    {
        var keys = (ChoiceType)Record.Fields.First(field => field.Name == Key).Type;
        var byKey = new RecordValue?[keys.Choices.Length];
        foreach (var record in records)
        {
            ref var known = ref byKey[((CodeValue)record[Key]).Position];
            known = known is null ? record : (RecordValue)Record.Merge(known, record);
        }

        return new RecordListValue([.. byKey.OfType<RecordValue>()]);
    }
}
