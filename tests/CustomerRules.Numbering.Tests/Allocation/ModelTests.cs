using CustomerRules.Numbering.Allocation;
using FsCheck.Xunit;
using NodaTime;

namespace CustomerRules.Numbering.Tests.Allocation;

/// <summary>Random requests beside a naive register: one line a number, looked through from the top.</summary>
public sealed class ModelTests
{
    private const string Pattern = "{community}{unit}{year}{sequence:1}";

    private static readonly NumberTemplate Template = Scheme.Of(Pattern);

    [Property(MaxTest = 400)]
    public void The_allocator_does_what_a_register_on_paper_does(byte[] requests, bool gapless, bool overUnits)
    {
        var store = new InMemorySequenceStore();
        SegmentKind[] fields = overUnits ? [SegmentKind.Community, SegmentKind.Year] : [SegmentKind.Community, SegmentKind.Unit, SegmentKind.Year];
        var allocator = Desk.Allocator(store, gapless ? GapMode.Gapless : GapMode.GapsAllowed, Pattern, fields);
        var scope = allocator.ScopeOf(Desk.Archive);
        var register = new PaperRegister(9, gapless);
        var held = new List<(ReservedNumber Number, int Ticket)>();
        var now = Desk.Noon;
        foreach (var request in requests)
        {
            now += Duration.FromMinutes(request % 4);
            var unit = overUnits && request / 16 % 2 == 1 ? "A2" : "A1";
            var pick = held.Count == 0 ? -1 : request / 8 % held.Count;
            switch (request % 8)
            {
                case 0 or 1 or 2:
                    var count = 1 + (request / 8 % 3);
                    var result = allocator.Reserve(Scheme.Reading(unit, 0, 2026), "clerk", now, Desk.Lease, count);
                    var expected = register.Reserve(unit, count, now + Desk.Lease);
                    Assert.Equal(expected.Select(entry => register.NumberOf(entry.Sequence)), result.Numbers.Select(number => number.Number));
                    held.AddRange(result.Numbers.Zip(expected, (number, entry) => (number, entry.Ticket)));
                    break;
                case 3 or 4 when pick >= 0:
                    Assert.Equal(register.Confirm(held[pick].Ticket), allocator.Confirm(held[pick].Number, now).Outcome);
                    break;
                case 5 when pick >= 0:
                    Assert.Equal(register.Release(held[pick].Ticket), allocator.Release(held[pick].Number, "not needed", now).Outcome);
                    break;
                case 6:
                    var archive = Scheme.Reading(unit, 1 + (request / 8 % 9), 2026);
                    Assert.Equal(register.Void(Template.Format(archive)), allocator.Void(archive, "keeper", "destroyed", now).Outcome);
                    break;
                case 7:
                    Assert.Equal(register.Expire(now), allocator.Expire(scope, "sweeper", now).Outcome);
                    break;
            }

            var state = allocator.StateOf(scope);
            Assert.Equal(register.Lines, Enumerable.Range(1, 9).Select(i => state.StatusOf(i)));
            Assert.Equal(register.Left, allocator.Reserve(Desk.Archive, "clerk", now, Desk.Lease, 100).Remaining);
            Assert.All(state.Numbers.Values, issued => Assert.Equal(register.NumberOf(issued.Sequence), issued.Number));
            Assert.All(allocator.GapsOf(scope).Gaps, gap => Assert.Equal(register.NumberOf(gap.Sequence), gap.Number));
        }

        Desk.AssertNothingIsLost(allocator, store, scope, Enumerable.Range(1, 9).Where(i => register.Lines.ElementAt(i - 1) == NumberStatus.InUse).Select(i => register.NumberOf(i)!));
    }

    /// <summary>A page with a line for every number, and a ticket for whoever is given one. What became of a ticket is noted on it.</summary>
    private sealed class PaperRegister(int lines, bool gapless)
    {
        private readonly NumberStatus[] status = new NumberStatus[lines + 1];
        private readonly string?[] numbers = new string?[lines + 1];
        private readonly int[] tickets = new int[lines + 1];
        private readonly Instant[] until = new Instant[lines + 1];
        private readonly Dictionary<int, string> notes = [];
        private readonly HashSet<string> destroyed = [];
        private int lastTicket;

        internal IEnumerable<NumberStatus> Lines => status.Skip(1);

        internal int Left => status.Skip(1).Count(line => line is NumberStatus.Free or NumberStatus.Returned);

        internal string? NumberOf(long line) => numbers[line];

        internal List<(int Sequence, int Ticket)> Reserve(string unit, int count, Instant end)
        {
            if (Left < count)
                return [];
            var taken = new List<(int, int)>();
            foreach (var wanted in new[] { NumberStatus.Returned, NumberStatus.Free })
            {
                for (var i = 1; i < status.Length && taken.Count < count; i++)
                {
                    if (status[i] != wanted)
                        continue;
                    (status[i], numbers[i], tickets[i], until[i]) = (NumberStatus.Reserved, $"XX小区{unit}2026{i}", ++lastTicket, end);
                    taken.Add((i, lastTicket));
                }
            }

            return taken;
        }

        internal AllocationOutcome Confirm(int ticket) => Move(ticket, NumberStatus.InUse, "confirmed");

        internal AllocationOutcome Release(int ticket) => Move(ticket, Unused, "given back");

        internal AllocationOutcome Void(string number)
        {
            var line = Array.IndexOf(numbers, number);
            if (line >= 0 && status[line] == NumberStatus.InUse)
            {
                status[line] = NumberStatus.Void;
                destroyed.Add(number);
                return AllocationOutcome.Done;
            }

            return destroyed.Contains(number) ? AllocationOutcome.AlreadyDone : AllocationOutcome.NotInUse;
        }

        internal AllocationOutcome Expire(Instant now)
        {
            var over = Enumerable.Range(1, lines).Where(i => status[i] == NumberStatus.Reserved && until[i] <= now).ToList();
            over.ForEach(i => status[i] = Unused);
            return over.Count > 0 ? AllocationOutcome.Done : AllocationOutcome.NothingToDo;
        }

        private NumberStatus Unused => gapless ? NumberStatus.Returned : NumberStatus.Void;

        /// <summary>A ticket that was spent for this very thing is told so as long as nothing else has happened to its line.</summary>
        private AllocationOutcome Move(int ticket, NumberStatus to, string note)
        {
            var line = Array.IndexOf(tickets, ticket);
            if (line >= 0 && status[line] == NumberStatus.Reserved)
            {
                (status[line], notes[ticket]) = (to, note);
                return AllocationOutcome.Done;
            }

            return line >= 0 && status[line] == to && notes.GetValueOrDefault(ticket) == note ? AllocationOutcome.AlreadyDone : AllocationOutcome.NotReserved;
        }
    }
}
