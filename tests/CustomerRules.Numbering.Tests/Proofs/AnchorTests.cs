using CustomerRules.Numbering.Proofs;
using CustomerRules.Numbering.Templates;

namespace CustomerRules.Numbering.Tests.Proofs;

/// <summary>The schemes that were looked at by hand.</summary>
public sealed class AnchorTests
{
    private const string Growing = "{community}{unit}{year}{sequence:3+}";

    [Fact]
    public void The_default_scheme_is_unambiguous() => Assert.True(Scheme.Default.Prove().IsUnambiguous);

    [Fact]
    public void A_sequence_that_grows_runs_into_the_year()
    {
        var proof = Scheme.Of(Growing, units: "[A-Z][0-9]{1,4}").Prove();

        Assert.Equal("XX小区A0202010001", proof.Counterexample!.Number);
        Assert.Equal(
            [new NumberReading("XX小区", "A0", 2020, 10001), new NumberReading("XX小区", "A020", 2010, 1)],
            new[] { proof.Counterexample.First, proof.Counterexample.Second });
        Assert.Equal(
            ["FixedWidth {community}{unit}{year}{sequence:3} 2000-2099", "Delimiter {community}{unit}-{year}{sequence:3+} 2000-2099", "NarrowerSet {community}{unit}{year}{sequence:3+} 2021-2099"],
            proof.Fixes.Select(fix => $"{fix.Kind} {fix.Template.Pattern} {fix.Template.Vocabulary.FirstYear}-{fix.Template.Vocabulary.LastYear}"));
    }

    [Fact]
    public void A_delimiter_after_the_unit_settles_it() => Assert.True(Scheme.Of("{community}{unit}-{year}{sequence:3+}").Prove().IsUnambiguous);

    [Fact]
    public void An_abbreviation_that_begins_another_collides()
    {
        var proof = Scheme.Of(Scheme.DefaultPattern, communities: ["XX小区", "XX小区A"]).Prove();

        Assert.Equal("XX小区A02000001", proof.Counterexample!.Number);
        Assert.Equal(["Delimiter {community}-{unit}{year}{sequence:3} 2", "NarrowerSet {community}{unit}{year}{sequence:3} 1"], proof.Fixes.Select(fix => $"{fix.Kind} {fix.Template.Pattern} {fix.Template.Vocabulary.Communities.Length}"));
        Assert.Equal(["XX小区"], proof.Fixes[^1].Template.Vocabulary.Communities.AsEnumerable());
    }

    [Fact]
    public void The_tool_and_not_the_eye_decides() => Assert.True(
        NumberTemplate.Create("{community}{unit}", new NumberVocabulary(["阳光", "阳光花园", "花园"], UnitSet.OfList(["花园", "园", "A", "B"]), 2000, 2099)).Prove()
            .Counterexample is null or { Number.Length: > 0 });

    [Fact]
    public void A_free_abbreviation_and_a_free_unit_collide() => Assert.Equal(
        "AAA02000001",
        NumberTemplate.Create(Scheme.DefaultPattern, new NumberVocabulary(["AA", "A"], UnitSet.OfPattern("[A-Z]{1,2}[0-9]{1,3}"), 2000, 2099)).Prove().Counterexample!.Number);

    [Fact]
    public void A_unit_and_a_shop_of_the_same_form_share_a_number()
    {
        var shops = Scheme.Of("{community}S{unit}{year}{sequence:3}", units: "[0-9]{2}");

        Assert.Equal("XX小区S002000001", NumberProofs.Disjoint(Scheme.Default, shops).Counterexample!.Number);
        Assert.True(NumberProofs.Disjoint(Scheme.Default, Scheme.Of("{community}S-{unit}{year}{sequence:3}")).Holds);
    }

    [Fact]
    public void Letters_that_look_like_digits_make_numbers_look_alike()
    {
        var map = new ConfusionMap(["0O", "1IL", "2Z", "5S", "8B"], ignoreCase: true, ignoreWidth: true);
        var found = NumberProofs.NoLookAlikes(Scheme.Default, map).Counterexample!;

        Assert.True(map.AreAlike(found.First, found.Second));
        Assert.Equal("ACDEFGHJKMNPQRTUVWXY", map.Distinct("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")[10..]);
        Assert.True(NumberProofs.NoLookAlikes(Scheme.Of(Scheme.DefaultPattern, units: "[ACDEFGHJKMNPQRTUVWXY]?[0-9]{1,4}"), map).Holds);
        Assert.Equal("lL1Ii".Order(), map.AlikesOf('1').Where(c => c < 0x80).Order());
    }

    [Fact]
    public void Full_width_and_small_letters_look_alike()
    {
        var map = new ConfusionMap([], ignoreCase: true, ignoreWidth: true);
        NumberTemplate Listed(params string[] units) => NumberTemplate.Create("{unit}{sequence:1}", new NumberVocabulary([], UnitSet.OfList(units), 2000, 2099));

        Assert.False(NumberProofs.NoLookAlikes(Listed("A", "Ａ"), map).Holds);
        Assert.False(NumberProofs.NoLookAlikes(Listed("A", "a"), map).Holds);
        Assert.False(NumberProofs.NoLookAlikes(Listed("Ａ", "a"), map).Holds);
        Assert.True(NumberProofs.NoLookAlikes(Listed("A", "b"), map).Holds);
    }

    [Fact]
    public void A_number_of_fixed_tail_can_begin_another_only_when_the_width_grows()
    {
        var found = NumberProofs.NoPrefixes(Scheme.Of("{community}-{unit}-{year}-{sequence:3+}")).Counterexample!;

        Assert.StartsWith(found.First, found.Second, StringComparison.Ordinal);
        Assert.True(NumberProofs.NoPrefixes(Scheme.Of("{community}-{unit}-{year}-{sequence:3}")).Holds);
    }

    [Fact]
    public void A_new_abbreviation_is_tried_before_it_is_registered()
    {
        var proven = Scheme.Proven();

        Assert.True(proven.Try("YY花园").IsAccepted);
        Assert.Equal(["XX小区", "YY花园"], proven.Try("YY花园").Proof!.Proven!.Template.Vocabulary.Communities.AsEnumerable());
        Assert.Equal("XX小区A02000001", proven.Try("XX小区A").Proof!.Counterexample!.Number);
        Assert.False(proven.Try("XX小区A").IsAccepted);
        foreach (var wrong in new[] { "", "XX小区", "a b", "花园１", "x\u0007", new string('A', 65) })
        {
            var trial = proven.Try(wrong);
            Assert.False(trial.IsAccepted);
            Assert.Equal((TemplatePart.Communities, 1), trial.Faults.Select(fault => (fault.Part, fault.Index)).Single());
        }
    }

    [Fact]
    public void A_check_neither_makes_nor_mends_a_collision()
    {
        Assert.True(Scheme.Of("{community}{unit}{year}{sequence:3}{check:mod-97-10}").Prove().IsUnambiguous);
        var collision = Scheme.Of(Growing + "{check:mod-37-36}").Prove().Counterexample!;
        Assert.Equal("XX小区0202010001", collision.Number[..^1]);
        Assert.Equal(2, Scheme.Of(Growing + "{check:mod-37-36}").ReadingsOf(collision.Number).Length);
    }
}
