using CustomerRules.Complaints.Tests.Reference;

namespace CustomerRules.Complaints.Tests.Assessing;

public sealed class BatchTests
{
    public static TheoryData<int> Lengths => [0, 1, 2, 7, 8, 9, 255, 256, 257, 511, 512, 513, 1000, 2400];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Assessing_a_batch_of_facts_is_assessing_each(int length)
    {
        var batch = new Batch(length);
        var answers = new ComplaintAssessment[length];
        Book.Policy.AssessAll(batch.Facts, answers);
        Assert.Equal(batch.Complaints.Select(complaint => complaint.Assess()), answers);
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Assessing_columns_is_assessing_each_row(int length)
    {
        var batch = new Batch(length);
        var answers = new ComplaintAssessment[length];
        Book.Policy.AssessAll(batch.Columns, answers);
        Assert.Equal(batch.Complaints.Select(complaint => complaint.Assess()), answers);
    }

    [Fact]
    public void A_longer_target_keeps_what_lies_behind_the_facts()
    {
        var batch = new Batch(3);
        var marker = new Complaint("explosion").Assess();
        var answers = new[] { marker, marker, marker, marker };
        Book.Policy.AssessAll(batch.Facts, answers);
        Assert.Equal([.. batch.Complaints.Select(complaint => complaint.Assess()), marker], answers);
    }

    [Fact]
    public void A_target_shorter_than_the_facts_is_refused()
    {
        var batch = new Batch(3);
        var thrown = Assert.Throws<ArgumentException>(() => Book.Policy.AssessAll(batch.Facts, new ComplaintAssessment[2]));
        Assert.Equal("The target is shorter than the complaints. (Parameter 'into')", thrown.Message);
    }

    [Theory]
    [InlineData(299)]
    [InlineData(301)]
    public void Columns_and_target_of_different_lengths_are_refused(int length) =>
        IsRefused(new Batch(300), length, "The columns and the target have one length. (Parameter 'columns')");

    [Theory]
    [InlineData(299)]
    [InlineData(301)]
    public void A_column_of_another_length_is_refused_whichever_it_is(int length)
    {
        const string message = "The columns and the target have one length. (Parameter 'columns')";
        IsRefused(new Batch(300) { Incidents = new int[length] }, 300, message);
        IsRefused(new Batch(300) { Households = new int[length] }, 300, message);
        IsRefused(new Batch(300) { Departments = new int[length] }, 300, message);
        IsRefused(new Batch(300) { Written = new bool[length] }, 300, message);
        IsRefused(new Batch(300) { NeedsExtension = new bool[length] }, 300, message);
        IsRefused(new Batch(300) { SelfResolvable = new bool[length] }, 300, message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(299)]
    public void A_value_outside_its_domain_is_refused_wherever_it_stands(int row)
    {
        foreach (var households in new[] { 0, 10001, -1, int.MinValue, int.MaxValue })
            IsRefused(With(row, batch => batch.Households[row] = households), 300, "'households' goes from 1 to 10000 in complaints/duties@1.0.0. (Parameter 'values')");
        foreach (var departments in new[] { 0, 101, -1, int.MinValue, int.MaxValue })
            IsRefused(With(row, batch => batch.Departments[row] = departments), 300, "'departments' goes from 1 to 100 in complaints/duties@1.0.0. (Parameter 'values')");
        foreach (var incident in new[] { -1, 20, int.MinValue, int.MaxValue })
            IsRefused(With(row, batch => batch.Incidents[row] = incident), 300, "'incident' goes from 0 to 19 in complaints/duties@1.0.0. (Parameter 'values')");
    }

    [Fact]
    public void One_unknown_incident_among_the_facts_is_refused()
    {
        var batch = new Batch(300);
        batch.Facts[299] = batch.Facts[299] with { Incident = "fires" };
        var thrown = Assert.Throws<ArgumentException>(() => Book.Policy.AssessAll(batch.Facts, new ComplaintAssessment[300]));
        Assert.Equal("complaints/severity@1.0.0 knows no such incident. Did you mean 'fire'?", thrown.Message);
    }

    private static Batch With(int row, Action<Batch> change)
    {
        var batch = new Batch(300);
        Assert.InRange(row, 0, 299);
        change(batch);
        return batch;
    }

    private static void IsRefused(Batch batch, int targetLength, string message)
    {
        var thrown = Assert.ThrowsAny<ArgumentException>(() => Book.Policy.AssessAll(batch.Columns, new ComplaintAssessment[targetLength]));
        Assert.Equal(message, thrown.Message);
    }
}
