using System.Collections.Immutable;

namespace CustomerRules.DecisionTables.Tests.Specs;

/// <summary>An output as a test writes it: its declaration, and literals that a rule may give.</summary>
internal sealed record OutputSpec(string Name, string Declaration, ImmutableArray<string> Literals, ImmutableArray<string> InputValues)
{
    /// <summary>Only codes and flags can feed another table.</summary>
    internal bool IsInput => !InputValues.IsEmpty;

    internal static OutputSpec Choice(string name, params ImmutableArray<string> codes) => new(
        name,
        $"[{Quoted(codes)}]",
        [.. codes.Select(code => $"\"{code}\"")],
        codes);

    internal static OutputSpec Flag(string name, string? merge = null) => new(
        name,
        merge is null ? "{ \"flag\": true }" : $"{{ \"flag\": true, \"merge\": \"{merge}\" }}",
        ["true", "false"],
        ["false", "true"]);

    internal static OutputSpec Number(string name, string merge) => new(
        name,
        $"{{ \"number\": {{ \"min\": -2, \"max\": 9 }}, \"merge\": \"{merge}\" }}",
        ["-2", "0", "7", "9"],
        []);

    internal static OutputSpec Set(string name, string merge) => new(
        name,
        $"{{ \"set\": [\"s0\", \"s1\", \"s2\"], \"merge\": \"{merge}\" }}",
        ["[]", "[\"s0\"]", "[\"s2\", \"s0\"]", "[\"s1\", \"s2\"]"],
        []);

    public override string ToString() => $"{Name}:{Declaration}";

    private static string Quoted(ImmutableArray<string> codes) => string.Join(", ", codes.Select(code => $"\"{code}\""));
}
