using CustomerRules.Archives.Disposal;
using CustomerRules.Archives.Lifecycle;
using CustomerRules.Archives.Tests.Lifecycle;
using FsCheck.Xunit;
using static CustomerRules.Archives.Tests.Lifecycle.Lives;

namespace CustomerRules.Archives.Tests.Disposal;

/// <summary>A destruction list: what fails is recorded, what is refused is told, nothing is lost.</summary>
public sealed class DestructionRunTests
{
    [Property(MaxTest = 300)]
    public void Every_piece_is_destroyed_and_on_record_or_still_there(byte[] bytes)
    {
        var genes = new Genes(bytes);
        var items = Enumerable.Range(0, genes.Below(6)).Select(i =>
        {
            var file = Approved(Registered($"A{i}2023001", 1 + genes.Below(4)));
            if (genes.Below(4) == 3)
                file = file with { State = FileState.Sealed };
            var pieces = genes.Below(file.Pieces + 2);
            return new DestructionItem(file, pieces, pieces < file.Pieces && genes.Below(3) > 0 ? "jammed" : null);
        }).ToList();
        var before = Registers.Of(2, from: 900);

        var run = DestructionRun.Execute(items, Policy, HoldList.None, By(Clerk, MetOn, 11), [Clerk, Guard], before);

        Assert.Equal(items.Select(item => item.File.Number), run.Results.Select(result => result.File.Number));
        Assert.Equal(items.Sum(item => item.File.Pieces), run.Results.Sum(result => result.File.Pieces) + run.Register.Entries.Skip(2).Sum(entry => entry.Record.Quantity));
        Assert.Equal(run.Results.Count(result => result.IsDone), run.Register.Entries.Count - 2);
        Assert.All(run.Results, result => Assert.Equal(result.File.State == FileState.Destroyed, run.Register.IsDestroyed(result.File.Number)));
        Assert.Equal(run.Results.All(result => result.File.State == FileState.Destroyed), run.IsComplete);
        Assert.True(DestructionRegister.Verify(run.Register.ToUtf8(), before.Head).IsIntact);
    }

    [Fact]
    public void A_failure_and_a_refusal_do_not_keep_the_others_from_being_recorded()
    {
        var (jammed, held, fine) = (Approved(Registered("A12023001")), Approved(Registered("A22023001")), Approved(Registered("A32023001")));
        var holds = HoldList.Of(new Hold("case-17", "litigation", MetOn, held.Number));

        var run = DestructionRun.Execute(
            [new(jammed, 1, "shredder-jammed"), new(held, 3, null), new(fine, 3, null)], Policy, holds, By(Clerk, MetOn, 11), [Clerk, Guard], DestructionRegister.Empty);

        Assert.Equal(["disposal-approved", "disposal-approved", "destroyed"], run.Results.Select(result => result.File.State.Code));
        Assert.Equal([2, 3, 0], run.Results.Select(result => result.File.Pieces));
        Assert.Equal("A22023001 destroy refused: held", run.Results[1].ToString());
        Assert.Equal(["A12023001: 1 destroyed, 2 left", "A32023001: 3 destroyed, 0 left"], run.Register.Entries.Select(entry => entry.Record.ToString()));
        Assert.False(run.IsComplete);
    }

    [Fact]
    public void A_file_that_the_register_holds_is_not_destroyed_again()
    {
        var approved = Approved();
        var register = DestructionRegister.Empty.Append(Destroyed().Record!);

        var run = DestructionRun.Execute([new(approved, 3, null)], Policy, HoldList.None, By(Clerk, MetOn, 12), [Clerk, Guard], register);

        Assert.Equal("already-destroyed", Refused(run.Results[0]));
        Assert.Equal("archives/4.2.01a", run.Results[0].Refusals[0].Cites.ToString());
        Assert.Same(approved, run.Results[0].File);
        Assert.Single(run.Register.Entries);
    }

    [Fact]
    public void A_file_that_the_register_holds_is_refused_with_every_other_reason()
    {
        var run = DestructionRun.Execute([new(Approved(), 3, null)], Policy, HoldList.None, By(Clerk, MetOn, 12), [Clerk], DestructionRegister.Empty.Append(Destroyed().Record!));

        Assert.Equal("too-few-persons, already-destroyed", Refused(run.Results[0]));
    }

    [Fact]
    public void A_number_twice_in_a_list_is_a_mistake() => Assert.Throws<ArgumentException>(() => DestructionRun.Execute(
        [new(Approved(), 1, "jammed"), new(Approved(), 2, "jammed")], Policy, HoldList.None, By(Clerk, MetOn, 11), [Clerk, Guard], DestructionRegister.Empty));
}
