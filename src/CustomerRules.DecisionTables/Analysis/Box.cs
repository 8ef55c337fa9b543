using System.Collections.Immutable;
using System.Numerics;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.Policies;

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

    /// <summary>The region in words: <c>incident fire or flooding, households 3..4</c>; <c>everything</c> when no fact is bound.
    /// In Chinese facts and codes go by their names, followed by the code: <c>事件（incident）为火灾（fire）或水浸（flooding）</c>.</summary>
    /// <param name="language">The reader's language.</param>
    /// <returns>The facts that are bound, with their values.</returns>
    public string In(Language language) => RegionText.Of(this, language);

    /// <summary>The region in English.</summary>
    public override string ToString() => In(Language.English);
}
