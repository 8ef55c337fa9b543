using CustomerRules.Policies;

namespace CustomerRules.DecisionTables.Tests.Sets;

/// <summary>A version of a table with one flag as output: true where all its inputs are true, or, negated, where they are not.</summary>
/// <param name="Id">The table's name.</param>
/// <param name="Output">The name of the flag.</param>
/// <param name="Inputs">Its inputs: <c>wet</c>, or <c>wet=small/weather</c> for the output of another table.</param>
internal sealed record SwitchTable(string Id, string Output, params IReadOnlyList<string> Inputs)
{
    internal string Version { get; init; } = "1.0.0";

    internal string From { get; init; } = "2025-01-01";

    internal string? Until { get; init; }

    internal bool Negated { get; init; }

    internal PolicyFile File(string path) => PolicyFile.FromText(path, Json());

    internal string Json()
    {
        var declared = Inputs.Select(input => input.Split('=')).Select(parts => parts.Length == 1
            ? $$"""{ "input": "{{parts[0]}}", "flag": true }"""
            : $$"""{ "input": "{{parts[0]}}", "from": "{{parts[1]}}" }""");
        var when = Inputs.Select(input => $"\"{input.Split('=')[0]}\": true");
        var until = Until is null ? "" : $", \"effectiveUntil\": \"{Until}\"";
        var (all, other) = Negated ? ("false", "true") : ("true", "false");
        return $$"""
            {
              "policy": "{{Id}}", "version": "{{Version}}", "effectiveFrom": "{{From}}"{{until}},
              "title": { "zh": "小表", "en": "Small table" }, "cites": ["measures/4.02c"],
              "inputs": [{{string.Join(", ", declared)}}],
              "output": { "{{Output}}": { "flag": true } }, "hitPolicy": "unique",
              "rules": [
                { "rule": "all", "when": { {{string.Join(", ", when)}} }, "then": { "{{Output}}": {{all}} }, "cites": ["measures/4.02c"] }
              ],
              "default": { "rule": "not-all", "then": { "{{Output}}": {{other}} }, "cites": ["measures/4.02c"] }
            }
            """;
    }
}
