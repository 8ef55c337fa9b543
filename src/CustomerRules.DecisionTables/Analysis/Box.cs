using System.Collections.Immutable;
using System.Numerics;
using CustomerRules.DecisionTables.Inputs;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>A region of inputs: for each base fact the values that belong to it, independent of the other facts.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class Box
{
    internal Box(ImmutableArray<TableInput> facts, ImmutableArray<ValueSet?> when)
    {
        Facts = facts;
        When = when;
        Count = BigInteger.One;
        for (var i = 0; i < facts.Length; i++)
            Count *= when[i]?.Count ?? facts[i].ValueCount;
    }

    /// <summary>The facts.</summary>
    public ImmutableArray<TableInput> Facts { get; }

    /// <summary>The values of each fact; null where every value belongs to the region.</summary>
    public ImmutableArray<ValueSet?> When { get; }

    /// <summary>How many inputs the region holds, exactly.</summary>
    public BigInteger Count { get; }

    /// <summary>The input with the least value of every fact.</summary>
    public TableCase Witness => new(Facts, [.. When.Select((set, i) => set is null ? Facts[i].Min : set.Spans[0].Min)]);

    /// <summary>Whether an input lies in the region.</summary>
    /// <param name="values">A value for each fact.</param>
    /// <returns>True when every value belongs to the region.</returns>
    public bool Contains(ReadOnlySpan<int> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (When[i] is { } set && !set.Contains(values[i]))
                return false;
        }

        return true;
    }

    /// <summary>The region in words: <c>incident fire or flooding, households 3..4</c>; <c>everything</c> when no fact is bound.</summary>
    public override string ToString()
    {
        var parts = new List<string>();
        for (var i = 0; i < Facts.Length; i++)
        {
            if (When[i] is { } set)
                parts.Add($"{Facts[i].Name} {Describe(Facts[i], set)}");
        }

        return parts.Count == 0 ? "everything" : string.Join(", ", parts);
    }

    private static string Describe(TableInput fact, ValueSet set) => fact.Kind switch
    {
        InputKind.WholeNumber => string.Join(" or ", set.Spans.Select(span => span.Min == span.Max ? $"{span.Min}" : $"{span.Min}..{span.Max}")),
        _ => string.Join(" or ", set.Spans.SelectMany(span => Enumerable.Range(span.Min, span.Max - span.Min + 1)).Select(fact.Describe)),
    };
}
