using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using CustomerRules.DecisionTables.Analysis;
using CustomerRules.DecisionTables.Deciding;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.DecisionTables.Outputs;
using CustomerRules.Policies;

namespace CustomerRules.DecisionTables;

/// <summary>A proved decision table: for every possible combination of its base facts it has exactly one decision.</summary>
/// <remarks>Base facts are the table's own and those of the tables that feed it. Immutable and thread-safe. Made by
/// <see cref="TableAnalysis.Of"/>.</remarks>
public sealed class DecisionTable : IPolicy
{
    private readonly Lookup? lookup;
    private readonly NearestChanges nearest;
    private readonly DecisionAssembler? assembler;

    internal DecisionTable(
        TableDefinition definition,
        ImmutableArray<DecisionTable> suppliers,
        Closure closure,
        Diagram diagram,
        ImmutableArray<Decision> decisions)
    {
        Definition = definition;
        Suppliers = suppliers;
        Closure = closure;
        Space = diagram.Space;
        Diagram = diagram;
        Decisions = decisions;
        lookup = Lookup.Of(diagram);
        Grid = lookup.Grid;
        nearest = new NearestChanges(this);
    }

    /// <summary>A table with more decisions than are laid out.</summary>
    internal DecisionTable(TableDefinition definition, ImmutableArray<DecisionTable> suppliers, Closure closure, RuleSpace space)
    {
        Definition = definition;
        Suppliers = suppliers;
        Closure = closure;
        Space = space;
        Decisions = [];
        assembler = new DecisionAssembler(closure, space);
        nearest = new NearestChanges(this);
    }

    /// <inheritdoc/>
    public PolicyHeader Header => Definition.Header;

    /// <summary>The table as its file states it.</summary>
    public TableDefinition Definition { get; }

    /// <summary>The tables that feed it.</summary>
    public ImmutableArray<DecisionTable> Suppliers { get; }

    /// <summary>The base facts, in the order in which <see cref="Decide"/> takes their values.</summary>
    public ImmutableArray<TableInput> Facts => Closure.Facts;

    /// <summary>Every decision that some input leads to; empty when they are too many to be laid out.</summary>
    public ImmutableArray<Decision> Decisions { get; }

    /// <summary>Whether every decision is laid out in <see cref="Decisions"/>. Where they are not, because very many sets of rules match
    /// together, each decision is put together when it is asked for: a new object, equal in content.</summary>
    [MemberNotNullWhen(true, nameof(Diagram))]
    public bool AreDecisionsListed => Diagram is not null;

    /// <summary>The policy versions behind every answer, this table's last.</summary>
    public IEnumerable<PolicyHeader> Policies => Closure.Tables.Select(table => table.Definition.Header);

    /// <summary>The grid that the table decides by, taken apart; null for a table that is too large for one, or whose decisions are not listed.</summary>
    public DecisionGrid? Grid { get; }

    internal Closure Closure { get; }

    internal RuleSpace Space { get; }

    /// <summary>Terminal 0 is impossible, terminal n is decision n - 1; null where decisions are not listed.</summary>
    internal Diagram? Diagram { get; }

    /// <summary>The position of a base fact, or -1.</summary>
    /// <param name="name">The fact's name.</param>
    /// <returns>Its position in <see cref="Facts"/>.</returns>
    public int FactIndex(string name)
    {
        for (var i = 0; i < Facts.Length; i++)
        {
            if (Facts[i].Name == name)
                return i;
        }

        return -1;
    }

    /// <summary>Decides one input. Allocates nothing where <see cref="AreDecisionsListed"/>.</summary>
    /// <param name="values">A value for each of <see cref="Facts"/>: the position of a code, 1 or 0 for a flag, or the number.</param>
    /// <returns>The decision, with its reasons.</returns>
    /// <exception cref="ArgumentException">A value is missing or outside its domain, or the combination is declared impossible.</exception>
    public Decision Decide(ReadOnlySpan<int> values)
    {
        if (lookup is null)
            return assembler!.Decide(values) ?? throw Refusal(values);
        var index = lookup.Find(values);
        return index >= 0 ? Decisions[index] : throw Refusal(values);
    }

