using CustomerRules.Complaints.Tests.Reference;

namespace CustomerRules.Complaints.Tests.Laws;

/// <summary>A fact that makes a complaint graver.</summary>
public enum AggravationKind
{
    MoreHouseholds,
    MoreDepartments,
    Written,
    NeedsExtension,
    NotSelfResolvable,
    MajorIncident,
}

/// <summary>One fact made graver, by a number where the fact is one.</summary>
public sealed record Aggravation(AggravationKind Kind, int By)
{
    internal Complaint Of(Complaint complaint) => Kind switch
    {
        AggravationKind.MoreHouseholds => complaint with { Households = Math.Min(complaint.Households + By, 10000) },
        AggravationKind.MoreDepartments => complaint with { Departments = Math.Min(complaint.Departments + By, 100) },
        AggravationKind.Written => complaint with { Written = true },
        AggravationKind.NeedsExtension => complaint with { NeedsExtension = true },
        AggravationKind.NotSelfResolvable => complaint with { SelfResolvable = false },
        _ => complaint with { Incident = Book.MajorIncidents[By % Book.MajorIncidents.Length] },
    };
}
