using CustomerRules.Archives.Disposal;
using CustomerRules.Archives.Lifecycle;
using CustomerRules.Policies;
using FsCheck.Xunit;
using NodaTime;
using static CustomerRules.Archives.Tests.Lifecycle.Lives;

namespace CustomerRules.Archives.Tests.Lifecycle;

/// <summary>What holds of every file under every policy.</summary>
public sealed class LifecycleLawTests
{
    private static readonly StaffMember[] People = [Clerk, Head, Leader, Guard, Staff("service-centre-head", "S-1")];

    [Property(MaxTest = 1000)]
    public void Every_step_on_every_file_is_done_or_refused_with_clauses_and_never_throws(byte[] bytes)
    {
        var genes = new Genes(bytes);
        var (spec, policy, holds) = (FileSpec.From(genes), PolicySpec.From(genes).Build(), HoldSpec.Build(HoldSpec.ListFrom(genes)));
        foreach (var step in LifecycleStep.All)
        {
            var file = spec.Build();
            var result = Take(step, file, policy, holds, By(genes.Of(People), FileSpec.Day(FileSpec.Epoch.AddDays(genes.Below(200) * 12))), genes);

            Assert.Equal(step, result.Step);
            Assert.Equal(result.IsDone, result.Refusals.IsEmpty);
            Assert.All(result.Refusals.Select(reason => reason.Cites).Concat(result.Event?.Because.Select(rule => rule.Cites) ?? []), cites => Assert.All(cites, clause => Assert.True(ClauseCatalogue.Embedded.Contains(clause))));
            Assert.All(result.Refusals, reason => Assert.NotEqual("", reason.Message.Zh));
            Assert.Equal(spec.Build() with { Disposal = null }, file with { Disposal = null });
        }
    }

    [Property(MaxTest = 1000)]
    public void What_deciding_calls_possible_is_done_and_what_it_calls_blocked_is_refused(byte[] bytes)
    {
        var genes = new Genes(bytes);
        var (file, policy, holds, day) = (FileSpec.From(genes).Build() with { ChangedAt = null }, PolicySpec.From(genes).Build(), HoldSpec.Build(HoldSpec.ListFrom(genes)), FileSpec.Day(FileSpec.Epoch.AddDays(genes.Below(200) * 12)));
        var standing = FileLifecycle.Decide(file, policy, holds, day);
        if (file.State.Next is not { } next || file.MovedOut.Date is not { } movedOut)
            return;
        var approver = file.Disposal is { } request ? request.ApprovedBy ?? Staff(policy.ApproverOf(request.RequestedBy), "S-77") : Head;

        var result = next.Value switch
        {
            1 => FileTransitions.MoveOut(file, policy, holds, By(Clerk, day), movedOut, false),
            3 => FileTransitions.Seal(file, policy, holds, By(Clerk, day), true),
            4 => FileTransitions.ProposeDisposal(file, policy, holds, By(Clerk, day), "long-unused"),
            5 => FileTransitions.ApproveDisposal(file, policy, holds, By(approver, day)),
            _ => FileTransitions.Destroy(file, policy, holds, By(Clerk, day), [Clerk, Guard, Leader], file.Pieces, null),
        };

        if (next == LifecycleStep.MoveOut && !standing.IsDecided)
            return;
        Assert.Equal(standing.Possible is not null, result.IsDone);
        if (standing.IsDecided)
            Assert.Equal(standing.Blocked.Select(reason => reason.Code), result.Refusals.Select(reason => reason.Code));
    }

    [Property(MaxTest = 300)]
    public void No_walk_through_life_destroys_a_file_without_every_precondition(byte[] bytes, int seed)
    {
        var (genes, random) = (new Genes(bytes), new Random(seed));
        var spec = PolicySpec.From(genes);
        var policy = spec.Build();
        var (file, holds, now, register) = (Registered(), HoldList.None, new LocalDate(2024, 1, 1), DestructionRegister.Empty);
        var events = new List<FileEvent>();
        for (var i = 0; i < 120 && file.State != FileState.Destroyed; i++)
        {
            now = now.PlusDays(random.Next(3) == 0 ? random.Next(500) : random.Next(3));
            if (now.Year > 2190)
                break;
            var step = LifecycleStep.All[random.Next(9)];
            if (random.Next(3) > 0 && file.State.Next is { } next)
                step = next;
            var choices = new byte[8];
            random.NextBytes(choices);
            var result = Take(step, file, policy, holds, By(People[random.Next(People.Length)], now), new Genes(choices), now);
            (file, holds) = (result.File, result.Holds);
            if (result.Event is { } happened)
                events.Add(happened);
            if (result.Record is { } record)
                register = register.Append(record);
        }

        Assert.Equal(3, register.Entries.Sum(entry => entry.Record.Quantity) + file.Pieces);
        Assert.Equal(file.State == FileState.Destroyed, file.Pieces == 0);
        if (file.State != FileState.Destroyed)
            return;
        var destroyed = events[^1];
        var day = destroyed.Action.Day;
        var approved = events.FindLast(item => item.Step == LifecycleStep.ApproveDisposal)!;
        var proposed = events.FindLast(item => item.Step == LifecycleStep.ProposeDisposal)!;
        var sealing = events.FindLast(item => item.Step == LifecycleStep.Seal)!;
        var moved = events.FindLast(item => item.Step == LifecycleStep.MoveOut)!;
        Assert.True(events.IndexOf(moved) < events.IndexOf(sealing) && events.IndexOf(sealing) < events.IndexOf(proposed) && events.IndexOf(proposed) < events.IndexOf(approved));
        Assert.NotNull(spec.RetentionUnit);
        Assert.True(day >= policy.Retention!.MetOn(file));
        Assert.Contains(proposed.Detail, policy.Grounds.Select(ground => ground.Code));
        Assert.NotEqual(proposed.Action.By.Number, approved.Action.By.Number);
        Assert.Equal(proposed.Action.By.Role == "service-centre-head" ? "company-leader" : "service-centre-head", approved.Action.By.Role);
        Assert.Empty(holds.On(file.Number, day));
        var last = register.Entries[^1].Record;
        Assert.True(last.IsComplete && last.Witnesses.Length + 1 >= spec.Persons && !last.Witnesses.Contains(last.Operator));
        Assert.True(DestructionRegister.Verify(register.ToUtf8(), register.Head).IsIntact);
    }

