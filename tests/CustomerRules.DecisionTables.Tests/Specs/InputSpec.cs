using System.Collections.Immutable;
using System.Globalization;
using CustomerRules.DecisionTables.Inputs;

namespace CustomerRules.DecisionTables.Tests.Specs;

/// <summary>An input as a test writes it: its values as the texts that a file uses, in declared order.</summary>
internal sealed record InputSpec(string Name, InputKind Kind, ImmutableArray<string> Values, string? From = null)
{
    internal static InputSpec Choice(string name, params ImmutableArray<string> codes) => new(name, InputKind.Choice, codes);

    internal static InputSpec Flag(string name) => new(name, InputKind.Flag, ["false", "true"]);

    internal static InputSpec Range(string name, int min, int max) =>
        new(name, InputKind.WholeNumber, [.. Enumerable.Range(min, max - min + 1).Select(value => value.ToString(CultureInfo.InvariantCulture))]);

    public override string ToString() => $"{Name}{(From is null ? "" : "<-" + From)}[{Short(Values)}]";

    internal static string Short(ImmutableArray<string> values) => values.Length > 4 ? $"{values[0]}..{values[^1]}" : string.Join('|', values);
}
