using CustomerRules.Archives.Disposal;
using CustomerRules.Archives.Lifecycle;
using NodaTime;
using static CustomerRules.Archives.Tests.Lifecycle.Lives;

namespace CustomerRules.Archives.Tests.Lifecycle;

/// <summary>Each clause about the life of a file, by its id, with its boundary days.</summary>
public sealed class ClauseTests
{
    [Theory]
    [InlineData("2025-03-01", "2026-03-01")]
    [InlineData("2024-02-29", "2025-02-28")]
    [InlineData("2023-02-28", "2024-02-28")]
    [InlineData("2024-12-31", "2025-12-31")]
    public void Archives_7_3_01b_a_file_is_sealed_one_year_after_the_move_out(string movedOut, string sealing)
    {
        var (left, due) = (Day(movedOut), Day(sealing));
        var file = Registered() with { State = FileState.MovedOut, MovedOut = MoveOutDate.On(left), StillOwns = false };

        var before = FileLifecycle.Decide(file, Default, HoldList.None, due.PlusDays(-1));
        var on = FileLifecycle.Decide(file, Default, HoldList.None, due);

        Assert.Equal($"seal on {sealing}", Assert.Single(before.Due).ToString());
        Assert.Equal($"seal on {sealing}", Assert.Single(on.Due).ToString());
        Assert.Equal(("not-due-yet", (LifecycleStep?)null), (Assert.Single(before.Blocked).Code, before.Possible));
        Assert.Equal((0, LifecycleStep.Seal), (on.Blocked.Length, on.Possible));
        Assert.Equal("archives/7.3.01b", on.Cites.ToString());
    }

    [Fact]
    public void Archives_7_3_01b_due_is_not_overdue_unless_a_grace_is_configured()
    {
        var file = Moved();
        var patient = FileLifecycle.Decide(file, Default, HoldList.None, new LocalDate(2199, 12, 31)).Due[0];
        var strict = FileLifecycle.Decide(file, new PolicySpec { GraceDays = 30 }.Build(), HoldList.None, MovedOut).Due[0];

        Assert.Equal((null, true, false), (patient.Latest, patient.IsDueOn(new LocalDate(2199, 12, 31)), patient.IsOverdueOn(new LocalDate(2199, 12, 31))));
        Assert.Equal(new LocalDate(2020, 3, 31), strict.Latest);
        Assert.Equal((false, true), (strict.IsOverdueOn(new LocalDate(2020, 3, 31)), strict.IsOverdueOn(new LocalDate(2020, 4, 1))));
    }

    [Fact]
    public void K08_the_file_of_an_owner_who_has_moved_out_is_not_sealed()
    {
        var file = Done(FileTransitions.MoveOut(Registered(), Policy, HoldList.None, By(Clerk, MovedOut), MovedOut, stillOwns: true));

        Assert.Equal("still-owned", Refused(FileTransitions.Seal(file, Policy, HoldList.None, By(Clerk, SealedOn), storedApart: true)));
        var sold = Done(FileTransitions.MoveOut(file, Policy, HoldList.None, By(Clerk, SealedOn), SealedOn, stillOwns: false));
        Assert.Equal("not-due-yet", Refused(FileTransitions.Seal(sold, Policy, HoldList.None, By(Clerk, SealedOn.PlusYears(1).PlusDays(-1)), storedApart: true)));
        Assert.Equal(FileState.Sealed, Done(FileTransitions.Seal(sold, Policy, HoldList.None, By(Clerk, SealedOn.PlusYears(1)), storedApart: true)).State);
    }

    [Fact]
    public void K64_a_missing_date_is_no_default()
    {
        var file = Sealed() with { MovedOut = MoveOutDate.Unknown };
        var standing = FileLifecycle.Decide(file, Policy, HoldList.None, MetOn);

        Assert.Equal((false, "movedOutOn", null), (standing.IsDecided, Assert.Single(standing.Missing), standing.Possible));
        Assert.Equal("move-out-unknown", Refused(FileTransitions.ProposeDisposal(file, Policy, HoldList.None, By(Clerk, MetOn), "long-unused")));
        Assert.Equal(["sealedOn"], FileLifecycle.Decide(Sealed() with { SealedOn = null }, Policy, HoldList.None, MetOn).Missing.AsEnumerable());
        Assert.Equal(["stillOwns"], FileLifecycle.Decide(Moved() with { StillOwns = null }, Policy, HoldList.None, MetOn).Missing.AsEnumerable());
    }

