using CustomerRules.Numbering.Allocation;
using CustomerRules.Numbering.Imports;
using CustomerRules.Numbering.Tests.Policies;
using CustomerRules.Policies;

namespace CustomerRules.Numbering.Tests.Allocation;

/// <summary>Numbers of before this system are put in use, all of a scope at once.</summary>
public sealed class AdoptionTests
{
    private readonly InMemorySequenceStore store = new();

    [Fact]
    public void Adopted_numbers_are_in_use_and_what_they_skip_is_never_given_out()
    {
        var allocator = Desk.Allocator(store);
        var adopted = allocator.Adopt([Scheme.Reading("A1", 2, 2026), Scheme.Reading("A1", 5, 2026)], "import", "paper register", Desk.Noon);

        Assert.True(adopted.IsDone);
        Assert.Equal("XX小区A12026006", Reserve(allocator).Number);
        var scope = allocator.ScopeOf(Desk.Archive);
        Assert.Equal([(1L, "skipped"), (3L, "skipped"), (4L, "skipped"), (6L, "reserved")], allocator.GapsOf(scope).Gaps.Select(gap => (gap.Sequence, gap.Reason)));
        Assert.Equal(AllocationOutcome.GivenOutBefore, allocator.Adopt([Scheme.Reading("A1", 3, 2026)], "import", "paper register", Desk.Noon).Outcome);
        Assert.Equal(AllocationOutcome.NotOfTheScheme, allocator.Adopt([Scheme.Reading("A1", 1000, 2026)], "import", "paper register", Desk.Noon).Outcome);
        Assert.Throws<ArgumentException>(() => allocator.Adopt([Scheme.Reading("A1", 7, 2026), Scheme.Reading("A2", 8, 2026)], "import", "paper register", Desk.Noon));
    }

    [Fact]
    public void Interleaved_units_and_years_of_one_scope_are_adopted_at_once_and_only_what_all_of_them_skip_is_a_gap()
    {
        var allocator = Desk.Allocator(store, scope: [SegmentKind.Community]);
        NumberReading[] list = [Scheme.Reading("A1", 1, 2025), Scheme.Reading("A2", 2, 2025), Scheme.Reading("A1", 3, 2026), Scheme.Reading("B1", 5, 2026), Scheme.Reading("A1", 1, 2025)];

        Assert.Equal(AllocationOutcome.Done, allocator.Adopt(list, "import", "paper register", Desk.Noon).Outcome);
        var state = allocator.StateOf(allocator.ScopeOf(Desk.Archive));
        Assert.Equal(
            ["XX小区A12025001", "XX小区A22025002", "XX小区A12026003", null, "XX小区B12026005"], state.Numbers.Values.Select(number => number.Number));
        Assert.Equal([(4L, "skipped", null)], allocator.GapsOf(allocator.ScopeOf(Desk.Archive)).Gaps.Select(gap => (gap.Sequence, gap.Reason, gap.Number)));
        Assert.Equal("XX小区A12026006", Reserve(allocator).Number);
        Assert.Equal((AllocationOutcome.AlreadyDone, 1L), allocator.Adopt(list, "import", "paper register", Desk.Noon) is var again ? (again.Outcome, again.Version) : default);
        Assert.Equal(AllocationOutcome.GivenOutBefore, allocator.Adopt(list[..2], "import", "paper register", Desk.Noon).Outcome);
    }

    [Fact]
    public void Numbers_of_earlier_versions_are_adopted_as_they_stand()
    {
        var policies = NumberingFile.Load(
            NumberingFile.Default, NumberingFile.Later("2.0.0", "2026-01-01", ("form.pattern", "\"{community}-{unit}-{year}-{sequence:4}\""))).GetValueOrThrow();
        var allocator = new SequenceAllocator(policies["archive"].Versions[1], store);
        var import = LegacyImport.Analyse(["XX小区-A1-2026-0002", "XX小区A12026001", "nothing"], policies);

        Assert.True(allocator.Adopt(import.Numbers.Take(2), "import", "paper register", Desk.Noon).IsDone);
        Assert.Equal(["XX小区A12026001", "XX小区-A1-2026-0002"], allocator.StateOf(import.NextFree[0].Scope).Numbers.Values.Select(number => number.Number));
        Assert.Equal(import.NextFree[0].Sequence, allocator.Reserve(Desk.Archive, "clerk", Desk.Noon, Desk.Lease).Numbers[0].Reservation.Sequence);
        Assert.Throws<ArgumentException>(() => allocator.Adopt(import.Numbers, "import", "paper register", Desk.Noon));
        Assert.Throws<ArgumentException>(() => Desk.Allocator(PolicyId.Parse("numbering/tenant"), store).Adopt(import.Numbers.Take(1), "import", "paper register", Desk.Noon));
    }

    [Fact]
    public void One_sequence_on_two_numbers_of_a_scope_is_not_adopted()
    {
        var allocator = Desk.Allocator(store, scope: [SegmentKind.Community]);
        Assert.Equal(
            AllocationOutcome.GivenOutBefore, allocator.Adopt([Scheme.Reading("A1", 1, 2026), Scheme.Reading("A2", 1, 2026)], "import", "paper register", Desk.Noon).Outcome);
        Assert.Empty(store.Scopes);
    }

    private static ReservedNumber Reserve(SequenceAllocator allocator) => Assert.Single(allocator.Reserve(Desk.Archive, "clerk", Desk.Noon, Desk.Lease).Numbers);
}
