using CustomerRules.Archives.Lifecycle;
using NodaTime;

namespace CustomerRules.Archives.Tests.Lifecycle;

/// <summary>A policy with a minimum retention of three years from sealing, people, and a file on its way.</summary>
internal static class Lives
{
    internal static readonly LifecyclePolicy Default = LifecyclePolicies.Embedded.AsOf(new LocalDate(2026, 1, 1));
    internal static readonly LifecyclePolicy Policy = new PolicySpec { RetentionUnit = "years", Retention = 3 }.Build();

    internal static readonly StaffMember Clerk = Staff("archive-manager", "S-1");
    internal static readonly StaffMember Head = Staff("service-centre-head", "S-2");
    internal static readonly StaffMember Leader = Staff("company-leader", "S-3");
    internal static readonly StaffMember Guard = Staff("guard", "S-4");

    internal static readonly LocalDate MovedOut = new(2019, 3, 1);
    internal static readonly LocalDate SealedOn = new(2020, 3, 1);
    internal static readonly LocalDate MetOn = new(2023, 3, 1);

    internal static StaffMember Staff(string role, string number) => new(role, StaffNumber.Parse(number));

    internal static StaffAction By(StaffMember who, LocalDate day, int hour = 9) => new(who, day.At(new LocalTime(hour, 0)));

    internal static ArchiveFile Registered(string number = "XX小区A12023001", int pieces = 3) => ArchiveFile.Register(FileNumber.Parse(number), "owner-file", pieces);

    internal static ArchiveFile Moved(ArchiveFile? file = null) => Done(FileTransitions.MoveOut(file ?? Registered(), Policy, HoldList.None, By(Clerk, MovedOut), MovedOut, stillOwns: false));

    internal static ArchiveFile Sealed(ArchiveFile? file = null) => Done(FileTransitions.Seal(Moved(file), Policy, HoldList.None, By(Clerk, SealedOn), storedApart: true));

    internal static ArchiveFile Proposed(ArchiveFile? file = null, StaffMember? by = null) =>
        Done(FileTransitions.ProposeDisposal(Sealed(file), Policy, HoldList.None, By(by ?? Clerk, MetOn), "no-retention-value"));

    internal static ArchiveFile Approved(ArchiveFile? file = null) => Done(FileTransitions.ApproveDisposal(Proposed(file), Policy, HoldList.None, By(Head, MetOn, 10)));

    internal static FileTransition Destroyed(ArchiveFile? file = null, int? pieces = null, string? failure = null)
    {
        var approved = Approved(file);
        return FileTransitions.Destroy(approved, Policy, HoldList.None, By(Clerk, MetOn, 11), [Clerk, Guard], pieces ?? approved.Pieces, failure);
    }

    internal static ArchiveFile Done(FileTransition transition)
    {
        Assert.True(transition.IsDone, transition.ToString());
        return transition.File;
    }

    internal static string Refused(FileTransition transition)
    {
        Assert.False(transition.IsDone);
        return string.Join(", ", transition.Refusals.Select(reason => reason.Code));
    }
}