    [Fact]
    public void Archives_7_3_01c_a_sealed_file_is_kept_apart()
    {
        var refused = FileTransitions.Seal(Moved(), Policy, HoldList.None, By(Clerk, SealedOn), storedApart: false);

        Assert.Equal("not-stored-apart", Refused(refused));
        Assert.Equal("archives/7.3.01c", refused.Refusals[0].Cites.ToString());
        Assert.True(Sealed().StoredApart);
    }

    [Fact]
    public void K67_the_head_unseals_with_a_reason_when_the_customer_returns()
    {
        Assert.Equal("wrong-role, reason-missing", Refused(FileTransitions.Reactivate(Sealed(), Policy, HoldList.None, By(Clerk, MetOn), null)));
        var back = FileTransitions.Reactivate(Proposed(), Policy, HoldList.None, By(Head, MetOn), "customer-returned");
        Assert.Equal((FileState.Active, MoveOutDate.LivesHere, null, null, false), (Done(back).State, back.File.MovedOut, back.File.SealedOn, back.File.Disposal, back.File.StoredApart));
        Assert.Equal(FileState.Active, Done(FileTransitions.Reactivate(Moved(), Policy, HoldList.None, By(Clerk, MetOn), null)).State);
    }

    [Fact]
    public void K08_a_file_that_was_sealed_early_has_served_no_retention()
    {
        var early = Sealed() with { SealedOn = SealedOn.PlusDays(-1) };

        var standing = FileLifecycle.Decide(early, Policy, HoldList.None, MetOn);
        Assert.Equal("propose-disposal: sealed-early [archives/7.3.01b]", Assert.Single(standing.Blocked).ToString());
        Assert.Equal("The file was sealed before the policy allows: the term until sealing was not over.", standing.Blocked[0].Message.En);
        Assert.Equal("封存日期早于政策允许的日期：当时封存的期限还没有届满。", standing.Blocked[0].Message.Zh);
        Assert.Empty(FileLifecycle.Decide(Sealed(), Policy, HoldList.None, MetOn).Blocked);
        Assert.Equal((false, true), (Policy.IsRetentionOver(early, MetOn), Policy.IsRetentionOver(Sealed(), MetOn)));
    }

    [Fact]
    public void Archives_7_3_01b_a_move_out_that_lies_ahead_is_told_for_sealing_too()
    {
        var file = Moved() with { MovedOut = MoveOutDate.On(SealedOn.PlusDays(1)) };

        Assert.Equal("move-out-ahead, not-due-yet", Refused(FileTransitions.Seal(file, Policy, HoldList.None, By(Clerk, SealedOn), storedApart: true)));
        Assert.Equal("not-due-yet", Refused(FileTransitions.Seal(file, Policy, HoldList.None, By(Clerk, SealedOn.PlusDays(1)), storedApart: true)));
    }

    [Fact]
    public void A_state_that_the_facts_contradict_is_told()
    {
        foreach (var file in new[] { Registered(), Moved() })
        {
            foreach (var odd in new[] { file with { SealedOn = SealedOn }, file with { Disposal = Approved().Disposal } })
            {
                var reason = Assert.Single(FileLifecycle.Decide(odd, Policy, HoldList.None, MetOn).Blocked);
                Assert.Equal(("state-contradicted", odd.State.Next), (reason.Code, reason.Step));
                Assert.Equal("The file is not sealed, yet it has a day of sealing or a request for disposal.", reason.Message.En);
                Assert.Equal("档案尚未封存，却有封存日期或销毁申请。", reason.Message.Zh);
            }
        }

        Assert.Equal("state-contradicted", Refused(FileTransitions.MoveOut(Registered() with { SealedOn = SealedOn }, Policy, HoldList.None, By(Clerk, MetOn), MovedOut, stillOwns: false)));
        Assert.Equal("state-contradicted", Refused(FileTransitions.Seal(Moved() with { Disposal = Approved().Disposal }, Policy, HoldList.None, By(Clerk, MetOn), storedApart: true)));
    }