    [Fact]
    public void Walks_do_reach_destruction()
    {
        var reached = 0;
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var (file, now) = (Registered(), new LocalDate(2024, 1, 1));
            for (var i = 0; i < 120 && file.State.Next is { } next; i++)
            {
                now = now.PlusDays(random.Next(400));
                var choices = new byte[8];
                random.NextBytes(choices);
                file = Take(next, file, Policy, HoldList.None, By(People[random.Next(People.Length)], now), new Genes(choices), now).File;
            }

            reached += file.State == FileState.Destroyed ? 1 : 0;
        }

        Assert.InRange(reached, 100, 200);
    }

    [Property(MaxTest = 500)]
    public void A_further_hold_never_opens_a_way_and_time_alone_never_closes_one(byte[] bytes, ushort later)
    {
        var genes = new Genes(bytes);
        var (file, policy, list, day) = (FileSpec.From(genes).Build(), PolicySpec.From(genes).Build(), HoldSpec.ListFrom(genes), FileSpec.Day(FileSpec.Epoch.AddDays(genes.Below(200) * 12)));
        var holds = HoldSpec.Build(list);
        var more = HoldSpec.Build([.. list, new HoldSpec("one-more", null, FileSpec.Epoch, null)]);

        var before = Codes(FileLifecycle.Decide(file, policy, holds, day));
        Assert.Subset(Codes(FileLifecycle.Decide(file, policy, more, day)), before);
        Assert.Subset(Codes(FileLifecycle.Decide(file, policy, HoldList.None, day)), Codes(FileLifecycle.Decide(file, policy, HoldList.None, day.PlusDays(later))));
    }

    [Property(MaxTest = 500)]
    public void Holds_on_other_files_and_their_order_mean_nothing(byte[] bytes, int seed)
    {
        var genes = new Genes(bytes);
        var (file, policy, list, day) = (FileSpec.From(genes).Build(), PolicySpec.From(genes).Build(), HoldSpec.ListFrom(genes), FileSpec.Day(FileSpec.Epoch.AddDays(genes.Below(200) * 12)));
        var concerned = list.Where(hold => hold.Number != "XX小区A12023002").ToArray();
        new Random(seed).Shuffle(concerned);

        Assert.Equal(
            FileLifecycle.Decide(file, policy, HoldSpec.Build(list), day).Blocked.AsEnumerable(),
            FileLifecycle.Decide(file, policy, HoldSpec.Build(concerned), day).Blocked);
    }

    private static HashSet<string> Codes(LifecycleStanding standing) => [.. standing.Blocked.Select(reason => reason.Code)];

    private static FileTransition Take(LifecycleStep step, ArchiveFile file, LifecyclePolicy policy, HoldList holds, StaffAction action, Genes genes, LocalDate? moved = null)
    {
        switch (step.Value)
        {
            case 1:
                return FileTransitions.MoveOut(file, policy, holds, action, (moved ?? new LocalDate(2024, 5, 1)).PlusDays(-genes.Below(3)), genes.Below(5) == 4);
            case 2:
                return FileTransitions.Reactivate(file, policy, holds, action, genes.Of("customer-returned", null));
            case 3:
                return FileTransitions.Seal(file, policy, holds, action, genes.Below(4) < 3);
            case 4:
                return FileTransitions.ProposeDisposal(file, policy, holds, action, genes.Of("long-unused", "no-retention-value", null, "other"));
            case 5:
                return FileTransitions.ApproveDisposal(file, policy, holds, action);
            case 6:
                return FileTransitions.RejectDisposal(file, policy, holds, action, genes.Of("still-needed", null));
            case 7:
                var present = People.Where(_ => genes.Below(4) > 0).Append(action.By);
                var pieces = genes.Of(file.Pieces, 1, 0, 2, 4);
                return FileTransitions.Destroy(file, policy, holds, action, present, pieces, pieces == file.Pieces ? null : genes.Of("jammed", "jammed", null));
            case 8:
                return FileTransitions.PlaceHold(file, policy, holds, action, genes.Of("hold-8", "hold-9"), "dispute");
            default:
                return FileTransitions.ReleaseHold(file, policy, holds, action, genes.Of("hold-8", "hold-9"));
        }
    }
}
