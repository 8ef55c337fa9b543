using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace CustomerRules.Numbering.Allocation;

/// <summary>A store that lives as long as the process: for tests, and for programs that keep their numbers elsewhere.</summary>
/// <remarks>The one mutable type of this package besides the allocator's memory of it. Thread-safe and without locks.</remarks>
public sealed class InMemorySequenceStore : ISequenceStore
{
    private readonly ConcurrentDictionary<SequenceScope, ImmutableList<AllocationEvent>> logs = new();

    /// <inheritdoc/>
    public IReadOnlyList<SequenceScope> Scopes => [.. logs.Keys];

    /// <inheritdoc/>
    public IReadOnlyList<AllocationEvent> Read(SequenceScope scope, long after)
    {
        if (!logs.TryGetValue(scope, out var log) || after >= log.Count)
            return [];
        return after <= 0 ? log : log.GetRange((int)after, log.Count - (int)after);
    }

    /// <inheritdoc/>
    public bool TryAppend(SequenceScope scope, AllocationEvent next)
    {
        ArgumentNullException.ThrowIfNull(next);
        var log = logs.GetOrAdd(scope, ImmutableList<AllocationEvent>.Empty);
        return log.Count == next.Version - 1 && logs.TryUpdate(scope, log.Add(next), log);
    }
}
