using System.Collections.Immutable;

namespace CustomerRules.Permissions.Registers;

/// <summary>The entries that a decision obliges, or everything that stands in their way. Neither when the decision is no grant.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class EntryResult
{
    internal EntryResult(ImmutableArray<RegisterEntry> entries, ImmutableArray<EntryRefusal> refusals)
    {
        Entries = refusals.IsEmpty ? entries : [];
        Refusals = refusals;
    }

    /// <summary>One entry a register, in the order of the policy's duties; none when something is refused.</summary>
    public ImmutableArray<RegisterEntry> Entries { get; }

    /// <summary>Every reason for which there is no entry; empty when there are entries or none are owed.</summary>
    public ImmutableArray<EntryRefusal> Refusals { get; }

    /// <summary>Whether the access cannot be entered: the file then stays where it is.</summary>
    public bool IsRefused => !Refusals.IsEmpty;

    /// <summary>How many entries, or why there are none.</summary>
    public override string ToString() => IsRefused ? string.Join(" ", Refusals) : Entries.Length == 1 ? "1 entry" : $"{Entries.Length} entries";
}
