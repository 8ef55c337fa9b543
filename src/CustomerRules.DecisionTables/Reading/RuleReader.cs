using System.Collections.Immutable;
using CustomerRules.DecisionTables.Diagnostics;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.DecisionTables.Outputs;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.DecisionTables.Reading;

/// <summary>Reads rules, the default and impossible combinations against the inputs and outputs of their table.</summary>
internal sealed class RuleReader(
    ImmutableArray<TableInput> inputs,
    ImmutableArray<OutputColumn> outputs,
    HitPolicy? hitPolicy,
    DeclaredNames declared,
    ClauseCatalogue catalogue,
    DiagnosticList found)
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    internal ImmutableArray<Rule> Rules(PolicyNode node)
    {
        var rules = ImmutableArray.CreateBuilder<Rule>();
        foreach (var item in node.AsItems(found))
        {
            if (item.AsObject(found) is not { } reader)
                continue;
            CheckName(reader);
            if (ReadRule(reader, rules.Count, reader.Optional("when")) is { } rule)
                rules.Add(rule);
        }

        if (node is { Kind: PolicyNodeKind.Array, Items.IsEmpty: true })
            found.Add(TableDiagnostics.NoRules(node));
        return rules.DrainToImmutable();
    }

    /// <summary>Reads the default, after the rules.</summary>
    internal Rule? Default(PolicyNode node)
    {
        if (node.AsObject(found) is not { } reader)
            return null;
        CheckName(reader);
        return ReadRule(reader, -1, null);
    }

    internal ImmutableArray<ImpossibleCombination> Impossible(PolicyNode node)
    {
        var combinations = ImmutableArray.CreateBuilder<ImpossibleCombination>();
        foreach (var item in node.AsItems(found))
        {
            if (item.AsObject(found) is not { } reader)
                continue;
            var when = When(reader.Required("when"));
            var cites = reader.Optional("cites") is { } clauses ? PolicyValues.Cites(clauses, catalogue, found) : null;
            var note = reader.OptionalBilingual("note");
            reader.Close();
            combinations.Add(new ImpossibleCombination(when, cites, note, item.Place));
        }

        return combinations.DrainToImmutable();
    }

    /// <summary>The name of a rule that is faulty otherwise is taken too.</summary>
    private void CheckName(ObjectReader reader)
    {
        if (reader.Node.Member("rule")?.Text is { Length: > 0 } name && !names.Add(name))
            found.Add(TableDiagnostics.DuplicateName(reader.Node, name));
    }

    private Rule? ReadRule(ObjectReader reader, int position, PolicyNode? whenNode)
    {
        var name = reader.Required("rule") is { } nameNode ? PolicyValues.Code(nameNode, found) : null;
        var when = When(whenNode);
        var cites = reader.Required("cites") is { } clauses ? PolicyValues.Cites(clauses, catalogue, found) : null;
        var then = reader.Required("then") is { } answer && cites is not null ? Then(answer, cites) : null;
        var note = reader.OptionalBilingual("note");
        reader.Close();
        return name is null || cites is null || then is null
            ? null
            : new Rule(name, position, when, then, cites, note, reader.Node.Place);
    }

    private ImmutableArray<ValueSet?> When(PolicyNode? node)
    {
        var when = new ValueSet?[inputs.Length];
        if (node?.AsObject(found) is null)
            return [.. when];
        foreach (var (name, condition) in node.Members)
        {
            var index = IndexOf(name);
            if (index >= 0)
                when[index] = ConditionReader.Read(condition, inputs[index], found);
            else if (!declared.IsFaultyInput(name))
                found.Add(TableDiagnostics.UnknownInput(condition, name, declared.Inputs));
        }

        return [.. when];
    }

    private Outcome? Then(PolicyNode node, Citation cites)
    {
        if (node.AsObject(found) is not { } reader)
            return null;
        var mayBeSilent = hitPolicy is null or HitPolicy.Collect;
        var values = new OutputValue?[outputs.Length];
        var silent = mayBeSilent;
        for (var i = 0; i < outputs.Length; i++)
        {
            var member = mayBeSilent ? reader.Optional(outputs[i].Name) : reader.Required(outputs[i].Name);
            values[i] = member is null ? null : outputs[i].Type.Read(member, cites, found);
            silent &= member is null;
        }

        if (declared.SkipFaultyOutputs(reader))
            return null;
        if (silent)
            found.Add(TableDiagnostics.SaysNothing(node));
        reader.Close();
        return new Outcome(outputs, [.. values]);
    }

    private int IndexOf(string name)
    {
        for (var i = 0; i < inputs.Length; i++)
        {
            if (inputs[i].Name == name)
                return i;
        }

        return -1;
    }
}
