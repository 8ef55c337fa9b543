using System.Text.Json;
using CustomerRules.Archives;
using CustomerRules.Archives.Schemas;
using CustomerRules.Permissions;
using NodaTime;

namespace CustomerRules.Tests;

/// <summary>Access speaks of fields by the names that the merged customer files have for them.</summary>
public sealed class AccessFieldsTests
{
    // Names that access still has for fields which the files call otherwise. The list only gets shorter.
    private static readonly string[] CalledOtherwise =
    [
        "repairs.repair-time", "repairs.repair-content", "complaints.complaint-time", "complaints.complaint-content", "complaints.complaint-result",
        "special-needs.need-met", "fit-out.fit-out-documents", "fit-out.engineering-files", "correspondence.letters", "correspondence.move-in-forms",
        "violations-and-arrears.violations", "violations-and-arrears.arrears", "emergency-contact.emergency-name", "emergency-contact.emergency-phone",
    ];

    [Theory]
    [InlineData("owner")]
    [InlineData("tenant")]
    [InlineData("customer")]
    public void Every_field_that_access_names_is_a_field_of_its_section(string name)
    {
        var schema = ArchiveSchemas.Embedded.AsOf(name, new LocalDate(2026, 3, 2));
        var named = NamedFields().ToList();

        Assert.True(named.Count > 20);
        Assert.Empty(named.Where(path => !IsTopField(schema, path)).Except(CalledOtherwise));
    }

    private static bool IsTopField(ArchiveSchema schema, string path) => schema.TryGetField(path, out _) && path.Count(c => c == '.') == 1;

    /// <summary>The fields of every rule that is about one section, as section and field.</summary>
    private static IEnumerable<string> NamedFields()
    {
        foreach (var file in AccessPolicies.EmbeddedFiles.Where(file => file.Path.Contains("access/fields/", StringComparison.Ordinal)))
        {
            using var document = JsonDocument.Parse(file.Utf8);
            foreach (var rule in document.RootElement.GetProperty("rules").EnumerateArray())
            {
                if (!rule.GetProperty("when").TryGetProperty("section", out var section) || section.ValueKind != JsonValueKind.String)
                    continue;
                foreach (var field in rule.GetProperty("then").GetProperty("fields").EnumerateArray())
                    yield return $"{section.GetString()}.{field.GetProperty("field").GetString()}";
            }
        }
    }
}
