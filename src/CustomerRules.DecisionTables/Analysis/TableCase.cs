using System.Collections.Immutable;
using CustomerRules.DecisionTables.Inputs;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>One concrete input: a value for every base fact of a table. Witnesses are cases, and so are questions.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class TableCase
{
    internal TableCase(ImmutableArray<TableInput> facts, ImmutableArray<int> values)
    {
        Facts = facts;
        Values = values;
        Json = "{" + string.Join(',', facts.Zip(values).Select(pair => $"\"{pair.First.Name}\":{Literal(pair.First, pair.Second)}")) + "}";
    }

    /// <summary>The facts, in the order of the table's base facts.</summary>
    public ImmutableArray<TableInput> Facts { get; }

    /// <summary>The value of each fact.</summary>
    public ImmutableArray<int> Values { get; }

    /// <summary>The case as the JSON object that <c>eval</c> takes.</summary>
    public string Json { get; }

    /// <summary>The case as the JSON object that <c>eval</c> takes.</summary>
    public override string ToString() => Json;

    private static string Literal(TableInput fact, int value) =>
        fact.Kind == InputKind.Choice ? $"\"{fact.Describe(value)}\"" : fact.Describe(value);
}
