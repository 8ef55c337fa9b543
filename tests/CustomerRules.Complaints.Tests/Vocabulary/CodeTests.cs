using System.Reflection;
using CustomerRules.Complaints.Tests.Reference;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.DecisionTables.Outputs;

namespace CustomerRules.Complaints.Tests.Vocabulary;

/// <summary>Constants, policy data and the contract's section 1 hold the same codes.</summary>
public sealed class CodeTests
{
    private static readonly string[] DutyCodes =
    [
        "record", "track-by-first-receiver", "answer-at-once", "investigate", "answer", "notify-progress", "report-immediately",
        "start-emergency-plan", "explain-to-customer", "set-reply-time", "confirm-nature", "reply-in-writing",
        "coordinate-by-service-centre", "survey-satisfaction",
    ];

    private static readonly string[] RecipientCodes =
        ["department-manager", "service-centre-head", "project-head", "company-customer-service", "director"];

    private static readonly string[] MomentCodes = ["at-once", "on-receipt", "while-handling", "at-closing"];

    [Fact]
    public void The_incidents_of_the_contract_are_those_of_both_policies_in_its_order()
    {
        Assert.Equal(Book.AllIncidents, Codes(Book.Policy.Incidents));
        Assert.Equal(Book.AllIncidents, Codes(Book.Repairs.Incidents));
    }

    [Fact]
    public void Complaints_and_repairs_call_their_incidents_alike_in_both_languages() =>
        Assert.Equal(Book.Policy.Incidents.ToArray(), Book.Repairs.Incidents.ToArray());

    [Fact]
    public void The_incident_constants_are_the_incidents_of_the_policy() => Same(typeof(Incidents), Codes(Book.Policy.Incidents));

    [Fact]
    public void The_duty_constants_are_the_duties_of_the_policy_and_of_the_contract()
    {
        Same(typeof(Duties), Codes(((ChoiceType)Field("duty")).Choices));
        Same(typeof(Duties), DutyCodes);
    }

    [Fact]
    public void The_recipient_constants_are_the_recipients_of_the_policy_and_of_the_contract()
    {
        Same(typeof(Recipients), Codes(((CodeSetType)Field("to")).Codes.Choices));
        Same(typeof(Recipients), RecipientCodes);
    }

    [Fact]
    public void The_moment_constants_are_the_moments_of_the_policy()
    {
        Same(typeof(DutyMoments), Codes(((ChoiceType)Field("when")).Choices));
        Same(typeof(DutyMoments), MomentCodes);
    }

    [Fact]
    public void A_constant_is_named_like_its_code()
    {
        foreach (var (name, code) in new[] { typeof(Incidents), typeof(Duties), typeof(Recipients), typeof(DutyMoments) }.SelectMany(Constants))
            Assert.Equal(code, string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : $"{c}")));
    }

    [Fact]
    public void Every_duty_recipient_and_moment_is_used_by_some_answer()
    {
        var duties = Book.EveryCase().SelectMany(complaint => complaint.Assess().Duties).ToList();
        Assert.Equal(DutyCodes.Order(), duties.Select(duty => duty.Duty.Code).Distinct().Order());
        Assert.Equal(RecipientCodes.Order(), duties.SelectMany(duty => duty.To).Select(to => to.Code).Distinct().Order());
        Assert.Equal(MomentCodes.Order(), duties.Select(duty => duty.When.Code).Distinct().Order());
    }

    [Fact]
    public void Every_code_has_a_name_in_both_languages()
    {
        var choices = Book.Policy.Incidents.AsEnumerable()
            .Concat(((ChoiceType)Field("duty")).Choices)
            .Concat(((CodeSetType)Field("to")).Codes.Choices)
            .Concat(((ChoiceType)Field("when")).Choices)
            .Concat(Book.EveryCase().Select(complaint => complaint.Assess().SeverityChoice))
            .Concat(Book.AllIncidents.Select(incident => Book.Repairs.Assess(new() { Incident = incident }).UrgencyChoice));
        Assert.All(choices.Distinct(), choice =>
        {
            Assert.NotNull(choice.Name);
            Assert.Contains(choice.Name.Zh, character => character is >= '\u4e00' and <= '\u9fff');
            Assert.DoesNotContain(choice.Name.En, character => character > '~');
        });
    }

    private static OutputType Field(string name)
    {
        var output = Book.Policy.Duties.Definition.Outputs.Single(output => output.Name == "duties");
        return ((RecordListType)output.Type).Record.Fields.Single(field => field.Name == name).Type;
    }

    private static IEnumerable<string> Codes(IEnumerable<Choice> choices) => choices.Select(choice => choice.Code);

    private static IEnumerable<(string Name, string Code)> Constants(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (field.Name, (string)field.GetRawConstantValue()!));

    private static void Same(Type constants, IEnumerable<string> codes) =>
        Assert.Equal(codes.Order(StringComparer.Ordinal), Constants(constants).Select(constant => constant.Code).Order(StringComparer.Ordinal));
}
