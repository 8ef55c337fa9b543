using CustomerRules.Policies.Reading;
using FsCheck.Xunit;
using NodaTime;
using NodaTime.Text;

namespace CustomerRules.Policies.Tests.Reading;

public sealed class PolicyValuesTests
{
    [Fact]
    public void A_code_out_of_a_list_is_given_by_its_position()
    {
        var found = new DiagnosticList();

        Assert.Equal([0, 1, 2], ProbePolicy.Channels.Select(code => PolicyValues.CodeIn(Node($"\"{code}\""), ProbePolicy.Channels, found)));
        ExpectDiagnostic.None(found);
        Assert.Null(PolicyValues.CodeIn(Node("\"Phone\""), ProbePolicy.Channels, found));
        ExpectDiagnostic.Rendered(
            found,
            "f(1,1) $: 错误 CR1012: 没有代码 `Phone`。\n  建议：是否想写 `phone`？",
            "f(1,1) $: error CR1012: There is no code `Phone`.\n  help: Did you mean `phone`?");
    }

    [Fact]
    public void At_most_24_codes_are_listed()
    {
        var found = new DiagnosticList();
        var codes = Enumerable.Range(10, 25).Select(number => $"c{number}").ToList();

        PolicyValues.CodeIn(Node("\"elsewhere\""), codes[..24], found);
        PolicyValues.CodeIn(Node("\"elsewhere\""), codes, found);

        Assert.Equal("Known codes: " + string.Join(", ", codes[..24]) + ".", found[0].Help!.En);
        Assert.Equal("Known codes: " + string.Join(", ", codes[..24]) + " ….", found[1].Help!.En);
    }

    [Fact]
    public void A_list_keeps_its_order_and_what_could_be_read_of_it()
    {
        var found = new DiagnosticList();

        var codes = PolicyValues.DistinctList(Node("""["b", 1, "a", "b", "C"]"""), item => PolicyValues.Code(item, found), found);

        Assert.Equal(["b", "a"], codes);
        Assert.Equal(["$[1] CR1010", "$[3] CR1016", "$[4] CR1011"], found.Select(item => $"{item.Place.Path} {item.Code}"));
    }

    [Fact]
    public void A_citation_keeps_its_order_and_loses_what_does_not_exist()
    {
        var found = new DiagnosticList();

        var citation = PolicyValues.Cites(Node("""["service/2.05A", "measures/99.99", "measures/4.02c"]"""), ClauseCatalogue.Embedded, found);

        Assert.Equal("service/2.05A, measures/4.02c", citation!.ToString());
        ExpectDiagnostic.Codes(found, "CR1013");
        Assert.Null(PolicyValues.Cites(Node("""["measures/99.99"]"""), ClauseCatalogue.Embedded, found));
    }

    [Theory]
    [InlineData("mesures/4.02c", "Did you mean `measures/4.02c`?")]
    [InlineData("measures/4.2c", "Did you mean `measures/4.02c`?")]
    [InlineData("measures/9.99", "The catalogue is seeds/regulations/.")]
    [InlineData("4.02c", "The catalogue is seeds/regulations/.")]
    [InlineData("measures", "The catalogue is seeds/regulations/.")]
    public void An_unknown_clause_is_compared_by_document_and_by_number(string written, string help)
    {
        var found = new DiagnosticList();

        PolicyValues.Cites(Node($"[\"{written}\"]"), ClauseCatalogue.Embedded, found);

        Assert.Equal(help, Assert.Single(found).Help!.En);
    }

    [Property]
    public bool Every_iso_date_is_read_back(int days)
    {
        var date = new LocalDate(2025, 1, 1).PlusDays(days % 700_000);

        return PolicyValues.Date(Node($"\"{LocalDatePattern.Iso.Format(date)}\""), new DiagnosticList()) == date;
    }

    [Theory]
    [InlineData("2024-02-29", true)]
    [InlineData("2025-02-29", false)]
    [InlineData("2025-04-31", false)]
    [InlineData("2025-00-01", false)]
    [InlineData("2025-1-1", false)]
    [InlineData("25-01-01", false)]
    [InlineData(" 2025-01-01", false)]
    [InlineData("2025-01-01Z", false)]
    [InlineData("２０２５-01-01", false)]
    [InlineData("2025年1月1日", false)]
    public void A_date_is_a_day_of_the_calendar_in_iso_form(string text, bool expected)
    {
        var found = new DiagnosticList();

        Assert.Equal(expected, PolicyValues.Date(Node($"\"{text}\""), found) is not null);
        ExpectDiagnostic.Codes(found, expected ? [] : ["CR1011"]);
    }

    [Fact]
    public void A_header_with_a_bad_end_is_no_header_but_one_without_an_end_is()
    {
        var open = ProbePolicy.Good.Replace("  \"effectiveUntil\": \"2026-01-01\",\n", "", StringComparison.Ordinal);
        var backwards = ProbePolicy.Good.Replace("2026-01-01", "2024-12-31", StringComparison.Ordinal);

        ProbePolicy.Read(PolicyFile.FromText("f", open), out var header);
        Assert.Equal("2025-01-01/..", header!.Period.ToString());
        ExpectDiagnostic.Codes(ProbePolicy.Read(PolicyFile.FromText("f", backwards), out header), "CR1101");
        Assert.Null(header);
    }

    [Fact]
    public void Of_two_clauses_equally_near_the_first_in_ordinal_order_is_proposed()
    {
        var found = new DiagnosticList();
        var catalogue = ClauseCatalogue.Read([PolicyFile.FromText("a.json", """
            {"regulation":"rules","title":{"zh":"题","en":"title"},"clauses":[
              {"clause":"rules/1.13","locator":"2","decidable":"yes","requires":{"zh":"字","en":"words"}},
              {"clause":"rules/1.12","locator":"1","decidable":"yes","requires":{"zh":"字","en":"words"}}]}
            """)]).GetValueOrThrow();

        PolicyValues.Cites(Node("[\"rules/1.1\"]"), catalogue, found);

        Assert.Equal("Did you mean `rules/1.12`?", Assert.Single(found).Help!.En);
    }

    [Fact]
    public void A_reading_without_a_value_or_without_what_it_is_compared_with_is_a_mistake_of_the_caller()
    {
        var (node, found, catalogue) = (Node("[]"), new DiagnosticList(), ClauseCatalogue.Embedded);

        Assert.Equal("node", Refused(() => PolicyValues.Code(null!, found)));
        Assert.Equal("node", Refused(() => PolicyValues.CodeIn(null!, [], found)));
        Assert.Equal("codes", Refused(() => PolicyValues.CodeIn(node, null!, found)));
        Assert.Equal("node", Refused(() => PolicyValues.DistinctList<string>(null!, _ => null, found)));
        Assert.Equal("read", Refused(() => PolicyValues.DistinctList<string>(node, null!, found)));
        Assert.Equal("node", Refused(() => PolicyValues.Date(null!, found)));
        Assert.Equal("node", Refused(() => PolicyValues.Policy(null!, found)));
        Assert.Equal("node", Refused(() => PolicyValues.Cites(null!, catalogue, found)));
        Assert.Equal("catalogue", Refused(() => PolicyValues.Cites(node, null!, found)));
        Assert.Equal("reader", Refused(() => PolicyValues.Header(null!, catalogue)));
        ExpectDiagnostic.None(found);
    }

    private static string? Refused(Action read) => Assert.Throws<ArgumentNullException>(read).ParamName;

    private static PolicyNode Node(string json) => StrictReader.Read(PolicyFile.FromText("f", json), new DiagnosticList())!;
}
