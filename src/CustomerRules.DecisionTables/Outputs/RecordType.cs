using System.Collections.Immutable;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.DecisionTables.Outputs;

/// <summary>Named values that belong together. Merged field by field.</summary>
public sealed class RecordType : OutputType
{
    internal RecordType(ImmutableArray<OutputColumn> fields) => Fields = fields;

    /// <summary>The fields, in declared order.</summary>
    public ImmutableArray<OutputColumn> Fields { get; }

    /// <inheritdoc/>
    public override bool Merges => Fields.All(item => item.Type.Merges);

    internal override OutputValue? Silence => null;

    internal override bool NamesClauses => true;

    internal override OutputValue? Read(PolicyNode node, Citation cites, DiagnosticList found) => ReadRecord(node, cites, found);

    /// <summary>Reads one record. A field that is a set with a union may be left out: it is then empty.</summary>
    internal RecordValue? ReadRecord(PolicyNode node, Citation cites, DiagnosticList found)
    {
        if (node.AsObject(found) is not { } reader)
            return null;
        var values = ImmutableArray.CreateBuilder<KeyValuePair<string, OutputValue>>();
        foreach (var field in Fields)
        {
            var member = field.Type.Silence is null ? reader.Required(field.Name) : reader.Optional(field.Name);
            var value = member is null ? field.Type.Silence : field.Type.Read(member, cites, found);
            if (value is not null)
                values.Add(new(field.Name, value));
        }

        reader.Close();
        return values.Count == Fields.Length ? new RecordValue(values.DrainToImmutable(), cites) : null;
    }

    internal override OutputValue Merge(OutputValue left, OutputValue right)
    {
        var (a, b) = ((RecordValue)left, (RecordValue)right);
        var fields = Fields.Select((field, i) =>
            new KeyValuePair<string, OutputValue>(field.Name, field.Type.Merge(a.Fields[i].Value, b.Fields[i].Value)));
        return new RecordValue([.. fields], Citation.Union([a.Cites, b.Cites]));
    }
}
