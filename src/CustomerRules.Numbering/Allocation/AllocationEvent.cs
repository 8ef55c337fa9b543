using System.Collections.Immutable;
using NodaTime;

namespace CustomerRules.Numbering.Allocation;

/// <summary>One thing that happened to numbers of a scope. The events of a scope are its audit and its state at once.</summary>
/// <param name="Version">Its number within the scope, from 1 without a gap. Two writers never append the same one.</param>
/// <param name="Action">What happened.</param>
/// <param name="Sequences">To which sequences; at least one, each once.</param>
/// <param name="Numbers">The numbers themselves, in the same order.</param>
/// <param name="Token">The version of the event that reserved them; its own for a reservation, 0 where none is spent.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="At">When, by the caller's clock.</param>
/// <param name="Until">How long a reservation is kept; null for all other actions.</param>
/// <param name="Reason">Why; empty for reservations and confirmations.</param>
public sealed record AllocationEvent(
    long Version,
    AllocationAction Action,
    ImmutableArray<long> Sequences,
    ImmutableArray<string> Numbers,
    long Token,
    string Actor,
    Instant At,
    Instant? Until,
    string Reason);
