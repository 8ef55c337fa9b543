using System.Collections.Immutable;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.DecisionTables.Outputs;

/// <summary>A code out of a list that is declared highest first. Merged, the highest wins.</summary>
public sealed class ChoiceType : OutputType
{
    private readonly ImmutableArray<string> codes;
    private readonly ImmutableArray<CodeValue> values;

    internal ChoiceType(ImmutableArray<Choice> choices)
    {
        Choices = choices;
        codes = [.. choices.Select(choice => choice.Code)];
        values = [.. choices.Select((choice, position) => new CodeValue(choice, position))];
    }

    /// <summary>The codes, highest first.</summary>
    public ImmutableArray<Choice> Choices { get; }

    /// <inheritdoc/>
    public override bool Merges => true;

    internal override OutputValue? Silence => null;

    internal override OutputValue? Read(PolicyNode node, Citation cites, DiagnosticList found) =>
        ReadCode(node, found);

    internal CodeValue? ReadCode(PolicyNode node, DiagnosticList found) =>
        PolicyValues.CodeIn(node, codes, found) is { } position ? values[position] : null;

    internal override OutputValue Merge(OutputValue left, OutputValue right) =>
        ((CodeValue)left).Position <= ((CodeValue)right).Position ? left : right;
}
