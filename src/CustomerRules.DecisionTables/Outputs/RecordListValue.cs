using System.Collections.Immutable;

namespace CustomerRules.DecisionTables.Outputs;

/// <summary>Records told apart by their key, in the order in which the key's codes are declared; may be empty.</summary>
public sealed class RecordListValue : OutputValue
{
    internal RecordListValue(ImmutableArray<RecordValue> records)
        : base($"[{string.Join(',', records.Select(record => record.Json))}]") => Records = records;

    /// <summary>The records.</summary>
    public ImmutableArray<RecordValue> Records { get; }
}
