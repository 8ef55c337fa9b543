using System.Collections.Immutable;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.DecisionTables.Outputs;
using CustomerRules.Policies;

namespace CustomerRules.DecisionTables;

/// <summary>One rule of a table: a box of inputs, what it answers there, and the clauses that say so.</summary>
/// <remarks>Compared by reference. Immutable and thread-safe.</remarks>
public sealed class Rule
{
    internal Rule(string name, int position, ImmutableArray<ValueSet?> when, Outcome then, Citation cites, BilingualText? note, SourcePlace place)
    {
        Name = name;
        Position = position;
        When = when;
        Then = then;
        Cites = cites;
        Note = note;
        Place = place;
    }

    /// <summary>The rule's name, unique in its table.</summary>
    public string Name { get; }

    /// <summary>The position in the file, from 0; -1 for the default.</summary>
    public int Position { get; }

    /// <summary>Whether this is the table's default.</summary>
    public bool IsDefault => Position < 0;

    /// <summary>The condition on each input of the table, in the order of its inputs; null where the input is free.</summary>
    public ImmutableArray<ValueSet?> When { get; }

    /// <summary>What the rule answers.</summary>
    public Outcome Then { get; }

    /// <summary>The clauses that say so.</summary>
    public Citation Cites { get; }

    /// <summary>A remark for readers; null when there is none.</summary>
    public BilingualText? Note { get; }

    /// <summary>Where the rule stands.</summary>
    public SourcePlace Place { get; }

    /// <summary>The rule's name.</summary>
    public override string ToString() => Name;
}
