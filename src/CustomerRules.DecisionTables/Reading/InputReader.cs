using System.Collections.Immutable;
using CustomerRules.DecisionTables.Diagnostics;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.DecisionTables.Outputs;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.DecisionTables.Reading;

/// <summary>Reads the inputs of a table and joins those that come from other tables.</summary>
internal static class InputReader
{
    /// <summary>Bounds of a whole-number input: far beyond any use, and safe to count up and down from.</summary>
    private const int Least = -1_000_000_000;
    private const int Greatest = 1_000_000_000;
    private const int MostInputs = 64;

    internal static ImmutableArray<TableInput> Read(PolicyNode? node, IReadOnlyList<DecisionTable> suppliers, DiagnosticList found)
    {
        if (node is null)
            return [];
        var inputs = ImmutableArray.CreateBuilder<TableInput>();
        foreach (var item in node.AsItems(found))
        {
            if (ReadOne(item, suppliers, found) is not { } input)
                continue;
            if (inputs.Any(other => other.Name == input.Name))
                found.Add(TableDiagnostics.DuplicateName(item, input.Name));
            else
                inputs.Add(input);
        }

        if (node is { Kind: PolicyNodeKind.Array, Items.Length: 0 or > MostInputs })
            found.Add(TableDiagnostics.InputCount(node, MostInputs));
        CheckSharedFacts(node, inputs, suppliers, found);
        return inputs.DrainToImmutable();
    }

    private static TableInput? ReadOne(PolicyNode node, IReadOnlyList<DecisionTable> suppliers, DiagnosticList found)
    {
        if (node.AsObject(found) is not { } reader)
            return null;
        var name = reader.RequiredText("input");
        if (name is not null)
            NameReader.CheckFact(reader.Node.Member("input")!, name, found);
        var label = reader.OptionalBilingual("name");
        var choices = reader.Optional("choices");
        var range = reader.Optional("range");
        var flag = reader.Optional("flag");
        var from = reader.Optional("from");
        reader.Close();
        if (new[] { choices, range, flag, from }.Count(member => member is not null) != 1)
        {
            found.Add(TableDiagnostics.InputKind(node));
            return null;
        }

        if (name is null)
            return null;
        if (choices is not null)
            return ChoiceReader.Read(choices, found) is { IsEmpty: false } codes ? TableInput.OfChoices(name, codes, label) : null;
        if (range is not null)
            return Range(range, found) is { } bounds ? TableInput.OfRange(name, bounds.Min, bounds.Max, label) : null;
        if (flag is not null)
            return Flag(flag, found) ? TableInput.OfFlag(name, label) : null;
        return Supplied(name, label, from!, suppliers, found);
    }

    private static bool Flag(PolicyNode node, DiagnosticList found)
    {
        if (node.AsFlag(found) is not { } flag)
            return false;
        if (!flag)
            found.Add(TableDiagnostics.FlagIsTrue(node));
        return flag;
    }

    private static ValueSpan? Range(PolicyNode node, DiagnosticList found)
    {
        if (node.AsObject(found) is not { } reader)
            return null;
        var min = reader.Required("min")?.AsWholeNumber(Least, Greatest, found);
        var max = reader.Required("max")?.AsWholeNumber(Least, Greatest, found);
        reader.Close();
        if (min <= max)
            return new ValueSpan(min.Value, max.Value);
        if (min is not null && max is not null)
            found.Add(TableDiagnostics.EmptyRange(node));
        return null;
    }

    private static TableInput? Supplied(string name, BilingualText? label, PolicyNode node, IReadOnlyList<DecisionTable> suppliers, DiagnosticList found)
    {
        if (PolicyValues.Policy(node, found) is not { } id)
            return null;
        var supplier = suppliers.FirstOrDefault(candidate => candidate.Header.Id == id);
        if (supplier is null)
        {
            found.Add(TableDiagnostics.UnknownTable(node, suppliers.Select(candidate => candidate.Header.Id.ToString())));
            return null;
        }

        var outputs = supplier.Definition.Outputs;
        switch (outputs.FirstOrDefault(output => output.Name == name)?.Type)
        {
            case ChoiceType choice:
                return TableInput.OfChoices(name, choice.Choices, label, id);
            case FlagType:
                return TableInput.OfFlag(name, label, id);
            case null:
                found.Add(TableDiagnostics.UnknownOutput(node, id, name, outputs.Select(output => output.Name)));
                return null;
            default:
                found.Add(TableDiagnostics.OutputIsNoInput(node, id, name));
                return null;
        }
    }

    /// <summary>A fact that several tables of a composition ask for must mean the same in all of them.</summary>
    private static void CheckSharedFacts(PolicyNode node, IEnumerable<TableInput> inputs, IReadOnlyList<DecisionTable> suppliers, DiagnosticList found)
    {
        var used = inputs.Where(input => input.From is not null).Select(input => suppliers.First(supplier => supplier.Header.Id == input.From));
        var facts = used.Distinct().SelectMany(supplier => supplier.Facts).Concat(inputs.Where(input => input.From is null));
        foreach (var group in facts.GroupBy(fact => fact.Name))
        {
            if (!group.All(group.First().SameDomain))
                found.Add(TableDiagnostics.FactDiffers(node, group.Key));
        }
    }
}
