using System.Numerics;
using CustomerRules.Numbering.Allocation;
using CustomerRules.Policies;
using NodaTime;

namespace CustomerRules.Numbering.Tests.Allocation;

/// <summary>Numbers as they are given out (archives/4.2.01a): every archive its own, none used twice.</summary>
public sealed class AllocatorTests
{
    private readonly InMemorySequenceStore store = new();

    [Fact]
    public void Numbers_are_given_out_in_order_from_1_for_every_unit_and_year()
    {
        var allocator = Desk.Allocator(store);

        Assert.Equal(["XX小区A12026001", "XX小区A12026002"], new[] { Take(allocator, Desk.Archive), Take(allocator, Desk.Archive) });
        Assert.Equal("XX小区B22026001", Take(allocator, Scheme.Reading("B2", 0, 2026)));
        Assert.Equal("XX小区A12027001", Take(allocator, Scheme.Reading("A1", 0, 2027)));
        Assert.Equal(3, store.Scopes.Count);
    }

    [Fact]
    public void A_scope_without_the_year_never_begins_again()
    {
        var allocator = Desk.Allocator(store, scope: [SegmentKind.Community]);

        Assert.False(allocator.Rules.ResetsYearly);
        Assert.Equal("XX小区A12026001", Take(allocator, Desk.Archive));
        Assert.Equal("XX小区B22027002", Take(allocator, Scheme.Reading("B2", 0, 2027)));
    }

    [Fact]
    public void Gapless_a_number_that_is_given_back_comes_next()
    {
        var allocator = Desk.Allocator(store);
        var first = Reserve(allocator);
        var second = Reserve(allocator);

        Assert.True(allocator.Release(first, "entered twice", Desk.Noon).IsDone);
        Assert.Equal(NumberStatus.Returned, allocator.StateOf(first.Scope).StatusOf(1));
        Assert.Equal("XX小区A12026001", Reserve(allocator).Number);
        Assert.Equal("XX小区A12026002", second.Number);
        Assert.Equal("XX小区A12026003", Reserve(allocator).Number);
    }

    [Fact]
    public void With_gaps_allowed_a_number_that_is_given_back_stays_unused_and_the_report_says_why()
    {
        var allocator = Desk.Allocator(store, GapMode.GapsAllowed);
        var first = Reserve(allocator);
        Assert.True(allocator.Release(first, "entered twice", Desk.Noon).IsDone);

        Assert.Equal("XX小区A12026002", Reserve(allocator).Number);
        Assert.Equal(
            [new GapEntry(1, NumberStatus.Void, "XX小区A12026001", "clerk", Desk.Noon, "entered twice"), new GapEntry(2, NumberStatus.Reserved, "XX小区A12026002", "clerk", Desk.Noon, "reserved")],
            allocator.GapsOf(first.Scope).Gaps.AsEnumerable());
    }

    [Theory]
    [InlineData("gapless")]
    [InlineData("gaps-allowed")]
    public void A_number_once_in_use_is_never_given_out_again(string mode)
    {
        Assert.True(GapMode.TryFromCode(mode, out var gaps));
        var allocator = Desk.Allocator(store, gaps);
        var number = Reserve(allocator);
        Assert.True(allocator.Confirm(number, Desk.Noon).IsDone);
        Assert.True(allocator.Void(Scheme.Reading("A1", 1, 2026), "keeper", "destroyed", Desk.Noon).IsDone);

        Assert.Equal(NumberStatus.Void, allocator.StateOf(number.Scope).StatusOf(1));
        Assert.Equal("XX小区A12026002", Reserve(allocator).Number);
        Assert.Equal(AllocationOutcome.NotInUse, allocator.Void(Scheme.Reading("A1", 1, 2026), "keeper", "merged", Desk.Noon).Outcome);
        Assert.Equal(AllocationOutcome.NotInUse, allocator.Void(Scheme.Reading("A1", 1, 2026), "clerk", "destroyed", Desk.Noon).Outcome);
        Assert.Equal(("destroyed", "keeper"), allocator.GapsOf(number.Scope).Gaps.Take(1).Select(gap => (gap.Reason, gap.Actor)).Single());
    }

