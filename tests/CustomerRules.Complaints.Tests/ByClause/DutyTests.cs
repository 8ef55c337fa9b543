using CustomerRules.Complaints.Tests.Reference;

namespace CustomerRules.Complaints.Tests.ByClause;

public sealed class DutyTests
{
    private static readonly Complaint Minor = new("greenery", SelfResolvable: true);
    private static readonly Complaint General = new("greenery");
    private static readonly Complaint Complex = new("greenery", NeedsExtension: true);
    private static readonly Complaint Major = new("fire");
    private static readonly Complaint[] OneOfEach = [Minor, General, Complex, Major];

    [Fact]
    public void One_of_each_is_one_of_each() =>
        Assert.Equal(Severity.All.ToArray(), OneOfEach.Select(complaint => complaint.Assess().Severity));

    [Fact]
    public void Property_2_1_06_and_measures_4_03d_a_major_complaint_is_reported_at_once_to_all_that_any_clause_names() =>
        Major.Has("report-immediately", "at-once", "property/2.1.06, property/2.2.06a, measures/4.03d, measures/2.01f",
            "department-manager", "service-centre-head", "project-head", "company-customer-service");

    [Fact]
    public void Measures_4_03d_a_group_complaint_is_reported_like_a_major_one() =>
        new Complaint("greenery", Households: 3).Has("report-immediately", "at-once", "property/2.1.06, property/2.2.06a, measures/4.03d, measures/2.01f",
            "department-manager", "service-centre-head", "project-head", "company-customer-service");

    [Fact]
    public void K25_only_a_major_complaint_is_reported_at_once() =>
        Assert.All([Minor, General, Complex], complaint => complaint.HasNo("report-immediately"));

    [Fact]
    public void Measures_4_03e_a_major_complaint_starts_the_emergency_plan()
    {
        Major.Has("start-emergency-plan", "at-once", "measures/4.03e");
        Assert.All([Minor, General, Complex], complaint => complaint.HasNo("start-emergency-plan"));
    }

    [Fact]
    public void Property_2_2_06b_the_reason_of_a_major_complaint_is_explained()
    {
        Major.Has("explain-to-customer", "on-receipt", "property/2.2.06b");
        Assert.All([Minor, General, Complex], complaint => complaint.HasNo("explain-to-customer"));
    }

    [Fact]
    public void Property_2_2_06c_a_reply_time_is_set_for_a_major_complaint()
    {
        Major.Has("set-reply-time", "on-receipt", "property/2.2.06c");
        Assert.All([Minor, General], complaint => complaint.HasNo("set-reply-time"));
    }

    [Fact]
    public void Service_2_01f_and_property_2_1_03c_a_time_is_promised_for_what_needs_longer()
    {
        Complex.Has("set-reply-time", "on-receipt", "service/2.01f, property/2.1.03c");
        (Major with { NeedsExtension = true }).Has("set-reply-time", "on-receipt", "property/2.2.06c, service/2.01f, property/2.1.03c");
    }

    [Fact]
    public void K36_every_complaint_gets_one_record_whatever_the_form_is_called() =>
        Assert.All(OneOfEach, complaint => complaint.Has("record", "on-receipt",
            "measures/4.02a, measures/4.02b, property/2.2.04a, property/2.1.05a, property/1.1.03a, service/2.01c"));

    [Fact]
    public void Measures_4_03a_and_property_2_1_03a_the_first_receiver_tracks_every_complaint() =>
        Assert.All(OneOfEach, complaint => complaint.Has("track-by-first-receiver", "while-handling", "measures/4.03a, property/2.1.03a"));

    [Fact]
    public void Service_2_01e_a_minor_complaint_is_answered_before_anything_else() =>
        Minor.Has("answer-at-once", "at-once", "service/2.01e");

    [Fact]
    public void Property_2_2_04c_a_general_complaint_is_answered_on_receipt() =>
        General.Has("answer-at-once", "on-receipt", "property/2.2.04c");

    [Fact]
    public void K28_a_complex_complaint_is_a_general_one_that_needs_longer_and_is_answered_on_receipt_too() =>
        Complex.Has("answer-at-once", "on-receipt", "property/2.2.04c");

    [Fact]
    public void Property_2_2_06b_a_major_complaint_gets_an_explanation_in_place_of_the_answer_at_once() => Major.HasNo("answer-at-once");

    [Fact]
    public void Property_2_2_07_and_K32_a_written_complaint_is_confirmed_and_answered_in_writing() =>
        Assert.All(OneOfEach, complaint =>
        {
            (complaint with { Written = true }).Has("confirm-nature", "on-receipt", "property/2.2.07");
            (complaint with { Written = true }).Has("reply-in-writing", "at-closing", "property/2.2.07");
            complaint.HasNo("confirm-nature");
            complaint.HasNo("reply-in-writing");
        });

    [Fact]
    public void Property_1_1_03b_and_measures_4_01a_every_complaint_is_investigated() =>
        Assert.All(OneOfEach, complaint => complaint.Has("investigate", "while-handling", "property/1.1.03b, measures/4.01a"));

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(100, true)]
    public void Measures_4_03b_the_service_centre_coordinates_when_there_are_two_departments_or_more(int departments, bool coordinated) =>
        Assert.All(OneOfEach, complaint =>
        {
            var several = complaint with { Departments = departments };
            if (coordinated)
                several.Has("coordinate-by-service-centre", "while-handling", "measures/4.03b, measures/4.03c");
            else
                several.HasNo("coordinate-by-service-centre");
        });

    [Fact]
    public void K34_the_first_receiver_still_tracks_when_the_service_centre_coordinates() =>
        new Complaint("greenery", Departments: 2).Has("track-by-first-receiver", "while-handling", "measures/4.03a, property/2.1.03a");

    [Fact]
    public void Measures_4_02d_the_customer_of_a_complex_complaint_is_told_of_the_progress()
    {
        Complex.Has("notify-progress", "while-handling", "measures/4.02d");
        Assert.All([Minor, General, Major], complaint => complaint.HasNo("notify-progress"));
    }

    [Fact]
    public void K20_a_major_complaint_that_needs_longer_owes_news_of_the_progress_too() =>
        (Major with { NeedsExtension = true }).Has("notify-progress", "while-handling", "measures/4.02d");

    [Fact]
    public void Property_1_1_05c_and_measures_4_04a_the_result_goes_to_the_customer_the_department_and_the_director() =>
        Assert.All(OneOfEach, complaint => complaint.Has("answer", "at-closing",
            "property/2.1.04, property/1.1.05c, property/1.1.03c, measures/4.02c, measures/4.04a", "department-manager", "director"));

    [Fact]
    public void Measures_4_04b_satisfaction_is_surveyed_after_every_complaint() =>
        Assert.All(OneOfEach, complaint => complaint.Has("survey-satisfaction", "at-closing", "measures/4.04b"));

    [Fact]
    public void The_example_of_the_contract_answers_as_printed()
    {
        var answer = new Complaint("lift-entrapment").Assess();
        Assert.Equal((Severity.Major, false), (answer.Severity, answer.Group));
        Assert.Equal(
            "report-immediately@at-once -> department-manager,service-centre-head,project-head,company-customer-service",
            Answers.Of(answer.Duties[0]));
    }
}
