using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.DecisionTables.Outputs;

/// <summary>A whole number in a range. Merged, the least or the greatest wins, as declared.</summary>
public sealed class NumberType : OutputType
{
    internal NumberType(int min, int max, NumberMerge? merge)
    {
        Min = min;
        Max = max;
        MergeBy = merge;
    }

    /// <summary>The least number (included).</summary>
    public int Min { get; }

    /// <summary>The greatest number (included).</summary>
    public int Max { get; }

    /// <summary>Which number wins; null when the output declares no merge.</summary>
    public NumberMerge? MergeBy { get; }

    /// <inheritdoc/>
    public override bool Merges => MergeBy is not null;

    internal override OutputValue? Silence => null;

    internal override OutputValue? Read(PolicyNode node, Citation cites, DiagnosticList found) =>
        node.AsWholeNumber(Min, Max, found) is { } number ? new NumberValue(number) : null;

    internal override OutputValue Merge(OutputValue left, OutputValue right)
    {
        var leftIsLess = ((NumberValue)left).Value <= ((NumberValue)right).Value;
        return leftIsLess == (MergeBy == NumberMerge.Least) ? left : right;
    }
}
