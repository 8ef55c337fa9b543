using System.Text;
using System.Text.Json.Nodes;
using CustomerRules.Archives.Schemas;
using CustomerRules.Archives.Validation;

namespace CustomerRules.Archives.Tests;

/// <summary>Documents to begin with, and edits by path.</summary>
internal static class Documents
{
    internal const string Owner = """
        {
          "basic": {
            "party": "resident", "name": "张三丰", "identity-number": "11010519491231002X",
            "contact": { "phone": "13800138000", "e-mail": "zhang@example.cn" },
            "unit": "A1-1001", "move-in-date": "2023-05-01"
          },
          "property": { "layout": "three-bedroom", "floor-area": 98.5, "use": "residential", "decoration": { "degree": "full", "style": "中式" } },
          "payments": {
            "property-fees": [ { "paid-on": "2026-01-05", "amount": 1200.50, "method": "mobile-payment" } ],
            "utility-fees": [ { "month": "2026-01", "water": 8.5, "electricity": 210, "amount": 160.2 } ]
          },
          "repairs": [ { "date": "2026-02-01", "problem": "漏水", "handling": "更换水管", "repairer": "李四" } ]
        }
        """;

    internal static ArchiveSchema Schema(string name) => ArchiveSchemas.Embedded.AsOf(name, Day.Today);

    internal static ArchiveValidation Validate(string schema, string document) => Schema(schema).Validate(Encoding.UTF8.GetBytes(document), Day.Today);

    /// <summary>The findings as <c>path code</c>, in order.</summary>
    internal static string Found(ArchiveValidation validation) => string.Join(", ", validation.Findings.Select(finding => $"{finding.Path} {finding.Code}"));

    /// <summary>The document with one value set; null takes the member out.</summary>
    internal static string With(string document, string path, string? json)
    {
        var root = JsonNode.Parse(document)!;
        var names = path.Split('.');
        var holder = root.AsObject();
        foreach (var name in names[..^1])
            holder = (holder[name] ??= new JsonObject()).AsObject();
        if (json is null)
            holder.Remove(names[^1]);
        else
            holder[names[^1]] = JsonNode.Parse(json);
        return root.ToJsonString();
    }
}
