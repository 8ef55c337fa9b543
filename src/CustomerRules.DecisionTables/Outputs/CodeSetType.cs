using System.Collections.Immutable;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.DecisionTables.Outputs;

/// <summary>A set of codes out of a list. Merged, the union or the intersection, as declared.</summary>
public sealed class CodeSetType : OutputType
{
    internal CodeSetType(ChoiceType codes, SetMerge? merge)
    {
        Codes = codes;
        MergeBy = merge;
    }

    /// <summary>The codes that the set may hold.</summary>
    public ChoiceType Codes { get; }

    /// <summary>How several sets become one; null when the output declares no merge.</summary>
    public SetMerge? MergeBy { get; }

    /// <inheritdoc/>
    public override bool Merges => MergeBy is not null;

    internal override OutputValue? Silence => MergeBy == SetMerge.Union ? new CodeSetValue([]) : null;

    internal override OutputValue? Read(PolicyNode node, Citation cites, DiagnosticList found)
    {
        if (node is { Kind: PolicyNodeKind.Array, Items.IsEmpty: true })
            return new CodeSetValue([]);
        var codes = PolicyValues.DistinctList(node, item => Codes.ReadCode(item, found), found);
        return codes.Count == 0 ? null : Sorted(codes);
    }

    internal override OutputValue Merge(OutputValue left, OutputValue right)
    {
        var (a, b) = (((CodeSetValue)left).Codes, ((CodeSetValue)right).Codes);
        return Sorted(MergeBy == SetMerge.Intersection ? a.Intersect(b) : a.Union(b));
    }

    private static CodeSetValue Sorted(IEnumerable<CodeValue> codes) => new([.. codes.OrderBy(code => code.Position)]);
}
