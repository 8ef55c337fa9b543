using System.Globalization;
using CustomerRules.Numbering.Imports;
using CustomerRules.Numbering.Tests.Policies;

namespace CustomerRules.Numbering.Tests.Imports;

/// <summary>Numbers of before this system.</summary>
public sealed class LegacyImportTests
{
    private static readonly NumberingPolicies Templates = NumberingFile.Load(
        NumberingFile.Default,
        NumberingFile.Later("2.0.0", "2026-01-01", ("form.pattern", "\"{community}-{unit}-{year}-{sequence:4}\"")),
        NumberingFile.With(
            "numbering/tenant/2025-01-01.json",
            ("policy", "\"numbering/tenant\""), ("form.pattern", "\"T-{community}-{unit}-{sequence:3+}\""), ("allocation.scope", """["community"]"""))).GetValueOrThrow();

    [Fact]
    public void Each_number_is_read_by_its_template_and_version_or_told_what_is_wrong_with_it()
    {
        var import = LegacyImport.Analyse(
            ["XX小区A12023001", "XX小区-A1-2023-0007", "XX小区A12023004", "旧编号17", "XX小区A12023001", "XX小区B22023999", "", "T-XX小区-A1-1200", "T-XX小区-B7-0002"], Templates);

        Assert.Equal(
            ["archive@1.0.0", "archive@2.0.0", "archive@1.0.0", "archive@2.0.0 !", "archive@1.0.0", "archive@1.0.0", "archive@2.0.0 !", "tenant@1.0.0", "tenant@1.0.0 !"],
            import.Numbers.Select(number => number.Policy.Header.Name["numbering/".Length..] + (number.Reading is null ? " !" : "")));
        Assert.Equal([3, 4, 6, 8], import.Faulty().Select(number => number.Position));
        Assert.Equal(0, import.Numbers[4].SameAs);
        Assert.Equal("Segment community, character 1: this is no registered abbreviation.", import.Numbers[3].Failure.ToString());
        Assert.Equal("The number is empty.", import.Numbers[6].Failure.ToString());
        Assert.Equal("Segment sequence, character 13: this is no sequence of the scheme (they begin at 1).", import.Numbers[8].Failure.ToString());
        Assert.Equal(
            [("archive", "XX小区 ** 2023", 3L, (long?)8L, 4L), ("archive", "XX小区 ** 2023", 1L, 1000L, 998L), ("tenant", "XX小区  0", 1L, 1201L, 1199L)],
            import.NextFree.Select(scope => (scope.Policy.Name, scope.Scope.ToString(), scope.Count, scope.Sequence, scope.Missing)));
    }

    [Theory]
    [InlineData("XX小区A1202300", "archive@1.0.0", "Segment sequence, character 13: the number ends too early.")]
    [InlineData("XX小区-A1-2023-007", "archive@2.0.0", "Segment sequence, character 17: the number ends too early.")]
    [InlineData("XX小区-A1-1999-0007", "archive@2.0.0", "Segment year, character 9: this is no year of the scheme.")]
    [InlineData("XX小区A11999001", "archive@1.0.0", "Segment year, character 10: this is no year of the scheme.")]
    [InlineData("T-YY小区-A1-001", "tenant@1.0.0", "Segment community, character 3: this is no registered abbreviation.")]
    [InlineData("T-XX小区-A1-99999999999999999999", "tenant@1.0.0", "Segment sequence, character 11: the sequence is greater than 9223372036854775807, the greatest that is counted.")]
    public void The_error_told_is_that_of_the_template_and_version_that_get_furthest(string number, string policy, string failure)
    {
        var told = Assert.Single(LegacyImport.Analyse([number], Templates).Numbers);
        Assert.Equal((policy, failure), (told.Policy.Header.Name["numbering/".Length..], told.Failure.ToString()));
    }

    [Fact]
    public void Among_all_versions_none_gets_further_than_the_one_that_is_told()
    {
        const string alphabet = "XX小区A1202300-T9";
        var random = new Random(41);
        for (var i = 0; i < 20_000; i++)
        {
            var number = (i % 3) switch { 0 => "XX小区A12023001", 1 => "XX小区-A1-2023-0007", _ => "T-XX小区-A1-1200" };
            for (var j = random.Next(1, 3); j > 0; j--)
                number = number.Remove(random.Next(number.Length), 1).Insert(random.Next(number.Length), alphabet[random.Next(alphabet.Length)].ToString());
            var told = LegacyImport.Analyse([number], Templates).Numbers[0];
            if (told.Reading is not null)
                continue;
            var positions = Templates.Timelines.SelectMany(timeline => timeline.Versions).Select(version =>
            {
                Assert.False(version.Template.Template.TryParse(number, out _, out var failure));
                return failure.Position;
            });
            Assert.Equal(positions.Max(), told.Failure.Position);
        }
    }

    [Fact]
    public void The_next_free_sequence_is_one_that_no_number_of_the_list_has()
    {
        var random = new Random(43);
        for (var i = 0; i < 200; i++)
        {
            var readings = Enumerable.Range(0, random.Next(1, 40)).Select(_ => (Unit: "A" + random.Next(1, 4).ToString(CultureInfo.InvariantCulture), Sequence: random.Next(1, 30))).ToList();
            var import = LegacyImport.Analyse(readings.Select(item => Scheme.Default.Format(Scheme.Reading(item.Unit, item.Sequence))), NumberingPolicies.Embedded);
            foreach (var scope in import.NextFree)
            {
                var taken = readings.Where(item => item.Unit == scope.Scope.Unit).Select(item => item.Sequence).Distinct().ToList();
                Assert.Equal((taken.Count, taken.Max() + 1, taken.Max() - taken.Count), ((int)scope.Count, (int)scope.Sequence!.Value, (int)scope.Missing));
            }
        }
    }

    [Fact]
    public void A_scope_whose_last_number_is_taken_has_no_next_one() =>
        Assert.Null(LegacyImport.Analyse(["XX小区A12023999"], NumberingPolicies.Embedded).NextFree.Single().Sequence);

    [Fact]
    public void Nothing_gives_nothing()
    {
        var import = LegacyImport.Analyse([], NumberingPolicies.Embedded);
        Assert.Empty(import.Numbers);
        Assert.Empty(import.NextFree);
    }
}
