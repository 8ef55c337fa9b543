using CustomerRules.Policies;
using NodaTime;

namespace CustomerRules.Numbering.Tests.Policies;

/// <summary>Templates change over time; numbers do not.</summary>
public sealed class VersionTests
{
    [Fact]
    public void A_version_may_register_more_abbreviations_and_old_numbers_keep_their_reading()
    {
        var policies = NumberingFile.Load(
            NumberingFile.Default,
            NumberingFile.Later("1.1.0", "2026-01-01", ("communities.abbreviations", """["XX小区", "YY花园"]"""))).GetValueOrThrow();

        Assert.Equal("Segment community, character 1: this is no registered abbreviation.", policies["archive"].AsOf(new LocalDate(2025, 12, 31)).Template.Template.Parse("YY花园12026001"));
        Assert.Equal("YY花园|1|2026|1", policies["archive"].AsOf(new LocalDate(2026, 1, 1)).Template.Template.Parse("YY花园12026001"));
        Assert.All(policies["archive"].Versions, version => Assert.Equal("XX小区|A1|2023|1", version.Template.Template.Parse("XX小区A12023001")));
    }

    [Fact]
    public void A_version_that_reads_an_old_number_differently_does_not_load() => ExpectDiagnostic.Rendered(
        NumberingFile.Load(
            NumberingFile.Default,
            NumberingFile.Later("2.0.0", "2026-01-01", ("form.pattern", "\"{community}{unit}{year:2}{sequence:3}\""))).Diagnostics,
        "numbering/archive/2026-01-01.json(1,1) $: 错误 CR3411: numbering/archive@1.0.0 与 numbering/archive@2.0.0 对同一编号读法不同：XX小区02000001 分别读作 (XX小区, 0, 2000, 1) 和 (XX小区, 020, 2000, 1)。\n  建议：旧编号须一直按原样读出；改用不同的模式，例如加分隔符。",
        "numbering/archive/2026-01-01.json(1,1) $: error CR3411: numbering/archive@1.0.0 and numbering/archive@2.0.0 read one number differently: XX小区02000001 is (XX小区, 0, 2000, 1) and (XX小区, 020, 2000, 1).\n  help: Old numbers keep their reading: choose a pattern that differs, for example by a delimiter.");

    [Fact]
    public void A_version_that_counts_its_numbers_in_another_scope_does_not_load() => ExpectDiagnostic.Rendered(
        NumberingFile.Load(
            NumberingFile.With("numbering/archive/2025-01-01.json", ("allocation.scope", """["community", "year"]""")),
            NumberingFile.Later("2.0.0", "2026-01-01")).Diagnostics,
        "numbering/archive/2026-01-01.json(1,1) $: 错误 CR3421: numbering/archive@1.0.0 与 numbering/archive@2.0.0 都有编号 XX小区02000001，但顺序号的计数范围不同，同一编号会发放两次。\n  建议：沿用原来的 allocation.scope，或改用没有共同编号的模式。",
        "numbering/archive/2026-01-01.json(1,1) $: error CR3421: numbering/archive@1.0.0 and numbering/archive@2.0.0 both have the number XX小区02000001, but count sequences within other fields: it would be given out twice.\n  help: Keep allocation.scope, or choose a pattern that shares no number.");

    [Fact]
    public void A_version_that_shares_no_number_may_count_in_another_scope() => Assert.True(NumberingFile.Load(
        NumberingFile.With("numbering/archive/2025-01-01.json", ("allocation.scope", """["community", "year"]""")),
        NumberingFile.Later("2.0.0", "2026-01-01", ("form.pattern", "\"{community}-{unit}-{year}-{sequence:3}\""))).Succeeded);

    [Fact]
    public void A_version_that_writes_the_same_values_otherwise_loads() => Assert.Empty(NumberingFile.Load(
        NumberingFile.With("numbering/archive/2025-01-01.json", ("form.pattern", "\"{community}-{unit}-{year}-{sequence:3}\"")),
        NumberingFile.Later("2.0.0", "2026-01-01", ("form.pattern", "\"{community}-{unit}-20{year:2}-{sequence:3}\""))).Diagnostics);

    [Fact]
    public void A_version_with_a_delimiter_does_not_collide() => Assert.True(NumberingFile.Load(
        NumberingFile.Default,
        NumberingFile.Later("2.0.0", "2026-01-01", ("form.pattern", "\"{community}-{unit}-{year}-{sequence:4}\""))).Succeeded);

    [Fact]
    public void Two_templates_that_could_share_a_number_do_not_load() => ExpectDiagnostic.Codes(
        NumberingFile.Load(NumberingFile.Default, NumberingFile.With("numbering/tenant/2025-01-01.json", ("policy", "\"numbering/tenant\""))).Diagnostics,
        "CR3412");

    [Fact]
    public void Two_templates_that_share_no_number_load()
    {
        var policies = NumberingFile.Load(
            NumberingFile.Default,
            NumberingFile.With("numbering/tenant/2025-01-01.json", ("policy", "\"numbering/tenant\""), ("form.pattern", "\"T-{community}{unit}{year}{sequence:3}\""))).GetValueOrThrow();
        Assert.Equal(["archive", "tenant"], policies.Names.AsEnumerable());
    }

    [Fact]
    public void Versions_that_overlap_are_told() => ExpectDiagnostic.Codes(
        NumberingFile.Load(NumberingFile.Default, new PolicyFile("again.json", NumberingFile.Default.Utf8)).Diagnostics, "CR1102");

    [Fact]
    public void No_file_is_a_mistake_of_the_caller() => Assert.Throws<ArgumentException>(() => NumberingFile.Load());
}
