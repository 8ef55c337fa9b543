using CustomerRules.Complaints.Tests.Reference;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerRules.Complaints.Tests.Laws;

/// <summary>Random complaints, aggravations and orders of rules; each shrinks to the plainest one that still fails.</summary>
public static class Generators
{
    public static Arbitrary<Complaint> Complaints()
    {
        var generator =
            from incident in Gen.Elements(Book.AllIncidents)
            from households in Gen.OneOf(Gen.Choose(1, 4), Gen.Choose(1, 10000), Gen.Constant(10000))
            from departments in Gen.OneOf(Gen.Choose(1, 3), Gen.Choose(1, 100))
            from flags in Gen.Choose(0, 7)
            select new Complaint(incident, households, departments, (flags & 1) != 0, (flags & 2) != 0, (flags & 4) != 0);
        return Arb.From(generator, Smaller);
    }

    public static Arbitrary<Aggravation> Aggravations()
    {
        var generator =
            from kind in Gen.Elements(Enum.GetValues<AggravationKind>())
            from amount in Gen.OneOf(Gen.Choose(1, 4), Gen.Choose(1, 10000))
            select new Aggravation(kind, amount);
        return Arb.From(generator, step => Fewer(step.By, 1).Select(amount => step with { By = amount }));
    }

    public static Arbitrary<RuleOrder> RuleOrders() =>
        Arb.From(Gen.Shuffle(Enumerable.Range(0, 32)).Select(keys => new RuleOrder([.. keys])), order => order.Calmer());

    public static Arbitrary<PartialComplaint> PartialComplaints()
    {
        var generator =
            from complaint in Complaints().Generator
            from hidden in Gen.Choose(0, 15)
            select new PartialComplaint(complaint, hidden);
        return Arb.From(generator, partial => Smaller(partial.Complaint).Select(smaller => partial with { Complaint = smaller }));
    }

    private static IEnumerable<Complaint> Smaller(Complaint complaint)
    {
        if (complaint.Incident != "other")
            yield return complaint with { Incident = "other" };
        foreach (var households in Fewer(complaint.Households, 1))
            yield return complaint with { Households = households };
        foreach (var departments in Fewer(complaint.Departments, 1))
            yield return complaint with { Departments = departments };
        if (complaint.Written)
            yield return complaint with { Written = false };
        if (complaint.NeedsExtension)
            yield return complaint with { NeedsExtension = false };
        if (complaint.SelfResolvable)
            yield return complaint with { SelfResolvable = false };
    }

    private static IEnumerable<int> Fewer(int value, int least)
    {
        if (value == least)
            yield break;
        yield return least;
        if ((value + least) / 2 != least)
            yield return (value + least) / 2;
        if (value - 1 != least)
            yield return value - 1;
    }
}
