using CustomerRules.Complaints.Tests.Reference;

namespace CustomerRules.Complaints.Tests.ByClause;

public sealed class MajorIncidentTests
{
    [Fact]
    public void Property_2_2_06_01_a_fire_is_major() =>
        new Complaint("fire").IsBecauseOf(Severity.Major, "fire", "property/2.2.06.01", "measures/4.03d");

    [Fact]
    public void Property_2_2_06_02_people_trapped_in_a_lift_are_major() =>
        new Complaint("lift-entrapment").IsBecauseOf(Severity.Major, "lift-entrapment", "property/2.2.06.02", "measures/4.03d");

    [Fact]
    public void Property_2_2_06_03_an_explosion_is_major() =>
        new Complaint("explosion").IsBecauseOf(Severity.Major, "explosion", "property/2.2.06.03", "measures/4.03d");

    [Fact]
    public void Property_2_2_06_04_a_sudden_power_outage_is_major() =>
        new Complaint("sudden-power-outage").IsBecauseOf(Severity.Major, "sudden-power-outage", "property/2.2.06.04", "measures/4.03d");

    [Fact]
    public void Property_2_2_06_05_flooding_is_major() =>
        new Complaint("flooding").IsBecauseOf(Severity.Major, "flooding", "property/2.2.06.05", "measures/4.03d");

    [Fact]
    public void Property_2_2_06_06_theft_and_destruction_are_major() =>
        new Complaint("theft-or-destruction").IsBecauseOf(Severity.Major, "theft-or-destruction", "property/2.2.06.06", "measures/4.03d");

    [Fact]
    public void Property_2_2_06_07_a_criminal_case_is_major() =>
        new Complaint("criminal-case").IsBecauseOf(Severity.Major, "criminal-case", "property/2.2.06.07", "measures/4.03d");

    [Fact]
    public void Property_2_2_06_08_three_households_make_a_group()
    {
        var complaint = new Complaint("greenery", Households: 3);
        complaint.IsBecauseOf(Severity.Major, "group-complaint", "property/2.2.06.08", "measures/4.03d");
        Assert.True(complaint.Assess().Group);
    }

    [Fact]
    public void Property_2_2_06_08_two_households_make_no_group()
    {
        var complaint = new Complaint("greenery", Households: 2);
        complaint.IsBecauseOf(Severity.General, "public-area-hygiene-or-greenery", "property/2.2.05.05");
        Assert.False(complaint.Assess().Group);
        Assert.Equal(["public-area-hygiene-or-greenery", "fewer-households"], Answers.Rules(complaint.Assess().Because));
    }

    [Theory]
    [InlineData(1, "general", false)]
    [InlineData(2, "general", false)]
    [InlineData(3, "major", true)]
    [InlineData(4, "major", true)]
    [InlineData(10000, "major", true)]
    public void K24_the_threshold_of_a_group_is_three_included(int households, string severity, bool group)
    {
        var answer = new Complaint("other", households).Assess();
        Assert.Equal((severity, group), (answer.Severity.Code, answer.Group));
        Assert.Equal("property/2.2.06.08", answer.Because[^1].Cites[0].ToString());
    }

    [Fact]
    public void Property_2_2_06_09_failure_of_main_equipment_is_major() =>
        new Complaint("main-equipment-failure").IsBecauseOf(Severity.Major, "main-equipment-failure", "property/2.2.06.09", "measures/4.03d");

    [Fact]
    public void Property_2_2_06_10_damage_to_the_structure_is_major() =>
        new Complaint("structural-damage").IsBecauseOf(Severity.Major, "structural-damage", "property/2.2.06.10", "measures/4.03d");

    [Fact]
    public void K21_a_complaint_about_a_major_incident_stays_major_when_it_could_be_settled_at_once() =>
        new Complaint("lift-entrapment", SelfResolvable: true).IsBecauseOf(Severity.Major, "lift-entrapment", "property/2.2.06.02", "measures/4.03d");

    [Fact]
    public void K22_a_leak_is_no_flooding() =>
        new Complaint("water-leak").IsBecauseOf(Severity.General, "not-listed", "property/2.2.05", "measures/4.02c");

    [Fact]
    public void K22_a_planned_outage_is_not_sudden() =>
        new Complaint("planned-power-outage").IsBecauseOf(Severity.General, "not-listed", "property/2.2.05", "measures/4.02c");

    [Fact]
    public void K23_main_equipment_is_tested_before_public_facilities()
    {
        Assert.Equal(Severity.Major, new Complaint("main-equipment-failure").Assess().Severity);
        Assert.Equal(Severity.General, new Complaint("public-facility-fault").Assess().Severity);
    }

    [Fact]
    public void Measures_4_03d_a_group_complaint_about_a_general_matter_is_major() =>
        new Complaint("renovation-noise", Households: 3).IsBecauseOf(Severity.Major, "group-complaint", "property/2.2.06.08", "measures/4.03d");

    [Fact]
    public void K20_complexity_does_not_rival_major()
    {
        var answer = new Complaint("fire", NeedsExtension: true).Assess();
        Assert.Equal(Severity.Major, answer.Severity);
        Assert.Equal(["needs-extension"], answer.SeverityDecision.Outranked.Select(rule => rule.Name));
    }
}