    [Fact]
    public void An_approval_that_does_not_hold_blocks_the_approving_already()
    {
        string Blocked(StaffMember by) => string.Join(", ", FileLifecycle.Decide(
            Proposed() with { Disposal = Proposed().Disposal! with { ApprovedBy = by } }, Policy, HoldList.None, MetOn).Blocked.Select(reason => $"{reason.Step.Code} {reason.Code}"));

        Assert.Equal("", Blocked(Head));
        Assert.Equal("approve-disposal wrong-approver", Blocked(Guard));
        Assert.Equal("approve-disposal wrong-approver, approve-disposal own-request", Blocked(Clerk));
        Assert.Equal("approve-disposal own-request", Blocked(Staff("service-centre-head", "S-1")));
    }

    [Fact]
    public void K09_without_a_configured_retention_nothing_is_ever_destroyed()
    {
        var none = new PolicySpec { RetentionUnit = null }.Build();
        var far = new LocalDate(2199, 12, 31);

        var standing = FileLifecycle.Decide(Sealed(), Default, HoldList.None, far);
        Assert.Equal("propose-disposal: retention-not-configured [archives/7.3.02a]", Assert.Single(standing.Blocked).ToString());
        Assert.Equal("No minimum retention is configured, so nothing may be destroyed.", standing.Blocked[0].Message.En);
        Assert.Empty(standing.Due);
        Assert.Equal("retention-not-configured", Refused(FileTransitions.ProposeDisposal(Sealed(), none, HoldList.None, By(Clerk, far), "long-unused")));
        Assert.Equal("retention-not-configured", Refused(FileTransitions.ApproveDisposal(Proposed(), none, HoldList.None, By(Head, far))));
        Assert.Equal("retention-not-configured", Refused(FileTransitions.Destroy(Approved(), none, HoldList.None, By(Clerk, far), [Clerk, Head], 3, null)));
    }

    [Fact]
    public void K09_the_retention_is_counted_from_sealing_and_met_on_the_corresponding_day()
    {
        Assert.Equal("retention-not-met", Refused(FileTransitions.ProposeDisposal(Sealed(), Policy, HoldList.None, By(Clerk, MetOn.PlusDays(-1)), "long-unused")));
        Assert.Equal("propose-disposal on 2023-03-01", Assert.Single(FileLifecycle.Decide(Sealed(), Policy, HoldList.None, SealedOn).Due).ToString());
        Assert.Equal(FileState.DisposalProposed, Proposed().State);
        Assert.Equal(
            (false, true, false, false, false),
            (Policy.IsRetentionOver(Sealed(), MetOn.PlusDays(-1)), Policy.IsRetentionOver(Sealed(), MetOn), Policy.IsRetentionOver(Moved(), MetOn), Policy.IsRetentionOver(Sealed() with { SealedOn = null }, MetOn), Default.IsRetentionOver(Sealed(), MetOn)));
    }

    [Fact]
    public void K09_only_a_sealed_file_on_a_known_ground_is_proposed()
    {
        Assert.Equal("not-sealed, retention-not-configured", Refused(FileTransitions.ProposeDisposal(Moved(), Default, HoldList.None, By(Clerk, MetOn), "long-unused")));
        Assert.Equal("ground-missing", Refused(FileTransitions.ProposeDisposal(Sealed(), Policy, HoldList.None, By(Clerk, MetOn), null)));
        Assert.Equal("ground-unknown", Refused(FileTransitions.ProposeDisposal(Sealed(), Policy, HoldList.None, By(Clerk, MetOn), "in-the-way")));
    }

    [Fact]
    public void Archives_7_3_02a_the_head_approves()
    {
        Assert.Equal("wrong-approver", Refused(FileTransitions.ApproveDisposal(Proposed(), Policy, HoldList.None, By(Guard, MetOn))));
        Assert.Equal("wrong-approver", Refused(FileTransitions.ApproveDisposal(Proposed(), Policy, HoldList.None, By(Leader, MetOn))));
        Assert.Equal(Head, Approved().Disposal!.ApprovedBy);
    }

