namespace CustomerRules.Complaints.Tests.Reference;

/// <summary>A complaint in plain words and numbers: what the naive reference reads.</summary>
public sealed record Complaint(
    string Incident,
    int Households = 1,
    int Departments = 1,
    bool Written = false,
    bool NeedsExtension = false,
    bool SelfResolvable = false)
{
    public ComplaintFacts Facts => new()
    {
        Incident = Incident,
        Households = Households,
        Departments = Departments,
        Written = Written,
        NeedsExtension = NeedsExtension,
        SelfResolvable = SelfResolvable,
    };

    public ComplaintAssessment Assess() => Book.Policy.Assess(Facts);
}