    [Fact]
    public void A_number_that_was_taken_back_can_no_longer_be_confirmed_even_when_its_next_holder_has_it()
    {
        var allocator = Desk.Allocator(store);
        var slow = Reserve(allocator);

        Assert.Equal(AllocationOutcome.NothingToDo, allocator.Expire(slow.Scope, "sweeper", Desk.Noon).Outcome);
        Assert.True(allocator.Expire(slow.Scope, "sweeper", Desk.Noon + Desk.Lease).IsDone);
        var quick = Reserve(allocator);
        Assert.Equal(slow.Number, quick.Number);
        Assert.Equal(AllocationOutcome.NotReserved, allocator.Confirm(slow, Desk.Noon).Outcome);
        Assert.Equal(AllocationOutcome.NotReserved, allocator.Release(slow, "too late", Desk.Noon).Outcome);
        Assert.True(allocator.Confirm(quick, Desk.Noon).IsDone);
        Assert.Equal(AllocationOutcome.NotReserved, allocator.Confirm(slow, Desk.Noon).Outcome);
    }

    [Fact]
    public void A_block_is_reserved_at_once_all_of_it_or_nothing()
    {
        var allocator = Desk.Allocator(store);
        var block = allocator.Reserve(Desk.Archive, "clerk", Desk.Noon, Desk.Lease, count: 990);

        Assert.Equal(("XX小区A12026001", "XX小区A12026990"), (block.Numbers[0].Number, block.Numbers[^1].Number));
        Assert.Single(store.Read(block.Numbers[0].Scope, 0));
        Assert.Equal((9L, true), (block.Remaining, block.IsRunningOut));
        var tooMany = allocator.Reserve(Desk.Archive, "clerk", Desk.Noon, Desk.Lease, count: 10);
        Assert.Equal((AllocationOutcome.Exhausted, 9L), (tooMany.Outcome, tooMany.Remaining));
        Assert.True(allocator.Release(block.Numbers[4], "not needed", Desk.Noon).IsDone);
        Assert.Equal([5L, 991L], allocator.Reserve(Desk.Archive, "clerk", Desk.Noon, Desk.Lease, count: 2).Numbers.Select(number => number.Reservation.Sequence));
    }

    [Fact]
    public void A_full_scope_is_refused_and_never_widened()
    {
        var allocator = Desk.Allocator(store, pattern: "{community}{unit}{year}{sequence:1}");
        var warned = Enumerable.Range(1, 9).Select(_ => allocator.Reserve(Desk.Archive, "clerk", Desk.Noon, Desk.Lease).IsRunningOut).ToList();

        Assert.Equal(9, warned.IndexOf(true) + 1);
        Assert.Equal(AllocationOutcome.Exhausted, allocator.Reserve(Desk.Archive, "clerk", Desk.Noon, Desk.Lease).Outcome);
        Assert.Equal(9, allocator.StateOf(allocator.ScopeOf(Desk.Archive)).Issued);
    }

    [Fact]
    public void A_number_that_the_scheme_does_not_have_is_refused_with_the_reason()
    {
        var refused = Desk.Allocator(store).Reserve(Scheme.Reading("街1", 0, 2026), "clerk", Desk.Noon, Desk.Lease);

        Assert.Equal((AllocationOutcome.NotOfTheScheme, NumberFailureReason.UnitNotAdmitted), (refused.Outcome, refused.Failure.Reason));
        Assert.Empty(store.Scopes);
    }

    [Fact]
    public void A_number_that_was_never_issued_is_not_voided_whatever_else_has_its_sequence()
    {
        var allocator = Desk.Allocator(store, scope: [SegmentKind.Community, SegmentKind.Year]);
        Assert.Equal("XX小区A12026001", Take(allocator, Desk.Archive));

        Assert.Equal(AllocationOutcome.NotInUse, allocator.Void(Scheme.Reading("A2", 1, 2026), "keeper", "destroyed", Desk.Noon).Outcome);
        var scope = allocator.ScopeOf(Desk.Archive);
        Assert.Equal(NumberStatus.InUse, allocator.StateOf(scope).StatusOf(1));
        Assert.True(allocator.Void(Scheme.Reading("A1", 1, 2026), "keeper", "destroyed", Desk.Noon).IsDone);
        Assert.Equal(["XX小区A12026001"], allocator.GapsOf(scope).Gaps.Select(gap => gap.Number));
    }

    [Fact]
    public void After_a_change_of_the_template_an_old_number_is_voided_as_it_was_issued()
    {
        var earlier = Desk.Allocator(store);
        Assert.Equal("XX小区A12026001", Take(earlier, Desk.Archive));
        var held = Reserve(earlier);
        var later = Desk.Allocator(store, pattern: "{community}-{unit}-{year}-{sequence:4}");

        Assert.Equal(AllocationOutcome.NotInUse, later.Void(Scheme.Reading("A1", 1, 2026), "keeper", "destroyed", Desk.Noon).Outcome);
        var scope = later.ScopeOf(Desk.Archive);
        Assert.True(later.Void(scope, "XX小区A12026001", "keeper", "destroyed", Desk.Noon).IsDone);
        Assert.True(later.Confirm(held, Desk.Noon).IsDone);
        Assert.Equal("XX小区-A1-2026-0003", Take(later, Desk.Archive));
        Assert.Equal(["XX小区A12026001"], later.GapsOf(scope).Gaps.Select(gap => gap.Number));
        Assert.Equal(["XX小区A12026001", "XX小区A12026002", "XX小区-A1-2026-0003"], later.StateOf(scope).Numbers.Values.Select(number => number.Number));
    }

