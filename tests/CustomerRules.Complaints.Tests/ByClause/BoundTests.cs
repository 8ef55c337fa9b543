using CustomerRules.Complaints.Tests.Reference;

namespace CustomerRules.Complaints.Tests.ByClause;

public sealed class BoundTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(10000, 1)]
    [InlineData(1, 100)]
    [InlineData(10000, 100)]
    public void The_ends_of_the_ranges_belong_to_them(int households, int departments)
    {
        var answer = new Complaint("fire", households, departments).Assess();
        Assert.Equal((Severity.Major, households == 10000), (answer.Severity, answer.Group));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10001)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void Households_outside_the_range_are_refused(int households)
    {
        const string message = "'households' goes from 1 to 10000 in complaints/duties@1.0.0. (Parameter 'values')";
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => new Complaint("fire", households).Assess());
        Assert.Equal(message, thrown.Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    [InlineData(int.MinValue)]
    public void Departments_outside_the_range_are_refused(int departments)
    {
        const string message = "'departments' goes from 1 to 100 in complaints/duties@1.0.0. (Parameter 'values')";
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => new Complaint("fire", 1, departments).Assess());
        Assert.Equal(message, thrown.Message);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(10001, 1)]
    [InlineData(1, 0)]
    [InlineData(1, 101)]
    public void Explaining_refuses_what_assessing_refuses(int households, int departments)
    {
        var facts = new Complaint("fire", households, departments).Facts;
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => Book.Policy.Assess(facts)).Message;
        Assert.Equal(refusal, Assert.Throws<ArgumentOutOfRangeException>(() => Book.Policy.Explain(facts, default, default)).Message);
        Assert.Equal(refusal, Assert.Throws<ArgumentOutOfRangeException>(() => Book.Policy.Explain(facts, Policies.Language.English)).Message);
    }
}
