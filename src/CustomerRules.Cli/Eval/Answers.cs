using System.Text.Json;
using CustomerRules.DecisionTables;
using CustomerRules.Policies;

namespace CustomerRules.Cli.Eval;

/// <summary>What every answer has: because, policies, assumed.</summary>
internal static class Answers
{
    internal static void WriteBecause(Utf8JsonWriter writer, IEnumerable<Reason> reasons)
    {
        writer.WriteStartArray("because");
        foreach (var reason in reasons)
        {
            writer.WriteStartObject();
            writer.WriteString("rule", reason.Rule.Name);
            WriteCites(writer, reason.Cites);
            writer.WriteString("policy", reason.Policy.Name);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    internal static void WriteCites(Utf8JsonWriter writer, Citation cites) => WriteList(writer, "cites", cites.Select(clause => clause.ToString()));

    internal static void WritePolicies(Utf8JsonWriter writer, IEnumerable<string> policies) => WriteList(writer, "policies", policies);

    internal static void WriteList(Utf8JsonWriter writer, string name, IEnumerable<string> items)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
            writer.WriteStringValue(item);
        writer.WriteEndArray();
    }

    /// <summary>A rule in words, with its name and its clauses, after what it has to do with the answer.</summary>
    internal static string Line(string role, Rule rule, Language language) => $"  {role}{rule.Note?.In(language) ?? rule.Name} [{rule.Name}: {rule.Cites}]";
}
