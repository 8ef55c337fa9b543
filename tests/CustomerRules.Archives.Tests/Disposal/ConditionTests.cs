using CustomerRules.Archives.Lifecycle;
using CustomerRules.Archives.Tests.Lifecycle;
using static CustomerRules.Archives.Tests.Lifecycle.Lives;

namespace CustomerRules.Archives.Tests.Disposal;

/// <summary>K09: a destruction fails closed. Every condition is broken alone, and with every other one.</summary>
public sealed class ConditionTests
{
    private static readonly Dictionary<string, (string Reasons, Func<Attempt, Attempt> Break)> Conditions = new()
    {
        ["not approved yet"] = ("wrong-state", attempt => attempt.Of(file => file with { State = FileState.DisposalProposed })),
        ["only sealed"] = ("wrong-state", attempt => attempt.Of(file => file with { State = FileState.Sealed })),
        ["not sealed"] = ("not-sealed", attempt => attempt.Of(file => file with { State = FileState.MovedOut })),
        ["in use"] = ("not-sealed", attempt => attempt.Of(file => file with { State = FileState.Active })),
        ["destroyed before"] = ("wrong-state", attempt => attempt.Of(file => file with { State = FileState.Destroyed })),
        ["no request"] = ("approval-missing, ground-missing", attempt => attempt.Of(file => file with { Disposal = null })),
        ["unknown ground"] = ("ground-unknown", attempt => attempt.Of(file => file with { Disposal = file.Disposal is null ? null : new("in-the-way", file.Disposal.RequestedBy) { ApprovedBy = file.Disposal.ApprovedBy } })),
        ["no approval"] = ("approval-missing", attempt => attempt.Of(file => file with { Disposal = file.Disposal is null ? null : file.Disposal with { ApprovedBy = null } })),
        ["wrong approver"] = ("wrong-approver", attempt => attempt.Of(file => file with { Disposal = file.Disposal is null ? null : file.Disposal with { ApprovedBy = Guard } })),
        ["own request"] = ("own-request", attempt => attempt.Of(file => file with { Disposal = file.Disposal is null ? null : new(file.Disposal.Ground, Staff("archive-manager", "S-2")) { ApprovedBy = file.Disposal.ApprovedBy } })),
        ["own request, written otherwise"] = ("own-request", attempt => attempt.Of(file => file with { Disposal = file.Disposal is null ? null : new(file.Disposal.Ground, Staff("archive-manager", "s-2")) { ApprovedBy = file.Disposal.ApprovedBy } })),
        ["no retention configured"] = ("retention-not-configured", attempt => attempt with { Policy = new PolicySpec { RetentionUnit = null }.Build() }),
        ["retention not met"] = ("retention-not-met", attempt => attempt with { Policy = new PolicySpec { RetentionUnit = "years", Retention = 4 }.Build() }),
        ["a hold"] = ("held", attempt => attempt with { Holds = HoldList.Of(new Hold("case-17", "litigation", MetOn)) }),
        ["still owned"] = ("still-owned", attempt => attempt.Of(file => file with { StillOwns = true })),
        ["ownership unknown"] = ("ownership-unknown", attempt => attempt.Of(file => file with { StillOwns = null })),
        ["lives here"] = ("still-lives-here", attempt => attempt.Of(file => file with { MovedOut = MoveOutDate.LivesHere })),
        ["move-out unknown"] = ("move-out-unknown", attempt => attempt.Of(file => file with { MovedOut = MoveOutDate.Unknown })),
        ["move-out ahead"] = ("dates-out-of-order, move-out-ahead", attempt => attempt.Of(file => file with { MovedOut = MoveOutDate.On(MetOn.PlusDays(1)) })),
        ["day of sealing unknown"] = ("sealed-day-unknown", attempt => attempt.Of(file => file with { SealedOn = null })),
        ["sealed before the move-out"] = ("dates-out-of-order", attempt => attempt.Of(file => file with { SealedOn = MovedOut.PlusDays(-1) })),
        ["sealed early"] = ("sealed-early", attempt => attempt.Of(file => file with { SealedOn = SealedOn.PlusDays(-1) })),
        ["sealing ahead"] = ("dates-out-of-order, retention-not-met", attempt => attempt.Of(file => file with { SealedOn = MetOn.PlusYears(2) })),
        ["unknown class"] = ("class-unknown", attempt => attempt.Of(file => file with { Class = "box" })),
        ["one person"] = ("too-few-persons", attempt => attempt with { Present = [Clerk] }),
        ["one person in two roles"] = ("too-few-persons", attempt => attempt with { Present = [Clerk, Staff("guard", "s-1")] }),
        ["operator absent"] = ("operator-absent", attempt => attempt with { Present = [Head, Guard] }),
        ["nobody"] = ("operator-absent, too-few-persons", attempt => attempt with { Present = [] }),
        ["more than there is"] = ("too-many-pieces", attempt => attempt with { Pieces = 4 }),
        ["less, and no reason"] = ("failure-missing", attempt => attempt with { Pieces = 2 }),
        ["nothing there"] = ("nothing-left, too-many-pieces", attempt => attempt.Of(file => file with { Pieces = 0 })),
        ["time runs backwards"] = ("before-last-change", attempt => attempt.Of(file => file with { ChangedAt = MetOn.PlusDays(1).AtMidnight() })),
    };

    public static TheoryData<string> Names() => [.. Conditions.Keys];

    [Fact]
    public void With_every_condition_met_the_file_is_destroyed() => Assert.Equal(FileState.Destroyed, Done(Attempt.Sound().Destroy()).State);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_condition_that_is_broken_refuses_alone_and_with_every_other_one(string name)
    {
        var (reasons, breaks) = Conditions[name];
        var broken = breaks(Attempt.Sound());
        Assert.Equal(reasons, Refusals(broken));
        foreach (var (other, (otherReasons, alsoBreaks)) in Conditions)
        {
            var both = Refusals(alsoBreaks(broken)).Split(", ");
            Assert.True(both.ToHashSet().IsSubsetOf([.. reasons.Split(", "), .. otherReasons.Split(", ")]), $"{name} and {other}: {string.Join(", ", both)}");
            // The second may overwrite what the first broke, or make it meaningless; one of the two is always told in full.
            Assert.True(both.ToHashSet().IsSupersetOf(otherReasons.Split(", ")) || both.ToHashSet().IsSupersetOf(reasons.Split(", ")), $"{name} and {other}: {string.Join(", ", both)}");
        }
    }

    private static string Refusals(Attempt attempt)
    {
        var result = attempt.Destroy();
        Assert.Equal((false, null, null), (result.IsDone, result.Record, result.Event));
        Assert.Same(attempt.File, result.File);
        Assert.All(result.Refusals, reason => Assert.NotEmpty(reason.Cites));
        return string.Join(", ", result.Refusals.Select(reason => reason.Code).Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>A destruction with everything that it needs.</summary>
    private sealed record Attempt(ArchiveFile File, LifecyclePolicy Policy, HoldList Holds, StaffMember[] Present, int Pieces)
    {
        internal static Attempt Sound() => new(Approved(), Lives.Policy, HoldList.None, [Clerk, Guard], 3);

        internal Attempt Of(Func<ArchiveFile, ArchiveFile> change) => this with { File = change(File) };

        internal FileTransition Destroy() => FileTransitions.Destroy(File, Policy, Holds, By(Clerk, MetOn, 11), Present, Pieces, null);
    }
}
