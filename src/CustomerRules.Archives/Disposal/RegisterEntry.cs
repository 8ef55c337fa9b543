namespace CustomerRules.Archives.Disposal;

/// <summary>An entry of the register: a record, chained to the entry before it.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record RegisterEntry
{
    internal RegisterEntry(int position, RegisterHash previous, DestructionRecord record)
    {
        Position = position;
        Previous = previous;
        Record = record;
        Hash = RegisterHash.Of(RegisterLine.Body(this));
    }

    /// <summary>The place in the register, from 1.</summary>
    public int Position { get; }

    /// <summary>The hash of the entry before it; of the first: that of the empty register.</summary>
    public RegisterHash Previous { get; }

    /// <summary>What is recorded.</summary>
    public DestructionRecord Record { get; }

    /// <summary>SHA-256 of position, previous hash and record in their one written form.</summary>
    public RegisterHash Hash { get; }
}
