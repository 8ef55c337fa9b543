
namespace CustomerRules.Policies.Tests.Reading;

/// <summary>One file for each way to be wrong, with everything that its author is told.</summary>
public sealed class MalformedFileTests
{
    private const string Folder = "tests/CustomerRules.Policies.Tests/Malformed";

    public static TheoryData<string> Files => [.. Names(".json")];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_malformed_file_is_refused_with_the_whole_message(string name)
    {
        var found = ProbePolicy.Read(new PolicyFile($"{name}.json", File.ReadAllBytes(Repository.PathOf($"{Folder}/{name}.json"))));

        Assert.True(found.HasErrors);
        GoldenFile.Expect($"{Folder}/{name}.expected.txt", ExpectDiagnostic.InBothLanguages(found));
    }

    [Fact]
    public void Every_expected_message_has_its_file() => Assert.Equal(Names(".json"), Names(".expected.txt"));

    [Fact]
    public void The_good_file_is_accepted_with_and_without_a_byte_order_mark()
    {
        ExpectDiagnostic.None(ProbePolicy.Read(PolicyFile.FromText("good.json", ProbePolicy.Good), out var header));
        ExpectDiagnostic.None(ProbePolicy.Read(PolicyFile.FromText("good.json", "\uFEFF" + ProbePolicy.Good), out var marked));

        Assert.Equal("complaints/severity@1.0.0", header!.Name);
        Assert.Equal("2025-01-01/2026-01-01", header.Period.ToString());
        Assert.Equal("measures/4.02c, measures/1.01b", header.Cites.ToString());
        Assert.Equal(new BilingualText("投诉等级", "Severity of complaints"), header.Title);
        Assert.Equal("good.json(1,1) $", header.Place.ToString());
        Assert.Equal((header.Fingerprint, header.Place), (marked!.Fingerprint, marked.Place));
    }

    private static IEnumerable<string> Names(string ending) => Directory.GetFiles(Repository.PathOf(Folder), "*" + ending)
        .Select(file => Path.GetFileName(file)[..^ending.Length])
        .Order(StringComparer.Ordinal);
}
