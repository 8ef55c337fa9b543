using CustomerRules.Numbering.Allocation;
using CustomerRules.Numbering.Proofs;
using NodaTime;

namespace CustomerRules.Numbering.Tests.Policies;

/// <summary>The default policy, clause by clause.</summary>
public sealed class EmbeddedPolicyTests
{
    private static readonly NumberingPolicy Policy = NumberingPolicies.Embedded["archive"].AsOf(new LocalDate(2025, 1, 1));

    [Fact]
    public void Archives_4_2_01a_asks_for_numbers_that_are_unique() => Assert.True(Policy.Template.Proof.IsUnambiguous);

    [Fact]
    public void Archives_4_2_02a_suggests_community_unit_year_and_sequence() => Assert.Equal(
        [SegmentKind.Community, SegmentKind.Unit, SegmentKind.Year, SegmentKind.Sequence],
        Policy.Template.Template.Segments.Select(segment => segment.Kind));

    [Fact]
    public void Archives_4_2_02b_is_the_example_of_the_form_and_of_the_abbreviation() => Assert.Equal(
        ["form", "communities"], Policy.Rules.Where(rule => rule.Cites.Any(clause => clause.ToString() == "archives/4.2.02b")).Select(rule => rule.Name));

    [Fact]
    public void Archives_4_2_01b_asks_for_numbers_that_are_easy_to_recognise_and_the_default_units_have_letters_that_look_like_digits() =>
        Assert.False(NumberProofs.NoLookAlikes(Policy.Template.Template, Policy.LookAlikes!).Holds);

    [Fact]
    public void Every_part_cites_a_clause() =>
        Assert.Equal(["form", "communities", "units", "years", "uniqueness", "allocation", "labels"], Policy.Rules.Select(rule => rule.Name));

    [Fact]
    public void Sequences_run_within_community_unit_and_year_without_gaps()
    {
        Assert.Equal([SegmentKind.Community, SegmentKind.Unit, SegmentKind.Year], Policy.Allocation.Scope.AsEnumerable());
        Assert.Equal((GapMode.Gapless, 90, true), (Policy.Allocation.Gaps, Policy.Allocation.WarnAtPercent, Policy.Allocation.ResetsYearly));
    }

    [Fact]
    public void No_number_begins_another() => Assert.True(NumberProofs.NoPrefixes(Scheme.Of("{community}{unit}-{year}{sequence:3}")).Holds);

    [Fact]
    public void A_template_is_asked_for_by_name()
    {
        Assert.Equal(["archive"], NumberingPolicies.Embedded.Names.AsEnumerable());
        Assert.False(NumberingPolicies.Embedded.TryGet("box", out _));
        Assert.Throws<KeyNotFoundException>(() => NumberingPolicies.Embedded["box"]);
        Assert.Throws<ArgumentException>(() => Policy.Rule("colour"));
        Assert.Equal(("archive", "numbering/archive@1.0.0"), (Policy.Name, Policy.ToString()));
    }
}
