namespace CustomerRules.Tests;

/// <summary>Access and the customer files speak of the same fields: what a grant shows is what the file holds.</summary>
public sealed class AccessFieldTests
{
    private static readonly DatedRuleBook Rules = RuleBook.Embedded.AsOf(new NodaTime.LocalDate(2026, 3, 2));

    [Fact]
    public void The_fields_that_access_shows_of_a_section_are_those_of_the_customer_files()
    {
        foreach (var section in Rules.Access.Sections)
        {
            var files = new[] { "customer", "owner", "tenant" }.Select(name => Rules.ArchiveSchema(name))
                .SelectMany(schema => schema.Fields.Where(field => field.Name == section.Code))
                .SelectMany(field => field.Fields.Select(inner => inner.Name));
            Assert.Equal($"{section.Code}: {Joined(files)}", $"{section.Code}: {Joined(Rules.Access.FieldsOf(section.Code).Select(field => field.Code))}");
        }
    }

    private static string Joined(IEnumerable<string> codes) => string.Join(", ", codes.Distinct().Order(StringComparer.Ordinal));
}