    [Fact]
    public void K14_the_approver_is_not_the_requester_and_the_head_goes_to_the_company_leader()
    {
        Assert.Equal("wrong-approver, own-request", Refused(FileTransitions.ApproveDisposal(Proposed(by: Head), Policy, HoldList.None, By(Head, MetOn))));
        Assert.Equal("own-request", Refused(FileTransitions.ApproveDisposal(Proposed(by: Head), Policy, HoldList.None, By(Staff("company-leader", "S-2"), MetOn))));
        Assert.Equal("own-request", Refused(FileTransitions.ApproveDisposal(Proposed(), Policy, HoldList.None, By(Staff("service-centre-head", "S-1"), MetOn))));
        Assert.Equal(FileState.DisposalApproved, Done(FileTransitions.ApproveDisposal(Proposed(by: Head), Policy, HoldList.None, By(Leader, MetOn))).State);
    }

    [Fact]
    public void K09_two_persons_are_present_and_the_operator_is_one_of_them()
    {
        FileTransition Before(params StaffMember[] present) => FileTransitions.Destroy(Approved(), Policy, HoldList.None, By(Clerk, MetOn, 11), present, 3, null);

        Assert.Equal("too-few-persons", Refused(Before(Clerk)));
        Assert.Equal("too-few-persons", Refused(Before(Clerk, Staff("guard", "S-1"))));
        Assert.Equal("operator-absent", Refused(Before(Head, Guard)));
        Assert.Equal("too-few-persons, operator-absent", Refused(Before()));
        Assert.Equal(["S-2", "S-3", "S-4"], Before(Guard, Leader, Clerk, Head, Head).Record!.Witnesses.Select(number => number.ToString()));
    }

    [Fact]
    public void K09_the_holds_are_looked_at_again_at_the_destruction()
    {
        var approved = Approved();
        var held = FileTransitions.PlaceHold(approved, Policy, HoldList.None, By(Guard, MetOn, 10), "case-17", "litigation");
        Assert.Equal("held", Refused(FileTransitions.Destroy(Done(held), Policy, held.Holds, By(Clerk, MetOn, 11), [Clerk, Guard], 3, null)));
        Assert.Equal("wrong-role", Refused(FileTransitions.ReleaseHold(held.File, Policy, held.Holds, By(Clerk, MetOn, 11), "case-17")));

        var released = FileTransitions.ReleaseHold(held.File, Policy, held.Holds, By(Head, MetOn.PlusDays(1)), "case-17");
        Assert.True(released.IsDone);
        Assert.Equal(MetOn.PlusDays(1), Assert.Single(released.Holds.Holds).ReleasedOn);
        Assert.True(FileTransitions.Destroy(released.File, Policy, released.Holds, By(Clerk, MetOn.PlusDays(1)), [Clerk, Guard], 3, null).IsDone);
    }

    [Fact]
    public void Archives_7_3_02b_a_destruction_leaves_time_name_quantity_number_approver_and_operator()
    {
        var record = Destroyed().Record!;

        Assert.Equal(
            ("2023-03-01T11:00:00", "owner-file", 3, "XX小区A12023001", "S-2", "S-1", "S-4", "no-retention-value", 0),
            (NodaTime.Text.LocalDateTimePattern.GeneralIso.Format(record.At), record.Name, record.Quantity, record.Number.ToString(), record.Approver.ToString(), record.Operator.ToString(), Assert.Single(record.Witnesses).ToString(), record.Ground, record.Left));
        Assert.Contains(Policy.Classes, item => item.Code == record.Name);
        Assert.Equal(FileState.Destroyed, Destroyed().File.State);
    }

    [Fact]
    public void Archives_4_2_01a_a_number_is_not_used_again()
    {
        var register = DestructionRegister.Empty.Append(Destroyed().Record!);

        Assert.True(register.IsDestroyed(FileNumber.Parse("XX小区A12023001")));
        Assert.Throws<ArgumentException>(() => register.Append(Destroyed().Record!));
    }

