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
    internal ImmutableArray<Rule> Rules(PolicyNode node)
    {
        var rules = ImmutableArray.CreateBuilder<Rule>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in node.AsItems(found))
        {
            if (item.AsObject(found) is not { } reader)
                continue;
            if (RuleName(reader) is { } taken && !names.Add(taken))
                found.Add(TableDiagnostics.DuplicateName(item, taken));
            if (ReadRule(reader, rules.Count, reader.Optional("when")) is { } rule)
                rules.Add(rule);
        }

        if (node is { Kind: PolicyNodeKind.Array, Items.IsEmpty: true })
            found.Add(TableDiagnostics.NoRules(node));
        return rules.DrainToImmutable();
    }

    internal Rule? Default(PolicyNode node, ImmutableArray<Rule> rules)
    {
        if (node.AsObject(found) is not { } reader)
            return null;
        if (RuleName(reader) is { } name && rules.Any(rule => rule.Name == name))
            found.Add(TableDiagnostics.DuplicateName(node, name));
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

    private static string? RuleName(ObjectReader reader) => reader.Node.Member("rule")?.Text is { Length: > 0 } name ? name : null;

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
        var complete = true;
        for (var i = 0; i < outputs.Length; i++)
        {
            var member = mayBeSilent ? reader.Optional(outputs[i].Name) : reader.Required(outputs[i].Name);
            values[i] = member is null ? null : outputs[i].Type.Read(member, cites, found);
            complete &= values[i] is not null || (member is null && mayBeSilent);
        }

        if (declared.SkipFaultyOutputs(reader))
            return null;
        if (complete && values.All(value => value is null))
        {
            found.Add(TableDiagnostics.SaysNothing(node));
            complete = false;
        }

        reader.Close();
        return complete ? new Outcome(outputs, [.. values]) : null;
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
