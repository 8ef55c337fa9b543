using System.Text.Json;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Cli.Eval;

/// <summary>Reads facts of a case against their domain, and remembers what it had to assume.</summary>
/// <param name="reader">The case.</param>
internal sealed class FactReader(ObjectReader reader)
{
    private readonly List<(TableInput Fact, int Value)> assumed = [];

    /// <summary>A fact that must be given.</summary>
    internal int? Required(TableInput fact) => reader.Required(fact.Name) is { } node ? Value(node, fact) : null;

    /// <summary>A fact that may be left out.</summary>
    internal int? WithDefault(TableInput fact, int value)
    {
        if (reader.Optional(fact.Name) is { } node)
            return Value(node, fact);
        if (value < fact.Min || value > fact.Max)
            return Required(fact); // The policy leaves no room for what would be assumed.
        assumed.Add((fact, value));
        return value;
    }

    /// <summary>A fact that may be unknown: left out, or null.</summary>
    internal int? Unknown(TableInput fact) =>
        reader.Optional(fact.Name) is { Kind: not PolicyNodeKind.Null } node ? Value(node, fact) : null;

    internal void WriteAssumed(Utf8JsonWriter writer)
    {
        if (assumed.Count == 0)
            return;
        writer.WriteStartObject("assumed");
        foreach (var (fact, value) in assumed)
        {
            if (fact.Kind == InputKind.Flag)
                writer.WriteBoolean(fact.Name, value == 1);
            else if (fact.Kind == InputKind.WholeNumber)
                writer.WriteNumber(fact.Name, value);
            else
                writer.WriteString(fact.Name, fact.Describe(value));
        }

        writer.WriteEndObject();
    }

    /// <summary>What was assumed, in words; empty when nothing was.</summary>
    internal string AssumedIn(Language language)
    {
        if (assumed.Count == 0)
            return "";
        var zh = language == Language.Chinese;
        var facts = assumed.Select(item => $"{item.Fact.Label?.In(language) ?? item.Fact.Name} {Shown(item.Fact, item.Value, zh)}");
        return (zh ? "\n未提供，按默认值：" : "\nNot given, assumed: ") + string.Join(zh ? "、" : ", ", facts);
    }

    private static string Shown(TableInput fact, int value, bool zh) => (fact.Kind, zh) switch
    {
        (InputKind.Flag, true) => value == 1 ? "是" : "否",
        (InputKind.Flag, false) => value == 1 ? "yes" : "no",
        _ => fact.Describe(value),
    };

    private int? Value(PolicyNode node, TableInput fact) => fact.Kind switch
    {
        InputKind.Choice => PolicyValues.CodeIn(node, [.. fact.Choices.Select(choice => choice.Code)], reader.Diagnostics),
        InputKind.Flag => node.AsFlag(reader.Diagnostics) is { } flag ? flag ? 1 : 0 : null,
        _ => node.AsWholeNumber(fact.Min, fact.Max, reader.Diagnostics),
    };
}