    [Fact]
    public void Property_4_3a_the_steps_come_in_order_and_never_backwards_in_time()
    {
        Assert.Equal("wrong-state", Refused(FileTransitions.MoveOut(Sealed(), Policy, HoldList.None, By(Clerk, MetOn), MetOn, false)));
        Assert.Equal("wrong-state, retention-not-met", Refused(FileTransitions.ProposeDisposal(Proposed(), new PolicySpec { RetentionUnit = "years", Retention = 7 }.Build(), HoldList.None, By(Clerk, MetOn), "long-unused")));
        Assert.Equal("before-last-change", Refused(FileTransitions.ApproveDisposal(Proposed(), Policy, HoldList.None, By(Head, MetOn, 8))));
        Assert.Equal("move-out-ahead", Refused(FileTransitions.MoveOut(Registered(), Policy, HoldList.None, By(Clerk, MovedOut), MovedOut.PlusDays(1), false)));
        Assert.Equal("wrong-state", Refused(FileTransitions.ReleaseHold(Destroyed().File, Policy, HoldList.Of(new Hold("old", "dispute", MovedOut, Registered().Number)), By(Head, MetOn, 12), "old")));
        Assert.Equal("wrong-state", Refused(FileTransitions.PlaceHold(Destroyed().File, Policy, HoldList.None, By(Clerk, MetOn, 12), "late", "dispute")));
    }

    [Fact]
    public void A_disposal_is_rejected_by_who_may_approve_or_withdrawn_by_who_asked()
    {
        Assert.Equal("wrong-role", Refused(FileTransitions.RejectDisposal(Proposed(), Policy, HoldList.None, By(Guard, MetOn), "still-needed")));
        Assert.Equal("reason-missing", Refused(FileTransitions.RejectDisposal(Proposed(), Policy, HoldList.None, By(Head, MetOn), null)));
        foreach (var who in new[] { Head, Leader, Clerk })
        {
            var file = Done(FileTransitions.RejectDisposal(Approved(), Policy, HoldList.None, By(who, MetOn, 11), "still-needed"));
            Assert.Equal((FileState.Sealed, null), (file.State, file.Disposal));
        }
    }

    [Fact]
    public void Mistakes_of_a_caller_are_argument_exceptions_that_repeat_nothing()
    {
        Exception[] mistakes =
        [
            Assert.Throws<ArgumentException>(() => FileTransitions.Reactivate(Sealed(), Policy, HoldList.None, By(Head, MetOn), "张三 returned")),
            Assert.Throws<ArgumentException>(() => FileTransitions.RejectDisposal(Approved(), Policy, HoldList.None, By(Head, MetOn), "张三")),
            Assert.Throws<ArgumentException>(() => FileTransitions.Destroy(Approved(), Policy, HoldList.None, By(Clerk, MetOn, 11), [Clerk, Guard], 2, "张三")),
            Assert.Throws<ArgumentException>(() => FileTransitions.Destroy(Approved(), Policy, HoldList.None, By(Clerk, MetOn, 11), [Clerk, Guard], 3, "jammed")),
            Assert.Throws<ArgumentException>(() => FileTransitions.PlaceHold(Approved(), Policy, HoldList.None, By(Clerk, MetOn, 11), "张三", "dispute")),
            Assert.Throws<ArgumentException>(() => FileTransitions.Destroy(Approved(), Policy, HoldList.None, By(Clerk, MetOn, 11), [Clerk, Guard], -1, null)),
            Assert.Throws<ArgumentException>(() => FileTransitions.Destroy(Approved(), Policy, HoldList.None, By(Clerk, MetOn, 11), Enumerable.Range(1, 65).Select(i => Staff("guard", $"S-{i}")), 3, null)),
            Assert.Throws<ArgumentOutOfRangeException>(() => MoveOutDate.On(new LocalDate(1899, 12, 31))),
            Assert.Throws<ArgumentOutOfRangeException>(() => Sealed() with { SealedOn = new LocalDate(2200, 1, 1) }),
            Assert.Throws<ArgumentOutOfRangeException>(() => By(Clerk, new LocalDate(2200, 1, 1))),
            Assert.Throws<ArgumentException>(() => new StaffMember("张三", StaffNumber.Parse("S-1"))),
            Assert.Throws<ArgumentException>(() => HoldList.Of(new Hold("a", "b", MetOn), new Hold("a", "c", MetOn))),
        ];
        Assert.All(mistakes, mistake => Assert.DoesNotContain("张三", mistake.Message, StringComparison.Ordinal));
    }

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
