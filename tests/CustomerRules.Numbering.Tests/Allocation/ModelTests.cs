using CustomerRules.Numbering.Allocation;
using FsCheck.Xunit;
using NodaTime;

namespace CustomerRules.Numbering.Tests.Allocation;

/// <summary>Random requests beside a naive register: one line a number, looked through from the top.</summary>
public sealed class ModelTests
{
    [Property(MaxTest = 300)]
    public void The_allocator_does_what_a_register_on_paper_does(byte[] requests, bool gapless)
    {
        var store = new InMemorySequenceStore();
        var allocator = Desk.Allocator(store, gapless ? GapMode.Gapless : GapMode.GapsAllowed, "{community}{unit}{year}{sequence:1}");
        var register = new PaperRegister(9, gapless);
        var held = new List<(ReservedNumber Number, int Ticket)>();
        var now = Desk.Noon;
        foreach (var request in requests)
        {
            now += Duration.FromMinutes(request % 4);
            var pick = held.Count == 0 ? -1 : request / 8 % held.Count;
            switch (request % 8)
            {
                case 0 or 1 or 2:
                    var count = 1 + (request / 8 % 3);
                    var result = allocator.Reserve(Desk.Archive, "clerk", now, Desk.Lease, count);
                    var expected = register.Reserve(count, now + Desk.Lease);
                    Assert.Equal(expected.Select(entry => entry.Sequence), result.Numbers.Select(number => (int)number.Reservation.Sequence));
                    held.AddRange(result.Numbers.Zip(expected, (number, entry) => (number, entry.Ticket)));
                    break;
                case 3 or 4 when pick >= 0:
                    Assert.Equal(register.Confirm(held[pick].Ticket), allocator.Confirm(held[pick].Number, now).IsDone);
                    break;
                case 5 when pick >= 0:
                    Assert.Equal(register.Release(held[pick].Ticket), allocator.Release(held[pick].Number, "not needed", now).IsDone);
                    break;
                case 6:
                    var sequence = 1 + (request / 8 % 9);
                    Assert.Equal(register.Void(sequence), allocator.Void(Scheme.Reading("A1", sequence, 2026), "keeper", "destroyed", now).IsDone);
                    break;
                case 7:
                    Assert.Equal(register.Expire(now), allocator.Expire(allocator.ScopeOf(Desk.Archive), "sweeper", now).IsDone);
                    break;
            }

            var state = allocator.StateOf(allocator.ScopeOf(Desk.Archive));
            Assert.Equal(register.Lines, Enumerable.Range(1, 9).Select(i => state.StatusOf(i)));
            Assert.Equal(register.Left, allocator.Reserve(Desk.Archive, "clerk", now, Desk.Lease, 100).Remaining);
        }

        Desk.AssertNothingIsLost(allocator, store, allocator.ScopeOf(Desk.Archive), allocator.StateOf(allocator.ScopeOf(Desk.Archive)) is var end
            ? Enumerable.Range(1, 9).Where(i => end.StatusOf(i) == NumberStatus.InUse).Select(i => Scheme.Of("{community}{unit}{year}{sequence:1}").Format(Scheme.Reading("A1", i, 2026)))
            : []);
    }

    /// <summary>A page with a line for every number, and a ticket for whoever is given one.</summary>
    private sealed class PaperRegister(int lines, bool gapless)
    {
        private readonly NumberStatus[] status = new NumberStatus[lines + 1];
        private readonly int[] tickets = new int[lines + 1];
        private readonly Instant[] until = new Instant[lines + 1];
        private int lastTicket;

        internal IEnumerable<NumberStatus> Lines => status.Skip(1);

        internal int Left => status.Skip(1).Count(line => line is NumberStatus.Free or NumberStatus.Returned);

        internal List<(int Sequence, int Ticket)> Reserve(int count, Instant end)
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
                    (status[i], tickets[i], until[i]) = (NumberStatus.Reserved, ++lastTicket, end);
                    taken.Add((i, lastTicket));
                }
            }

            return taken;
        }

        internal bool Confirm(int ticket) => Move(ticket, NumberStatus.InUse);

        internal bool Release(int ticket) => Move(ticket, Unused);

        internal bool Void(int sequence)
        {
            if (status[sequence] != NumberStatus.InUse)
                return false;
            status[sequence] = NumberStatus.Void;
            return true;
        }

        internal bool Expire(Instant now)
        {
            var over = Enumerable.Range(1, lines).Where(i => status[i] == NumberStatus.Reserved && until[i] <= now).ToList();
            over.ForEach(i => status[i] = Unused);
            return over.Count > 0;
        }

        private NumberStatus Unused => gapless ? NumberStatus.Returned : NumberStatus.Void;

        private bool Move(int ticket, NumberStatus to)
        {
            var line = Array.IndexOf(tickets, ticket);
            if (line < 0 || status[line] != NumberStatus.Reserved)
                return false;
            status[line] = to;
            return true;
        }
    }
}
