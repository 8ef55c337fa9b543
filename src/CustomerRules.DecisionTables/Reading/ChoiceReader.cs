using System.Collections.Immutable;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.DecisionTables.Reading;

/// <summary>Reads closed lists of codes: bare codes, or codes with a name in both languages.</summary>
internal static class ChoiceReader
{
    internal static ImmutableArray<Choice> Read(PolicyNode node, DiagnosticList found)
    {
        var names = new Dictionary<string, BilingualText>();
        var codes = PolicyValues.DistinctList(node, item => Code(item, names, found), found);
        return [.. codes.Select(code => new Choice(code, names.GetValueOrDefault(code)))];
    }

    private static string? Code(PolicyNode node, Dictionary<string, BilingualText> names, DiagnosticList found)
    {
        if (node.Kind != PolicyNodeKind.Object)
            return PolicyValues.Code(node, found);
        var reader = node.AsObject(found)!;
        var code = reader.Required("code") is { } value ? PolicyValues.Code(value, found) : null;
        var name = reader.RequiredBilingual("name");
        reader.Close();
        if (code is not null && name is not null)
            names[code] = name;
        return code;
    }
}
