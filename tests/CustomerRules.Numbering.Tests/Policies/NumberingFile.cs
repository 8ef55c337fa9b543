using System.Text.Json;
using System.Text.Json.Nodes;
using CustomerRules.Policies;

namespace CustomerRules.Numbering.Tests.Policies;

/// <summary>Numbering policies that differ from the default one in some members.</summary>
internal static class NumberingFile
{
    internal static PolicyFile Default { get; } = NumberingPolicies.EmbeddedFiles.Single();

    /// <summary>The default policy with members changed: <c>("form.pattern", "\"…\"")</c>; null takes a member away.</summary>
    internal static PolicyFile With(string name, params (string Path, string? Json)[] changes)
    {
        var root = JsonNode.Parse(Default.Utf8.Span)!.AsObject();
        foreach (var (path, json) in changes)
        {
            var steps = path.Split('.');
            var target = steps[..^1].Aggregate((JsonNode)root, (node, step) => node[step]!).AsObject();
            target.Remove(steps[^1]);
            if (json is not null)
                target.Add(steps[^1], JsonNode.Parse(json));
        }

        return PolicyFile.FromText(name, root.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
    }

    /// <summary>A later version of the default policy.</summary>
    internal static PolicyFile Later(string version, string from, params (string Path, string? Json)[] changes) =>
        With($"numbering/archive/{from}.json", [("version", $"\"{version}\""), ("effectiveFrom", $"\"{from}\""), .. changes]);

    internal static PolicyReadResult<NumberingPolicies> Load(params PolicyFile[] files) => NumberingPolicies.Load(files, ClauseCatalogue.Embedded);
}
