using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.DecisionTables.Outputs;

/// <summary>Yes or no. Merged, <see cref="FlagMerge.Any"/> or <see cref="FlagMerge.All"/>.</summary>
public sealed class FlagType : OutputType
{
    internal FlagType(FlagMerge? merge) => MergeBy = merge;

    /// <summary>How several flags become one; null when the output declares no merge.</summary>
    public FlagMerge? MergeBy { get; }

    /// <inheritdoc/>
    public override bool Merges => MergeBy is not null;

    internal override OutputValue? Silence => MergeBy switch
    {
        FlagMerge.Any => FlagValue.False,
        FlagMerge.All => FlagValue.True,
        _ => null,
    };

    internal override OutputValue? Read(PolicyNode node, Citation cites, DiagnosticList found) =>
        node.AsFlag(found) is { } flag ? flag ? FlagValue.True : FlagValue.False : null;

    internal override OutputValue Merge(OutputValue left, OutputValue right)
    {
        var (a, b) = (((FlagValue)left).Value, ((FlagValue)right).Value);
        return (MergeBy == FlagMerge.All ? a && b : a || b) ? FlagValue.True : FlagValue.False;
    }
}
