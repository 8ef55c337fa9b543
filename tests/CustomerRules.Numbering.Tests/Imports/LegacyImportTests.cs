using CustomerRules.Numbering.Imports;
using CustomerRules.Numbering.Tests.Policies;

namespace CustomerRules.Numbering.Tests.Imports;

/// <summary>Numbers of before this system.</summary>
public sealed class LegacyImportTests
{
    [Fact]
    public void Each_number_is_read_by_its_version_or_told_what_is_wrong_with_it()
    {
        var versions = NumberingFile.Load(
            NumberingFile.Default,
            NumberingFile.Later("2.0.0", "2026-01-01", ("form.pattern", "\"{community}-{unit}-{year}-{sequence:4}\""))).GetValueOrThrow()["archive"];
        var import = LegacyImport.Analyse(
            ["XX小区A12023001", "XX小区-A1-2023-0007", "XX小区A12023004", "旧编号17", "XX小区A12023001", "XX小区B22023999", ""], versions);

        Assert.Equal(
            ["1.0.0", "2.0.0", "1.0.0", null, "1.0.0", "1.0.0", null],
            import.Numbers.Select(number => number.Policy?.Header.Version.ToString()));
        Assert.Equal([3, 4, 6], import.Faulty().Select(number => number.Position));
        Assert.Equal(0, import.Numbers[4].SameAs);
        Assert.Equal("Segment community, character 1: this is no registered abbreviation.", import.Numbers[3].Failure.ToString());
        Assert.Equal("The number is empty.", import.Numbers[6].Failure.ToString());
        Assert.Equal(
            [("XX小区 ** 2023", 3L, (long?)8L, 4L), ("XX小区 ** 2023", 1L, 1000L, 998L)],
            import.NextFree.Select(scope => (scope.Scope.ToString(), scope.Count, scope.Sequence, scope.Missing)));
    }

    [Fact]
    public void A_scope_whose_last_number_is_taken_has_no_next_one() =>
        Assert.Null(LegacyImport.Analyse(["XX小区A12023999"], NumberingPolicies.Embedded["archive"]).NextFree.Single().Sequence);

    [Fact]
    public void Nothing_gives_nothing()
    {
        var import = LegacyImport.Analyse([], NumberingPolicies.Embedded["archive"]);
        Assert.Empty(import.Numbers);
        Assert.Empty(import.NextFree);
    }
}
