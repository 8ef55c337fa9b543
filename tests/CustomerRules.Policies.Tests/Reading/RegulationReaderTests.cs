using System.Text;

namespace CustomerRules.Policies.Tests.Reading;

public sealed class RegulationReaderTests
{
    private const string Folder = "tests/CustomerRules.Policies.Tests/Malformed/Catalogues";

    public static TheoryData<string> Malformed =>
        [.. Directory.GetFiles(Repository.PathOf(Folder), "*.jsonl").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    /// <summary>Each line of a <c>.jsonl</c> file is one file of the catalogue, called 1.json and so on.</summary>
    [Theory]
    [MemberData(nameof(Malformed))]
    public void A_malformed_catalogue_is_refused_with_everything_that_is_wrong(string name)
    {
        var lines = File.ReadAllLines(Repository.PathOf($"{Folder}/{name}.jsonl"));
        var result = ClauseCatalogue.Read(lines.Select((line, i) => new PolicyFile($"{i + 1}.json", Encoding.UTF8.GetBytes(line))));

        Assert.False(result.Succeeded);
        GoldenFile.Expect($"{Folder}/{name}.expected.txt", ExpectDiagnostic.InBothLanguages(result.Diagnostics));
    }

    [Fact]
    public void Files_are_read_in_the_order_of_their_paths_and_a_mirror_may_come_before_its_twin()
    {
        var catalogue = ClauseCatalogue.Read(
        [
            PolicyFile.FromText("2.json", Document("b", """{"clause":"b/1.1","locator":"1","decidable":"yes","requires":{"zh":"字","en":"words"}}""")),
            PolicyFile.FromText("1.json", Document("a", """{"clause":"a/1.1","locator":"1","decidable":"no","mirrors":"b/1.1"}""")),
        ]).GetValueOrThrow();

        Assert.Equal(["a", "b"], catalogue.Regulations.Select(regulation => regulation.Code));
        Assert.Equal(new BilingualText("字", "words"), catalogue.Requirement(ClauseId.Parse("a/1.1")));
    }

    [Fact]
    public void No_files_are_an_empty_catalogue() => Assert.Equal(0, ClauseCatalogue.Read([]).GetValueOrThrow().Count);

    [Fact]
    public void A_member_that_a_document_does_not_have_is_refused()
    {
        var text = Document("a", """{"clause":"a/1.1","locator":"1","decidable":"yes","requires":{"zh":"字","en":"words"}}""");
        var result = ClauseCatalogue.Read([PolicyFile.FromText("a.json", text.Replace("\"clauses\"", "\"author\":1,\"clauses\"", StringComparison.Ordinal))]);

        Assert.Equal(
            "a.json(1,51) $.author: error CR1008: There is no member `author`.\n  help: Known members: $schema, regulation, title, clauses.",
            Assert.Single(result.Diagnostics).ToString());
    }

    [Fact]
    public void Two_documents_without_a_code_are_not_the_same_document()
    {
        const string nameless = """{"title":{"zh":"题","en":"title"},"clauses":[]}""";
        var result = ClauseCatalogue.Read([PolicyFile.FromText("1.json", nameless), PolicyFile.FromText("2.json", nameless)]);

        Assert.Equal(
            ["1.json(1,1) $: error CR1009: The member `regulation` is missing.", "2.json(1,1) $: error CR1009: The member `regulation` is missing."],
            result.Diagnostics.Select(item => item.ToString()));
    }

    private static string Document(string code, string clause) => $$$"""{"regulation":"{{{code}}}","title":{"zh":"题","en":"title"},"clauses":[{{{clause}}}]}""";
}
