using CustomerRules.DecisionTables.Diagnostics;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.DecisionTables.Reading;

/// <summary>Checks the names of inputs, outputs and fields: they become members of JSON documents and parts of messages.</summary>
internal static class NameReader
{
    /// <summary>Whether the name is well formed; if not, that is recorded.</summary>
    internal static bool Check(PolicyNode node, string name, DiagnosticList found)
    {
        if (name.Length is > 0 and <= CodeText.MaxLength && char.IsAsciiLetter(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            return true;
        found.Add(TableDiagnostics.MalformedName(node));
        return false;
    }
}
