using System.Text.Json;
using CustomerRules.Cli.Diagnostics;
using CustomerRules.DecisionTables;
using CustomerRules.DecisionTables.Outputs;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Cli.Eval;

/// <summary>What does a single table of the book answer, asked by its base facts?</summary>
/// <param name="id">The table.</param>
internal sealed class TableQuestion(PolicyId id) : IQuestion
{
    /// <inheritdoc/>
    public Action<Utf8JsonWriter>? Answer(ObjectReader reader, DatedRuleBook rules)
    {
        var table = rules.Table(id);
        if (Decide(reader, table) is not { } decision)
            return null;
        return writer =>
        {
            foreach (var column in decision.Outcome.Columns)
            {
                writer.WritePropertyName(column.Name);
                Write(writer, decision.Outcome[column.Name]);
            }

            Answers.WriteBecause(writer, Reason.Behind(decision));
            Answers.WritePolicies(writer, table.Policies.Select(policy => policy.Name));
        };
    }

    /// <inheritdoc/>
    public string? Explain(ObjectReader reader, DatedRuleBook rules, Language language)
    {
        var table = rules.Table(id);
        if (table.Facts.Any(fact => StillPossible.IsMissing(reader, fact.Name)))
            return new StillPossible(table, new BilingualText("可能的答案", "Answers still possible")).Explain(reader, new FactReader(reader).Unknown, inLine: null, language);
        if (Decide(reader, table) is not { } decision)
            return null;
        var zh = language == Language.Chinese;
        var lines = new List<string> { $"{table.Header.Title.In(language)}{(zh ? "：" : ": ")}{decision.Outcome}" };
        lines.AddRange(Reason.Behind(decision).Select(reason => Answers.Line(zh ? "依据：" : "because: ", reason.Rule, language)));
        lines.AddRange(decision.Outranked.Select(rule => Answers.Line(zh ? "同时符合，但以较高者为准：" : "also matches, outranked: ", rule, language)));
        lines.Add((zh ? "政策版本：" : "Policies: ") + string.Join(zh ? "、" : ", ", table.Policies.Select(policy => policy.Name)));
        return string.Join('\n', lines);
    }

    private static Decision? Decide(ObjectReader reader, DecisionTable table)
    {
        var facts = new FactReader(reader);
        var values = table.Facts.Select(facts.Required).ToArray();
        if (values.Any(value => value is null))
            return null;
        if (!table.TryDecide([.. values.Select(value => value!.Value)], out var decision))
            reader.Diagnostics.Add(EvalDiagnostics.Impossible(reader.Node, table.Header));
        return decision;
    }

    private static void Write(Utf8JsonWriter writer, OutputValue value)
    {
        switch (value)
        {
            case RecordValue record:
                writer.WriteStartObject();
                foreach (var (name, field) in record.Fields)
                {
                    writer.WritePropertyName(name);
                    Write(writer, field);
                }

                Answers.WriteCites(writer, record.Cites);
                writer.WriteEndObject();
                break;
            case RecordListValue list:
                writer.WriteStartArray();
                foreach (var record in list.Records)
                    Write(writer, record);
                writer.WriteEndArray();
                break;
            default:
                writer.WriteRawValue(value.Json);
                break;
        }
    }
}
