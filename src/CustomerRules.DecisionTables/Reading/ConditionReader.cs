using CustomerRules.DecisionTables.Diagnostics;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.DecisionTables.Reading;

/// <summary>Reads a condition: a code, codes, not codes, a flag, a number, or a range with both ends included.</summary>
internal static class ConditionReader
{
    internal static ValueSet? Read(PolicyNode node, TableInput input, DiagnosticList found)
    {
        var set = input.Kind switch
        {
            InputKind.Choice => Codes(node, input, found),
            InputKind.Flag => node.AsFlag(found) is { } flag ? ValueSet.Between(flag ? 1 : 0, flag ? 1 : 0) : null,
            _ => Numbers(node, input, found),
        };
        if (set is { IsEmpty: true })
            found.Add(TableDiagnostics.EmptyCondition(node));
        return set is not null && set.Count == input.ValueCount ? null : set;
    }

    private static ValueSet? Codes(PolicyNode node, TableInput input, DiagnosticList found)
    {
        switch (node.Kind)
        {
            case PolicyNodeKind.Array:
                var count = found.Count;
                var codes = PolicyValues.DistinctList(node, item => PolicyValues.CodeIn(item, input.Codes, found) is { } value ? input.Codes[value] : null, found);
                return found.Count == count ? ValueSet.Of(codes.Select(input.IndexOf)) : null;
            case PolicyNodeKind.Object:
                var reader = node.AsObject(found)!;
                var not = reader.Required("not");
                reader.Close();
                if (not is null or { Kind: PolicyNodeKind.Object })
                {
                    not?.AsItems(found);
                    return null;
                }

                return Codes(not, input, found)?.Complement(input);
            default:
                return PolicyValues.CodeIn(node, input.Codes, found) is { } code ? ValueSet.Between(code, code) : null;
        }
    }

    private static ValueSet? Numbers(PolicyNode node, TableInput input, DiagnosticList found)
    {
        if (node.Kind != PolicyNodeKind.Object)
            return node.AsWholeNumber(input.Min, input.Max, found) is { } number ? ValueSet.Between(number, number) : null;
        var reader = node.AsObject(found)!;
        var (minNode, maxNode) = (reader.Optional("min"), reader.Optional("max"));
        reader.Close();
        if (minNode is null && maxNode is null)
        {
            found.Add(TableDiagnostics.RangeWithoutBounds(node));
            return null;
        }

        var min = minNode is null ? input.Min : minNode.AsWholeNumber(input.Min, input.Max, found);
        var max = maxNode is null ? input.Max : maxNode.AsWholeNumber(input.Min, input.Max, found);
        return min is null || max is null ? null : ValueSet.Between(min.Value, max.Value);
    }
}
