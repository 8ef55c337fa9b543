using CustomerRules.Complaints.Tests.Reference;

namespace CustomerRules.Complaints.Tests.ByClause;

public sealed class OrdinaryComplaintTests
{
    [Fact]
    public void Property_2_2_05_01_renovation_noise_is_general() =>
        new Complaint("renovation-noise").IsBecauseOf(Severity.General, "renovation-noise", "property/2.2.05.01");

    [Fact]
    public void Property_2_2_05_02_a_fault_of_a_public_facility_is_general() =>
        new Complaint("public-facility-fault").IsBecauseOf(Severity.General, "public-facility-fault", "property/2.2.05.02");

    [Fact]
    public void Property_2_2_05_03_a_repair_inside_the_unit_is_general() =>
        new Complaint("in-unit-repair").IsBecauseOf(Severity.General, "in-unit-repair", "property/2.2.05.03");

    [Fact]
    public void Property_2_2_05_04_lost_mail_is_general() =>
        new Complaint("mail-or-newspaper-lost").IsBecauseOf(Severity.General, "mail-or-newspaper-lost", "property/2.2.05.04");

    [Theory]
    [InlineData("public-area-hygiene")]
    [InlineData("greenery")]
    public void Property_2_2_05_05_hygiene_and_greenery_are_general(string incident) =>
        new Complaint(incident).IsBecauseOf(Severity.General, "public-area-hygiene-or-greenery", "property/2.2.05.05");

    [Fact]
    public void Property_2_2_05_06_pests_are_general() =>
        new Complaint("pest-control").IsBecauseOf(Severity.General, "pest-control", "property/2.2.05.06");

    [Fact]
    public void Property_2_2_05_07_the_services_of_the_centre_are_general() =>
        new Complaint("centre-service").IsBecauseOf(Severity.General, "centre-service", "property/2.2.05.07");

    [Fact]
    public void Property_2_2_05_what_no_list_names_is_general() =>
        new Complaint("other").IsBecauseOf(Severity.General, "not-listed", "property/2.2.05", "measures/4.02c");

    [Fact]
    public void Measures_4_02d_what_needs_more_time_is_complex()
    {
        var answer = new Complaint("greenery", NeedsExtension: true).Assess();
        Assert.Equal(Severity.Complex, answer.Severity);
        Assert.Equal("measures/4.02d, measures/4.02e", answer.SeverityDecision.Cites.ToString());
        Assert.Equal(["public-area-hygiene-or-greenery"], answer.SeverityDecision.Outranked.Select(rule => rule.Name));
    }

    [Fact]
    public void K27_what_needs_more_time_is_complex_even_if_the_receiver_could_settle_it() =>
        new Complaint("greenery", NeedsExtension: true, SelfResolvable: true)
            .IsBecauseOf(Severity.Complex, "needs-extension", "measures/4.02d", "measures/4.02e");

    [Fact]
    public void Service_2_01e_what_the_receiver_settles_alone_is_minor() =>
        new Complaint("greenery", SelfResolvable: true).IsBecauseOf(Severity.Minor, "self-resolvable", "service/2.01e");

    [Fact]
    public void K20_a_group_is_never_minor() =>
        new Complaint("greenery", Households: 3, SelfResolvable: true)
            .IsBecauseOf(Severity.Major, "group-complaint", "property/2.2.06.08", "measures/4.03d");

    [Fact]
    public void K20_writing_is_a_channel_and_no_severity()
    {
        foreach (var complaint in Book.EveryCase().Where(complaint => complaint.Written))
            Assert.Same((complaint with { Written = false }).Assess().SeverityDecision, complaint.Assess().SeverityDecision);
    }

    [Fact]
    public void K34_several_departments_are_no_severity()
    {
        foreach (var complaint in Book.EveryCase().Where(complaint => complaint.Departments > 1))
            Assert.Same((complaint with { Departments = 1 }).Assess().SeverityDecision, complaint.Assess().SeverityDecision);
    }
}
