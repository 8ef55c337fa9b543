using System.Collections.Immutable;
using CustomerRules.DecisionTables;
using CustomerRules.DecisionTables.Inputs;

namespace CustomerRules.ServiceLevels.Targets;

/// <summary>One target of a policy, with what must be known of a case to tell its term.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class TargetTable
{
    private readonly ImmutableArray<Target> targets;
    private readonly int fixedFact;
    private readonly int fixedValue;

    internal TargetTable(string code, DecisionTable table, ImmutableArray<Target> targets, int fixedFact, int fixedValue)
    {
        Code = code;
        Table = table;
        this.targets = targets;
        this.fixedFact = fixedFact;
        this.fixedValue = fixedValue;
    }

    /// <summary>The target's code, such as <c>complaint-answer</c>.</summary>
    public string Code { get; }

    /// <summary>The decision table behind it.</summary>
    public DecisionTable Table { get; }

    /// <summary>What must be known of a case, such as its severity.</summary>
    public ImmutableArray<TableInput> Facts => fixedFact < 0 ? Table.Facts : Table.Facts.RemoveAt(fixedFact);

    /// <summary>The target for a case.</summary>
    /// <param name="codes">A code for each of <see cref="Facts"/>, in their order, such as <c>general</c>.</param>
    /// <returns>The target.</returns>
    /// <exception cref="ArgumentException">The number of codes does not fit, or a code is unknown.</exception>
    public Target For(params ReadOnlySpan<string> codes)
    {
        var facts = Facts;
        if (codes.Length != facts.Length)
            throw new ArgumentException($"{Code} asks for {facts.Length} facts: {string.Join(", ", facts.Select(fact => fact.Name))}.", nameof(codes));
        Span<int> values = stackalloc int[codes.Length];
        for (var i = 0; i < codes.Length; i++)
        {
            values[i] = PositionOf(facts[i], codes[i]);
            if (values[i] < 0)
                throw new ArgumentException($"{Code} knows no such {facts[i].Name}. Known: {string.Join(", ", facts[i].Choices.Select(choice => choice.Code))}.", nameof(codes));
        }

        return Of(values);
    }

    /// <summary>The target for a case whose facts have been looked up.</summary>
    /// <param name="values">The position of the code of each of <see cref="Facts"/>, in their order.</param>
    /// <returns>The target.</returns>
    /// <exception cref="ArgumentException">The number of values does not fit, or one is outside its domain.</exception>
    public Target Of(ReadOnlySpan<int> values)
    {
        if (fixedFact < 0)
            return TargetOf(Table.Decide(values));
        Span<int> all = stackalloc int[values.Length + 1];
        values[..fixedFact].CopyTo(all);
        all[fixedFact] = fixedValue;
        values[fixedFact..].CopyTo(all[(fixedFact + 1)..]);
        return TargetOf(Table.Decide(all));
    }

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    private Target TargetOf(Decision decision) => decision.Index >= 0 ? targets[decision.Index] : TargetShape.TargetOf(Code, Table, decision);

    private static int PositionOf(TableInput fact, string code)
    {
        for (var i = 0; i < fact.Choices.Length; i++)
        {
            if (fact.Choices[i].Code == code)
                return i;
        }

        return -1;
    }
}
