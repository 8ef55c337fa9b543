namespace CustomerRules.Tests;

/// <summary>The text of a table that fits on a screen.</summary>
internal static class SmallTable
{
    /// <summary>A table with one flag as output, true where all its inputs are true.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="output">The name of the flag.</param>
    /// <param name="inputs">Its inputs: <c>wet</c>, or <c>wet=small/weather</c> for the output of another table.</param>
    internal static string Of(string id, string output, params string[] inputs)
    {
        var declared = inputs.Select(input => input.Split('=')).Select(parts => parts.Length == 1
            ? $$"""{ "input": "{{parts[0]}}", "flag": true }"""
            : $$"""{ "input": "{{parts[0]}}", "from": "{{parts[1]}}" }""");
        var when = inputs.Select(input => $"\"{input.Split('=')[0]}\": true");
        return $$"""
            {
              "policy": "{{id}}", "version": "1.0.0", "effectiveFrom": "2025-01-01",
              "title": { "zh": "小表", "en": "Small table" }, "cites": ["measures/4.02c"],
              "inputs": [{{string.Join(", ", declared)}}],
              "output": { "{{output}}": { "flag": true } }, "hitPolicy": "unique",
              "rules": [
                { "rule": "all", "when": { {{string.Join(", ", when)}} }, "then": { "{{output}}": true }, "cites": ["measures/4.02c"] }
              ],
              "default": { "rule": "not-all", "then": { "{{output}}": false }, "cites": ["measures/4.02c"] }
            }
            """;
    }
}
