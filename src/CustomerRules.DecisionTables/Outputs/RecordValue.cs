using System.Collections.Immutable;
using CustomerRules.Policies;

namespace CustomerRules.DecisionTables.Outputs;

/// <summary>Named values that belong together, such as a duty with its recipients and its moment, and the clauses behind them.</summary>
public sealed class RecordValue : OutputValue
{
    internal RecordValue(ImmutableArray<KeyValuePair<string, OutputValue>> fields, Citation cites)
        : base($"{{{string.Join(',', fields.Select(field => $"\"{field.Key}\":{field.Value.Json}"))}}}")
    {
        Fields = fields;
        Cites = cites;
    }

    /// <summary>The fields, in the order in which the output declares them.</summary>
    public ImmutableArray<KeyValuePair<string, OutputValue>> Fields { get; }

    /// <summary>The clauses of every rule that contributed.</summary>
    public Citation Cites { get; }

    /// <summary>The value of a field.</summary>
    /// <param name="field">The field's name.</param>
    /// <exception cref="KeyNotFoundException">The output declares no such field.</exception>
    public OutputValue this[string field]
    {
        get
        {
            foreach (var (name, value) in Fields)
            {
                if (name == field)
                    return value;
            }

            throw new KeyNotFoundException($"The record has no field '{field}'.");
        }
    }
}
