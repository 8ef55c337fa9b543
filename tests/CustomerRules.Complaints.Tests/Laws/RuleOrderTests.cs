using CustomerRules.Complaints.Tests.Reference;
using FsCheck.Xunit;

namespace CustomerRules.Complaints.Tests.Laws;

[Properties(Arbitrary = [typeof(Generators)])]
public sealed class RuleOrderTests
{
    private static readonly string[] Tables = ["conditions", "severity", "duties", "urgency"];
    private static readonly Complaint[] Cases = [.. Book.EveryCase().Where(complaint => complaint.Households < 4 && complaint.Departments < 3)];
    private static readonly string[] Expected = [.. Cases.Select(complaint => Answers.WithReasons(complaint.Assess()))];

    [Property(MaxTest = 10)]
    public void The_order_of_the_rules_in_the_files_changes_no_answer(RuleOrder order)
    {
        var reordered = Book.Load(Book.FilesWith([.. Tables.Select(table => (table, order.Apply(Book.Text(table))))]));
        AnswersAreTheSame(reordered);
    }

    [Theory]
    [InlineData("conditions")]
    [InlineData("severity")]
    [InlineData("duties")]
    [InlineData("urgency")]
    public void Reversing_the_rules_of_one_file_changes_no_answer(string table) =>
        AnswersAreTheSame(Book.Load(Book.FilesWith((table, RuleOrder.Reversed.Apply(Book.Text(table))))));

    [Fact]
    public void Reversing_moves_the_last_rule_to_the_front()
    {
        var reversed = Book.Load(Book.FilesWith(("severity", RuleOrder.Reversed.Apply(Book.Text("severity")))));
        Assert.Equal("self-resolvable", reversed.AsOf(Book.Day).Severity.Definition.Rules[0].Name);
        Assert.Equal("fire", Book.Policy.Severity.Definition.Rules[0].Name);
    }

    private static void AnswersAreTheSame(ComplaintPolicies reordered)
    {
        var policy = reordered.AsOf(Book.Day);
        for (var i = 0; i < Cases.Length; i++)
            Assert.Equal(Expected[i], Answers.WithReasons(policy.Assess(Cases[i].Facts)));
        var repairs = reordered.RepairsAsOf(Book.Day);
        foreach (var incident in Book.AllIncidents)
            Assert.Equal(Clauses.Urgency(incident), repairs.Assess(new() { Incident = incident }).Urgency.Code);
    }
}
