using System.Collections.Immutable;
using CustomerRules.DecisionTables.Inputs;

namespace CustomerRules.DecisionTables.Tests.Specs;

/// <summary>A table as a test writes it, small enough to shrink, and its text as a policy file.</summary>
internal sealed record TableSpec(
    string Id,
    ImmutableArray<InputSpec> Inputs,
    ImmutableArray<OutputSpec> Outputs,
    HitPolicy HitPolicy,
    ImmutableArray<RuleSpec> Rules,
    RuleSpec? Default,
    ImmutableArray<ImmutableSortedDictionary<string, ImmutableArray<string>>> Impossible)
{
    /// <summary>The table as a policy file: every way to write a condition is used.</summary>
    internal string Json()
    {
        var parts = new List<string>
        {
            $"\"policy\": \"{Id}\", \"version\": \"1.0.0\", \"effectiveFrom\": \"2025-01-01\"",
            "\"title\": { \"zh\": \"表\", \"en\": \"Table\" }, \"cites\": [\"measures/4.01a\"]",
            $"\"inputs\": [{string.Join(", ", Inputs.Select(Declare))}]",
            $"\"output\": {{ {string.Join(", ", Outputs.Select(output => $"\"{output.Name}\": {output.Declaration}"))} }}",
            $"\"hitPolicy\": \"{HitPolicy.ToString().ToLowerInvariant()}\"",
        };
        if (!Impossible.IsEmpty)
            parts.Add($"\"impossible\": [{string.Join(", ", Impossible.Select(when => $"{{ {When(when)} }}"))}]");
        parts.Add($"\"rules\": [\n  {string.Join(",\n  ", Rules.Select(RuleText))}\n]");
        if (Default is not null)
            parts.Add($"\"default\": {RuleText(Default)}");
        return "{ " + string.Join(",\n", parts) + " }";
    }

    public override string ToString() =>
        $"\n{Id} {HitPolicy} inputs {string.Join(", ", Inputs)} outputs {string.Join(", ", Outputs)}\n  {string.Join("\n  ", Rules)}\n  default {Default}"
        + $"\n  impossible {string.Join(" / ", Impossible.Select(When))}";

    private static string Declare(InputSpec input)
    {
        if (input.From is not null)
            return $"{{ \"input\": \"{input.Name}\", \"from\": \"{input.From}\" }}";
        var kind = input.Kind switch
        {
            InputKind.Flag => "\"flag\": true",
            InputKind.WholeNumber => $"\"range\": {{ \"min\": {input.Values[0]}, \"max\": {input.Values[^1]} }}",
            _ => $"\"choices\": [{string.Join(", ", input.Values.Select(code => $"\"{code}\""))}]",
        };
        return $"{{ \"input\": \"{input.Name}\", {kind} }}";
    }

    private string RuleText(RuleSpec rule)
    {
        var when = rule.When.IsEmpty ? "" : When(rule.When) + ", ";
        return $"{{ \"rule\": \"{rule.Name}\", {when}\"then\": {{ {string.Join(", ", rule.Then.Select(pair => $"\"{pair.Key}\": {pair.Value}"))} }}, \"cites\": [\"{rule.Cite}\"] }}";
    }

    private string When(ImmutableSortedDictionary<string, ImmutableArray<string>> when) =>
        $"\"when\": {{ {string.Join(", ", when.Select(pair => $"\"{pair.Key}\": {Condition(Inputs.First(input => input.Name == pair.Key), pair.Value)}"))} }}";

    private static string Condition(InputSpec input, ImmutableArray<string> admitted)
    {
        if (input.Kind == InputKind.Flag)
            return admitted[0];
        if (input.Kind == InputKind.WholeNumber)
        {
            if (admitted.Length == 1)
                return admitted[0];
            if (admitted[0] == input.Values[0])
                return $"{{ \"max\": {admitted[^1]} }}";
            return admitted[^1] == input.Values[^1]
                ? $"{{ \"min\": {admitted[0]} }}"
                : $"{{ \"min\": {admitted[0]}, \"max\": {admitted[^1]} }}";
        }

        if (admitted.Length == 1)
            return $"\"{admitted[0]}\"";
        return admitted.Length == input.Values.Length - 1
            ? $"{{ \"not\": [\"{input.Values.Except(admitted).Single()}\"] }}"
            : $"[{string.Join(", ", admitted.Select(code => $"\"{code}\""))}]";
    }
}
