using CustomerRules.Complaints.Repairs;
using CustomerRules.Complaints.Tests.Reference;
using CustomerRules.DecisionTables.Outputs;

namespace CustomerRules.Complaints.Tests.Vocabulary;

public sealed class ClosedVocabularyTests
{
    [Fact]
    public void Severities_stand_lowest_first_and_are_ordered_by_rank()
    {
        Assert.Equal(["minor", "general", "complex", "major"], Severity.All.Select(severity => severity.Code));
        Assert.Equal([1, 2, 3, 4], Severity.All.Select(severity => severity.Value));
        Assert.Equal(Severity.All.ToArray(), new[] { Severity.Major, Severity.General, Severity.Minor, Severity.Complex }.Order());
        Assert.True(Severity.Minor < Severity.General);
        Assert.True(Severity.General < Severity.Complex);
        Assert.True(Severity.Complex < Severity.Major);
        Assert.Equal(Severity.Major, Severity.All.Max());
    }

    [Fact]
    public void Urgencies_stand_lowest_first_and_are_ordered_by_rank()
    {
        Assert.Equal(["general", "emergency"], RepairUrgency.All.Select(urgency => urgency.Code));
        Assert.Equal([1, 2], RepairUrgency.All.Select(urgency => urgency.Value));
        Assert.Equal(RepairUrgency.All.ToArray(), new[] { RepairUrgency.Emergency, RepairUrgency.General }.Order());
        Assert.True(RepairUrgency.General < RepairUrgency.Emergency);
    }

    [Fact]
    public void Every_code_gives_its_item_back()
    {
        foreach (var severity in Severity.All)
        {
            Assert.Same(severity, Severity.FromCode(severity.Code));
            Assert.True(Severity.TryFromCode(severity.Code, out var found));
            Assert.Same(severity, found);
            Assert.Same(severity, Severity.FromName(severity.Code));
        }

        foreach (var urgency in RepairUrgency.All)
        {
            Assert.Same(urgency, RepairUrgency.FromCode(urgency.Code));
            Assert.True(RepairUrgency.TryFromCode(urgency.Code, out var found));
            Assert.Same(urgency, found);
            Assert.Same(urgency, RepairUrgency.FromName(urgency.Code));
        }
    }

    [Fact]
    public void The_fields_are_all_that_the_base_class_lists_too()
    {
        Assert.Equal(Severity.All.ToHashSet(), Severity.List.ToHashSet());
        Assert.Equal(RepairUrgency.All.ToHashSet(), RepairUrgency.List.ToHashSet());
    }

    [Theory]
    [InlineData("Major")]
    [InlineData("MAJOR")]
    [InlineData("major ")]
    [InlineData("4")]
    [InlineData("")]
    [InlineData(null)]
    public void Another_spelling_is_no_code(string? code)
    {
        Assert.False(Severity.TryFromCode(code, out var severity));
        Assert.Null(severity);
        Assert.False(RepairUrgency.TryFromCode(code, out var urgency));
        Assert.Null(urgency);
        Assert.Equal(
            "A severity is minor, general, complex or major. (Parameter 'code')",
            Assert.Throws<ArgumentException>(() => Severity.FromCode(code!)).Message);
        Assert.Equal(
            "A repair urgency is general or emergency. (Parameter 'code')",
            Assert.Throws<ArgumentException>(() => RepairUrgency.FromCode(code!)).Message);
    }

    [Fact]
    public void The_severities_of_the_policy_are_these_highest_first()
    {
        var output = (ChoiceType)Book.Policy.Severity.Definition.Outputs.Single(output => output.Name == "severity").Type;
        Assert.Equal(Severity.All.Reverse().Select(severity => severity.Code), output.Choices.Select(choice => choice.Code));
    }

    [Fact]
    public void The_urgencies_of_the_policy_are_these_highest_first()
    {
        var output = (ChoiceType)Book.Repairs.Urgency.Definition.Outputs.Single(output => output.Name == "urgency").Type;
        Assert.Equal(RepairUrgency.All.Reverse().Select(urgency => urgency.Code), output.Choices.Select(choice => choice.Code));
    }
}