    [Fact]
    public void A_narrower_version_counts_only_what_it_can_write()
    {
        var wide = Desk.Allocator(store, pattern: "{community}-{unit}-{year}-{sequence:2}");
        var block = wide.Reserve(Desk.Archive, "clerk", Desk.Noon, Desk.Lease, 12).Numbers;
        var narrow = Desk.Allocator(store, pattern: "{community}{unit}{year}{sequence:1}");

        Assert.Equal(AllocationOutcome.Exhausted, narrow.Reserve(Desk.Archive, "clerk", Desk.Noon, Desk.Lease).Outcome);
        Assert.True(wide.Release(block[11], "not needed", Desk.Noon).IsDone);
        Assert.Equal((AllocationOutcome.Exhausted, 0L), narrow.Reserve(Desk.Archive, "clerk", Desk.Noon, Desk.Lease) is var refused ? (refused.Outcome, refused.Remaining) : default);
        Assert.True(wide.Release(block[4], "not needed", Desk.Noon).IsDone);
        Assert.Equal("XX小区A120265", Reserve(narrow).Number);
    }

    [Fact]
    public void Two_templates_share_a_store_and_never_a_scope()
    {
        var archive = Desk.Allocator(store);
        var tenant = Desk.Allocator(PolicyId.Parse("numbering/tenant"), store, pattern: "T-{community}{unit}{year}{sequence:3}");
        Assert.Equal("XX小区A12026001", Take(archive, Desk.Archive));
        Assert.Equal("T-XX小区A12026001", Take(tenant, Desk.Archive));

        Assert.True(tenant.Void(Scheme.Reading("A1", 1, 2026), "keeper", "destroyed", Desk.Noon).IsDone);
        Assert.Equal((NumberStatus.InUse, NumberStatus.Void), (archive.StateOf(archive.ScopeOf(Desk.Archive)).StatusOf(1), tenant.StateOf(tenant.ScopeOf(Desk.Archive)).StatusOf(1)));
        Assert.NotEqual(archive.ScopeOf(Desk.Archive).Key, tenant.ScopeOf(Desk.Archive).Key);
        Assert.Throws<ArgumentException>(() => archive.Confirm(Reserve(tenant), Desk.Noon));
        Assert.Throws<ArgumentException>(() => archive.Void(tenant.ScopeOf(Desk.Archive), "T-XX小区A12026001", "keeper", "destroyed", Desk.Noon));
        Assert.Throws<ArgumentException>(() => archive.StateOf(tenant.ScopeOf(Desk.Archive)));
        Assert.Throws<ArgumentException>(() => new SequenceScope(Desk.Policy, "XX\t小区", "", 0));
    }

    [Theory]
    [InlineData("gapless")]
    [InlineData("gaps-allowed")]
    public void A_request_whose_answer_was_lost_may_be_made_again(string mode)
    {
        Assert.True(GapMode.TryFromCode(mode, out var gaps));
        var allocator = Desk.Allocator(store, gaps);
        var (used, dropped) = (Reserve(allocator), Reserve(allocator));
        var (keeper, reading) = ("keeper", Scheme.Reading("A1", 1, 2026));
        Twice(() => allocator.Confirm(used, Desk.Noon));
        Twice(() => allocator.Release(dropped, "changed my mind", Desk.Noon));
        Twice(() => allocator.Void(reading, keeper, "destroyed", Desk.Noon));
        Assert.Equal(5, allocator.StateOf(used.Scope).Version);

        // Another request than the one that was done stays refused.
        Assert.Equal(AllocationOutcome.NotReserved, allocator.Release(dropped, "another reason", Desk.Noon).Outcome);
        Assert.Equal(AllocationOutcome.NotReserved, allocator.Confirm(dropped, Desk.Noon).Outcome);
        Assert.Equal(AllocationOutcome.NotReserved, allocator.Confirm(used, Desk.Noon).Outcome);
        Assert.Equal(AllocationOutcome.NotReserved, allocator.Release(used, "destroyed", Desk.Noon).Outcome);

        static void Twice(Func<AllocationResult> request)
        {
            var first = request();
            Assert.Equal((AllocationOutcome.Done, true), (first.Outcome, first.IsDone));
            var again = request();
            Assert.Equal((AllocationOutcome.AlreadyDone, first.Version, true), (again.Outcome, again.Version, again.IsDone));
        }
    }

