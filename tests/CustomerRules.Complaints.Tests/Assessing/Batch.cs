using CustomerRules.Complaints.Tests.Reference;

namespace CustomerRules.Complaints.Tests.Assessing;

/// <summary>Many complaints, both as facts and column by column.</summary>
internal sealed class Batch
{
    /// <summary>Cases in an order that mixes every fact: 1009 shares no factor with the number of cases.</summary>
    internal Batch(int length)
    {
        var cases = Book.EveryCase().ToArray();
        Complaints = [.. Enumerable.Range(0, length).Select(row => cases[(int)(row * 1009L % cases.Length)])];
        Facts = [.. Complaints.Select(complaint => complaint.Facts)];
        Incidents = [.. Complaints.Select(complaint => Book.Policy.Resolve(complaint.Incident).Position)];
        Households = [.. Complaints.Select(complaint => complaint.Households)];
        Departments = [.. Complaints.Select(complaint => complaint.Departments)];
        Written = [.. Complaints.Select(complaint => complaint.Written)];
        NeedsExtension = [.. Complaints.Select(complaint => complaint.NeedsExtension)];
        SelfResolvable = [.. Complaints.Select(complaint => complaint.SelfResolvable)];
    }

    internal Complaint[] Complaints { get; }

    internal ComplaintFacts[] Facts { get; }

    internal int[] Incidents { get; set; }

    internal int[] Households { get; set; }

    internal int[] Departments { get; set; }

    internal bool[] Written { get; set; }

    internal bool[] NeedsExtension { get; set; }

    internal bool[] SelfResolvable { get; set; }

    internal ComplaintColumns Columns => new()
    {
        Incidents = Incidents,
        Households = Households,
        Departments = Departments,
        Written = Written,
        NeedsExtension = NeedsExtension,
        SelfResolvable = SelfResolvable,
    };
}
