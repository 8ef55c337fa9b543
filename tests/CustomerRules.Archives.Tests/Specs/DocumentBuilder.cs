using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CustomerRules.Archives.Evolution;
using CustomerRules.Archives.Schemas;

namespace CustomerRules.Archives.Tests.Specs;

/// <summary>Writes random documents of a schema: mostly right, with absent, strange, unknown and repeated members, escapes and layout.</summary>
/// <param name="random">The source of chance.</param>
/// <param name="faults">How many of a hundred values are faulty.</param>
internal sealed class DocumentBuilder(Random random, int faults)
{
    private static readonly SampleValues Samples = new(Day.Today, [1, 14, 20]);

    private static readonly string[] Unknown = ["unknown", "未知", "a.b", "x y", "张三"];

    private static readonly string[] Junk =
    [
        "null", "true", "7", "-0.5", "1e3", "1.0", "\"\"", "\" \"", "\"\\u3000\"", "\"\\u200b\\u0000\"", "\"\\ufe0f\"", "\"\\u200bx\"", "\"x\"", "\"red\"", "\"2026-02-30\"", "\"2026-03\"", "\"2026-03-03\"", "\"0000-01-01\"", "\"2026-03-02T24:00:00Z\"",
        "\"2026-03-02T10:00:00+08:00\"", "\"2026-03-02T10:00:00+15:00\"", "\"a@b@c\"", "\"a b\"", "\"\\ud83d\\ude00文\"", "\"文文文文文文文文文文文文文\"", "[]", "{}", "[1]", "[{}]", "[[[]]]", "{\"x\":{}}",
        "\"13800138000\"", "\"1101051949\"", "\"11010520\"", "\"1101052990\"", "\"9901051949\"", "\"1380013800\"", "\"4008108888\"", "\"１３８ 0013 8000\"", "\"11010519491231002X\"", "\"110105194912310021\"", "\"91350100M000100Y44\"", "123456789012345678901234567890", "1e-30", "0.000",
    ];

    private readonly StringBuilder text = new();

    internal string Write(ArchiveSchema schema)
    {
        text.Clear();
        Object(schema.Fields, oneOf: false, all: faults == 0);
        return text.ToString();
    }

    /// <summary>A value for a field: right, or junk.</summary>
    internal string Value(ArchiveField field)
    {
        text.Clear();
        WriteValue(field);
        return text.ToString();
    }

    private bool Fault(int of = 100) => random.Next(of) < faults;

    private void Object(IReadOnlyList<ArchiveField> fields, bool oneOf, bool all)
    {
        text.Append('{');
        var first = true;
        var order = random.Next(3) == 0 ? fields.OrderBy(_ => random.Next()) : fields.AsEnumerable();
        var only = oneOf ? fields[random.Next(fields.Count)] : null;
        foreach (var field in order)
        {
            if (field != only && random.Next(4) == 0 && (!all || field.Presence != Presence.Required))
                continue;
            Member(ref first, field.Name, () => WriteValue(field));
            if (Fault(400))
                Member(ref first, field.Name, () => WriteValue(field));
        }

        if (Fault(400))
            Member(ref first, Unknown[random.Next(Unknown.Length)], () => text.Append(Junk[random.Next(Junk.Length)]));
        text.Append('}');
    }

    private void Map(ArchiveField field)
    {
        string[] names = ["车位", "a.b", "宠物 1", "\\u8f66\\u4f4d", " ", "", "\\u200b", new string('长', 65), "x"];
        var first = true;
        text.Append('{');
        for (var count = random.Next(4) + (Fault() ? field.AtMost : 0); count > 0; count--)
        {
            var value = Fault() ? Junk[random.Next(Junk.Length)] : new string('文', 1 + random.Next(Fault(10) ? field.MaxLength + 5 : Math.Min(field.MaxLength, 9)));
            Member(ref first, Fault() ? names[random.Next(names.Length)] : $"项{count}", () => text.Append(value[0] == '文' ? $"\"{value}\"" : value));
        }

        text.Append('}');
    }

    private void Member(ref bool first, string name, Action value)
    {
        text.Append(first ? "" : ",").Append(random.Next(5) == 0 ? "\n " : "").Append('"').Append(random.Next(8) == 0 ? Escaped(name) : name).Append("\":");
        first = false;
        value();
    }

    private void WriteValue(ArchiveField field)
    {
        if (Fault())
        {
            text.Append(Junk[random.Next(Junk.Length)]);
        }
        else if (field.Type == FieldType.Group)
        {
            Object(field.Fields, field.OneOf, faults == 0);
        }
        else if (field.Type == FieldType.Map)
        {
            Map(field);
        }
        else if (field.Type == FieldType.Entries)
        {
            var count = Math.Min(field.AtMost, field.AtLeast + random.Next(3)) + (Fault() ? field.AtMost : 0);
            text.Append('[');
            for (var i = 0; i < Math.Min(count, 40); i++)
            {
                text.Append(i > 0 ? "," : "");
                Object(field.Fields, oneOf: false, faults == 0);
            }

            text.Append(']');
        }
        else
        {
            var values = Samples.Of(field, []).ToList();
            var json = values[random.Next(values.Count)].ToJsonString();
            text.Append(random.Next(6) == 0 && json[0] == '"' && !json.Contains('\\', StringComparison.Ordinal) ? $"\"{Escaped(JsonNode.Parse(json)!.GetValue<string>())}\"" : json);
        }
    }

    private static string Escaped(string plain) => string.Concat(plain.Select(c => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}")));
}
