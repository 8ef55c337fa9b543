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

    /// <summary>The same for the name of a fact: beside the facts a line may carry <c>id</c> and <c>asOf</c>.</summary>
    internal static bool CheckFact(PolicyNode node, string name, DiagnosticList found) => CheckFree(node, name, ["id", "asOf"], found);

    /// <summary>The same for the name of an output: beside the outputs an answer carries these.</summary>
    internal static bool CheckOutput(PolicyNode node, string name, DiagnosticList found) =>
        CheckFree(node, name, ["id", "because", "policies", "assumed", "error", "cannotDecide"], found);

    /// <summary>The same for the name of a field: beside the fields a record in an answer carries its clauses.</summary>
    internal static bool CheckField(PolicyNode node, string name, DiagnosticList found) => CheckFree(node, name, ["cites"], found);

    private static bool CheckFree(PolicyNode node, string name, ReadOnlySpan<string> reserved, DiagnosticList found)
    {
        if (!reserved.Contains(name))
            return Check(node, name, found);
        found.Add(TableDiagnostics.ReservedName(node, name));
        return false;
    }
}
