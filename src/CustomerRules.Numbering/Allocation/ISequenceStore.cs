namespace CustomerRules.Numbering.Allocation;

/// <summary>Where the events of scopes are kept: a log a scope, appended to by compare-and-swap. Two methods and a list are all that a database has to offer.</summary>
public interface ISequenceStore
{
    /// <summary>The scopes that have events, in any order.</summary>
    IReadOnlyList<SequenceScope> Scopes { get; }

    /// <summary>Reads the events of a scope that come after a version.</summary>
    /// <param name="scope">The scope.</param>
    /// <param name="after">The version after which to begin; 0 for all of them.</param>
    /// <returns>The events, by version without a gap.</returns>
    IReadOnlyList<AllocationEvent> Read(SequenceScope scope, long after);

    /// <summary>Appends an event if, and only if, the scope has all versions before its own and not that one yet. Atomic and durable.</summary>
    /// <param name="scope">The scope.</param>
    /// <param name="next">The event.</param>
    /// <returns>Whether it was appended; false when another writer was first.</returns>
    bool TryAppend(SequenceScope scope, AllocationEvent next);
}
