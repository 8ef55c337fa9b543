using CustomerRules.Complaints.Tests.Reference;

namespace CustomerRules.Complaints.Tests.Assessing;

public sealed class IncidentTests
{
    private const string Unknown = "complaints/severity@1.0.0 knows no such incident.";

    [Fact]
    public void A_code_and_a_resolved_incident_give_the_same_answer_for_every_incident()
    {
        foreach (var code in Book.AllIncidents)
        {
            var facts = new Complaint(code).Facts;
            Assert.Same(Book.Policy.Assess(facts), Book.Policy.Assess(facts with { Incident = Book.Policy.Resolve(code) }));
        }
    }

    [Fact]
    public void An_incident_that_another_policy_resolved_is_answered_right()
    {
        // The same codes in another order: a position taken over blindly would answer for another incident.
        var first = """{ "code": "renovation-noise", "name": { "zh": "装修噪音", "en": "Renovation noise" } },""";
        var last = """{ "code": "other", "name": { "zh": "其他", "en": "Other" } }""";
        var text = Book.Edited("severity", first, "").Replace(last, $"{last}, {first.TrimEnd(',')}", StringComparison.Ordinal);
        var shifted = Book.Load(Book.FilesWith(("severity", text))).AsOf(Book.Day);
        foreach (var code in Book.AllIncidents)
        {
            Assert.NotEqual(Book.Policy.Resolve(code).Position, shifted.Resolve(code).Position);
            var facts = new Complaint(code).Facts;
            Assert.Same(Book.Policy.Assess(facts), Book.Policy.Assess(facts with { Incident = shifted.Resolve(code) }));
            Assert.Same(Book.Policy.Assess(facts), Book.Policy.Assess(facts with { Incident = Book.Repairs.Resolve(code) }));
            Assert.Equal(Answers.Of(Book.Policy.Assess(facts)), Answers.Of(shifted.Assess(facts with { Incident = Book.Policy.Resolve(code) })));
            Assert.Equal(Clauses.Urgency(code), Book.Repairs.Assess(new() { Incident = shifted.Resolve(code) }).Urgency.Code);
        }
    }

    [Fact]
    public void Equality_is_by_code_whoever_resolved_it()
    {
        Incident code = Incidents.Fire;
        var resolved = Book.Policy.Resolve("fire");
        Assert.True(code == resolved);
        Assert.True(code != Book.Policy.Resolve("explosion"));
        Assert.True(code.Equals((object)resolved));
        Assert.False(code.Equals((object)"fire"));
        Assert.Equal(code.GetHashCode(), resolved.GetHashCode());
        Assert.Equal(new Complaint("fire").Facts, new Complaint("fire").Facts with { Incident = resolved });
    }

    [Fact]
    public void A_position_is_known_once_a_policy_has_looked_the_code_up()
    {
        Assert.Equal(-1, Incident.FromString("fire").Position);
        Assert.Equal(-1, default(Incident).Position);
        Assert.Equal(12, Book.Policy.Resolve("fire").Position);
        Assert.Equal("fire", Book.Policy.Incidents[12].Code);
        Assert.Equal("fire", Book.Policy.Resolve("fire").ToString());
    }

    [Fact]
    public void Default_is_no_incident()
    {
        Assert.Equal("", default(Incident).Code);
        Assert.Equal(Unknown, Refusal(default));
        Assert.Equal(
            "complaints/urgency@1.0.0 knows no such incident.",
            Assert.Throws<ArgumentException>(() => Book.Repairs.Assess(new() { Incident = default })).Message);
    }

    [Theory]
    [InlineData("fires", " Did you mean 'fire'?")]
    [InlineData("Fire", " Did you mean 'fire'?")]
    [InlineData("lift-entrapement", " Did you mean 'lift-entrapment'?")]
    [InlineData("lift_entrapment", " Did you mean 'lift-entrapment'?")]
    [InlineData("suden-power-outage", " Did you mean 'sudden-power-outage'?")]
    [InlineData("earthquake", "")]
    [InlineData("张三", "")]
    [InlineData("火灾", "")]
    [InlineData("11010519491231002X", "")]
    [InlineData("13800138000", "")]
    [InlineData("fire13800138000", "")]
    [InlineData("fire\n", " Did you mean 'fire'?")]
    [InlineData("ＦＩＲＥ", " Did you mean 'fire'?")]
    public void An_unknown_incident_is_refused_and_never_repeated(string code, string help)
    {
        Assert.Equal(Unknown + help, Refusal(code));
        Assert.Equal(Unknown + help, Assert.Throws<ArgumentException>(() => Book.Policy.Resolve(code)).Message);
        Assert.Equal(
            "complaints/urgency@1.0.0 knows no such incident." + help,
            Assert.Throws<ArgumentException>(() => Book.Repairs.Assess(new() { Incident = code })).Message);
    }

    [Fact]
    public void A_blank_code_is_no_incident()
    {
        Assert.Equal("code", Assert.Throws<ArgumentNullException>(() => Incident.FromString(null!)).ParamName);
        Assert.Equal("code", Assert.Throws<ArgumentException>(() => Incident.FromString(" ")).ParamName);
        Assert.Equal("code", Assert.Throws<ArgumentNullException>(() => Book.Policy.Resolve(null!)).ParamName);
    }

    private static string Refusal(Incident incident) =>
        Assert.Throws<ArgumentException>(() => Book.Policy.Assess(new Complaint("fire").Facts with { Incident = incident })).Message;
}