    [Fact]
    public void What_was_taken_back_is_not_what_the_writer_gave_back()
    {
        var allocator = Desk.Allocator(store, GapMode.GapsAllowed);
        var late = Reserve(allocator);
        Assert.True(allocator.Expire(late.Scope, "clerk", Desk.Noon + Desk.Lease).IsDone);
        Assert.Equal(AllocationOutcome.NotReserved, allocator.Release(late, "expired", Desk.Noon).Outcome);
        Assert.Equal(AllocationOutcome.NotInUse, allocator.Void(Scheme.Reading("A1", 1, 2026), "clerk", "expired", Desk.Noon).Outcome);
    }

    [Fact]
    public void A_reservation_of_another_number_than_was_reserved_confirms_nothing()
    {
        var allocator = Desk.Allocator(store, scope: [SegmentKind.Community, SegmentKind.Year]);
        var reserved = Reserve(allocator);
        var forged = reserved with { Reservation = reserved.Reservation with { Number = "XX小区A22026001" } };
        Assert.Equal(AllocationOutcome.NotReserved, allocator.Confirm(forged, Desk.Noon).Outcome);
        Assert.Equal(AllocationOutcome.NotReserved, allocator.Release(forged, "changed my mind", Desk.Noon).Outcome);
        Assert.True(allocator.Confirm(reserved with { Reservation = reserved.Reservation with { Holder = "somebody else" } }, Desk.Noon).IsDone);
        Assert.Equal("clerk", store.Read(reserved.Scope, 1)[0].Actor);
    }

    [Fact]
    public void No_text_form_shows_the_unit()
    {
        var allocator = Desk.Allocator(store);
        var reserved = Reserve(allocator);
        object[] values = [reserved, reserved.Reservation, reserved.Scope, allocator.GapsOf(reserved.Scope).Gaps[0], allocator.StateOf(reserved.Scope).Numbers[1], store.Read(reserved.Scope, 0)[0]];
        Assert.All(values, value => Assert.DoesNotContain("A1", value.ToString()!, StringComparison.Ordinal));
    }

    [Fact]
    public void A_template_that_lacks_a_field_of_the_scope_is_no_basis() => Assert.Throws<ArgumentException>(() => Desk.Allocator(store, pattern: "{community}{unit}{sequence:3}"));

    [Fact]
    public void Capacities_are_exact_however_large()
    {
        var capacity = NumberCapacity.Of(Scheme.Default);
        Assert.Equal((1, 27 * 11110, 100, 999), ((int)capacity.Communities, (int)capacity.Units, (int)capacity.Years, (int)capacity.Sequences));
        Assert.Equal(BigInteger.Parse("29967003000", System.Globalization.CultureInfo.InvariantCulture), capacity.Total);
        Assert.Equal(capacity.Total / 100, capacity.PerYear);
        var large = NumberCapacity.Of(Scheme.Of("{community}-{unit}-{year}-{sequence:3+}", units: "[A-Z]{30}"));
        Assert.Equal(BigInteger.Pow(26, 30) * 100 * long.MaxValue, large.Total);
    }

    [Theory]
    [InlineData(100, 10, "2026-04-20")]
    [InlineData(1, 1000, "2026-01-11")]
    [InlineData(0, 10, "2026-01-10")]
    [InlineData(999, 0, null)]
    [InlineData(long.MaxValue, 1, null)]
    public void Exhaustion_is_foreseen_from_the_rate_of_issue(long remaining, long issued, string? expected)
    {
        var day = ExhaustionForecast.Of(remaining, issued, new LocalDate(2026, 1, 1), new LocalDate(2026, 1, 10));
        Assert.Equal(expected, day is { } date ? NodaTime.Text.LocalDatePattern.Iso.Format(date) : null);
    }

    private static ReservedNumber Reserve(SequenceAllocator allocator) => Assert.Single(allocator.Reserve(Desk.Archive, "clerk", Desk.Noon, Desk.Lease).Numbers);

    private static string Take(SequenceAllocator allocator, NumberReading archive)
    {
        var reserved = Assert.Single(allocator.Reserve(archive, "clerk", Desk.Noon, Desk.Lease).Numbers);
        Assert.True(allocator.Confirm(reserved, Desk.Noon).IsDone);
        return reserved.Number;
    }
}
