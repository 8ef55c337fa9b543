using CustomerRules.Policies;
using CustomerRules.ServiceLevels.Obligations;

namespace CustomerRules.ServiceLevels.Tests.Obligations;

/// <summary>One file for each way to be wrong, with everything that is said about it.</summary>
public sealed class MalformedObligationTests
{
    private const string Folder = "tests/CustomerRules.ServiceLevels.Tests/Obligations/Malformed";

    public static TheoryData<string> Files => [.. Repository.Files(Folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path))];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_faulty_file_is_told_in_full(string name)
    {
        var result = ObligationPolicies.Load([PolicyFile.FromText($"{name}.json", Repository.Read($"{Folder}/{name}.json"))], ClauseCatalogue.Embedded);

        Assert.False(result.Succeeded);
        GoldenFile.Expect($"{Folder}/{name}.expected.txt", ExpectDiagnostic.InBothLanguages(result.Diagnostics));
    }

    [Fact]
    public void Versions_that_overlap_are_told()
    {
        var file = ObligationPolicies.EmbeddedFiles[0];

        ExpectDiagnostic.Rendered(
            ObligationPolicies.Load([file, new PolicyFile("again.json", file.Utf8)], ClauseCatalogue.Embedded).Diagnostics,
            "service-levels/obligations/2025-01-01.json(1,1) $: 错误 CR1102: service-levels/obligations@1.0.0 与 service-levels/obligations@1.0.0 在 2025-01-01 同时有效。\n  建议：一天只能有一个版本：改正其中一个的 effectiveFrom 或 effectiveUntil。",
            "service-levels/obligations/2025-01-01.json(1,1) $: error CR1102: service-levels/obligations@1.0.0 and service-levels/obligations@1.0.0 are both in force on 2025-01-01.\n  help: A day has one version: correct effectiveFrom or effectiveUntil of one of them.");
    }

    [Fact]
    public void No_file_is_a_mistake_of_the_caller() => Assert.Throws<ArgumentException>(() => ObligationPolicies.Load([], ClauseCatalogue.Embedded));
}