    /// <summary>Decides one input, unless it is outside the domain or declared impossible. Allocates nothing where <see cref="AreDecisionsListed"/>.</summary>
    /// <param name="values">A value for each of <see cref="Facts"/>.</param>
    /// <param name="decision">The decision.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryDecide(ReadOnlySpan<int> values, out Decision? decision)
    {
        var index = lookup?.Find(values) ?? -1;
        decision = lookup is null ? assembler!.Decide(values) : index >= 0 ? Decisions[index] : null;
        return decision is not null;
    }

    /// <summary>Decides many inputs, given column by column. Allocates nothing.</summary>
    /// <param name="columns">All values of the first fact, then all values of the second, and so on.</param>
    /// <param name="decisions">Receives for each row the position in <see cref="Decisions"/>; its length is the number of rows.</param>
    /// <exception cref="ArgumentException">The number of values does not fit, a value is outside its domain, or a combination is
    /// declared impossible; nothing is known then about what was written.</exception>
    /// <exception cref="InvalidOperationException">The decisions are not listed: see <see cref="AreDecisionsListed"/>.</exception>
    public void DecideAll(ReadOnlySpan<int> columns, Span<int> decisions)
    {
        if (lookup is null)
            throw new InvalidOperationException($"The decisions of {Header.Name} are too many to be listed: decide row by row.");
        if (columns.Length != decisions.Length * Facts.Length)
            throw new ArgumentException($"Expected {Facts.Length} columns of {decisions.Length} values.", nameof(columns));
        if (!lookup.FindAll(columns, decisions))
            throw new ArgumentException("A row is outside the domain of the facts, or declared impossible.", nameof(columns));
    }

    /// <summary>The changes of a single fact that would give another answer: for each fact and each other answer the nearest
    /// value, fewest steps first, then in the order of the facts, then the lesser value. A step is one more or one less of a
    /// number, or another code. Allocates nothing where <see cref="AreDecisionsListed"/>.</summary>
    /// <param name="values">A value for each of <see cref="Facts"/>.</param>
    /// <param name="changes">Receives the changes; when they do not all fit, the nearest ones.</param>
    /// <returns>How many were written.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Decide"/>.</exception>
    public int FindNearestChanges(ReadOnlySpan<int> values, Span<NearestChange> changes) => nearest.Find(values, changes);

    /// <summary>Explains one input: every rule that matches, which of them decide, and the nearest changes. Allocates nothing where
    /// <see cref="AreDecisionsListed"/>.</summary>
    /// <param name="values">A value for each of <see cref="Facts"/>.</param>
    /// <param name="rules">Receives the matching rules, deciding ones first; those that do not fit are left out.</param>
    /// <param name="changes">Receives the nearest changes; when they do not all fit, the nearest of them.</param>
    /// <returns>The decision, and how much was written.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Decide"/>.</exception>
    public Explanation Explain(ReadOnlySpan<int> values, Span<RuleTrace> rules, Span<NearestChange> changes)
    {
        var decision = Decide(values);
        return new Explanation(decision, Write(decision, rules), changes.IsEmpty ? 0 : nearest.Find(values, changes));
    }

    /// <summary>Decides one input and names every rule that matches, into a caller's buffer. Allocates nothing, also where decisions are not
    /// listed. Unless the table collects, the answer is that of the first rule written.</summary>
    /// <param name="values">A value for each of <see cref="Facts"/>.</param>
    /// <param name="rules">Receives the matching rules, deciding ones first, both in the order of the file; those that do not fit are left out.</param>
    /// <returns>How many there are, written or not; the default counts when it decides.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Decide"/>.</exception>
    public int Trace(ReadOnlySpan<int> values, Span<RuleTrace> rules)
    {
        if (assembler is not null)
            return assembler.Trace(values, rules) is >= 0 and var count ? count : throw Refusal(values);
        var decision = Decide(values);
        Write(decision, rules);
        return decision.Deciding.Length + decision.Outranked.Length;
    }

    /// <summary>What the table can still answer when some facts are missing, and which to ask for next.</summary>
    /// <param name="known">For each of <see cref="Facts"/> its value, or null when it is missing.</param>
    /// <returns>The answers still possible.</returns>
    /// <exception cref="ArgumentException">A value is outside its domain, or no completion is possible.</exception>
    /// <exception cref="BudgetExceededException">Decisions are not listed, and the answers that are still possible, or where one rule decides,
    /// cannot be told within 100,000 states.</exception>
    public PossibleAnswers Possible(ReadOnlySpan<int?> known) => new PartialFacts(this, known).Find();

    /// <summary>Every answer that some input leads to, on some of the outputs alone; each once.</summary>
    /// <param name="outputs">The names of the outputs.</param>
    /// <returns>The answers, in the order in which inputs lead to them.</returns>
    /// <exception cref="ArgumentException">The table has no such output.</exception>
    /// <exception cref="BudgetExceededException">Decisions are not listed, and the answers on these outputs are too many as well.</exception>
    public ImmutableArray<Outcome> OutcomesOn(params ReadOnlySpan<string> outputs)
    {
        var positions = ImmutableArray.CreateBuilder<int>(outputs.Length);
        foreach (var output in outputs)
        {
            var position = Definition.Outputs.Index().FirstOrDefault(column => column.Item.Name == output, (-1, null!)).Index;
            positions.Add(position >= 0 ? position : throw new ArgumentException($"{Header.Name} has no output '{output}'.", nameof(outputs)));
        }

        var asked = positions.DrainToImmutable();
        if (AreDecisionsListed)
            return [.. Decisions.Select(decision => decision.Outcome.On(asked)).Distinct()];
        var space = new AskedSpace(Space);
        return new AnswerDiagram(Closure, space, ids => Question.Outputs(Closure.Root, asked, ids), new AnalysisMeter(AnalysisBudget.Default), []).Outcomes;
    }

    /// <summary>The values of a case written with codes: what <see cref="Decide"/> takes.</summary>
    /// <param name="values">For each fact a code, <c>true</c>, <c>false</c> or a number, as text.</param>
    /// <returns>The case.</returns>
    /// <exception cref="ArgumentException">A value is missing or does not fit its fact.</exception>
    public TableCase Case(IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new TableCase(Facts, [.. Facts.Select(fact => CaseValues.Parse(fact, values))]);
    }

    /// <summary>Name and version.</summary>
    public override string ToString() => Header.Name;

    /// <summary>Writes the rules of a decision; how many were written.</summary>
    private static int Write(Decision decision, Span<RuleTrace> rules)
    {
        var count = 0;
        foreach (var rule in decision.Deciding)
        {
            if (count < rules.Length)
                rules[count++] = new RuleTrace(rule, RuleRole.Decided);
        }

        foreach (var rule in decision.Outranked)
        {
            if (count < rules.Length)
                rules[count++] = new RuleTrace(rule, RuleRole.Outranked);
        }

        return count;
    }

    private ArgumentException Refusal(ReadOnlySpan<int> values)
    {
        if (values.Length != Facts.Length)
            return new ArgumentException($"Expected {Facts.Length} values, one for each fact of {Header.Name}; got {values.Length}.", nameof(values));
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] < Facts[i].Min || values[i] > Facts[i].Max)
                return new ArgumentOutOfRangeException(nameof(values), $"'{Facts[i].Name}' goes from {Facts[i].Min} to {Facts[i].Max} in {Header.Name}.");
        }

        return new ArgumentException($"{Header.Name} declares this combination of facts impossible.", nameof(values));
    }
}
