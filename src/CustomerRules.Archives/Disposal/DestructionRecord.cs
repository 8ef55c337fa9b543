using System.Collections.Immutable;
using CustomerRules.Archives.Lifecycle;
using NodaTime;

namespace CustomerRules.Archives.Disposal;

/// <summary>What stays of a destruction, for ever (archives/7.3.02b): time, name, quantity, number, approver, operator. Numbers of staff and
/// of the file, codes of the policy: nothing in it says whose file it was.</summary>
/// <remarks>Made by <see cref="FileTransitions.Destroy"/> or by reading a register. Immutable and thread-safe.</remarks>
public sealed record DestructionRecord
{
    internal DestructionRecord()
    {
    }

    /// <summary>When, in the local time of the property, to the second.</summary>
    public LocalDateTime At { get; internal init; }

    /// <summary>The name of the file: the code of its class, which its policy names, such as <c>owner-file</c>.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The number of the file.</summary>
    public FileNumber Number { get; internal init; } = null!;

    /// <summary>How many pieces were destroyed.</summary>
    public int Quantity { get; internal init; }

    /// <summary>How many pieces are left over; 0 for a complete destruction.</summary>
    public int Left { get; internal init; }

    /// <summary>Why pieces are left over, as a code; null when none are.</summary>
    public string? Failure { get; internal init; }

    /// <summary>The code of the ground.</summary>
    public string Ground { get; internal init; } = "";

    /// <summary>Who asked.</summary>
    public StaffNumber Requester { get; internal init; } = null!;

    /// <summary>Who approved.</summary>
    public StaffNumber Approver { get; internal init; } = null!;

    /// <summary>Who carried it out.</summary>
    public StaffNumber Operator { get; internal init; } = null!;

    /// <summary>Who else was present, in ordinal order.</summary>
    public ImmutableArray<StaffNumber> Witnesses { get; internal init; } = [];

    /// <summary>The policy version under which it was done, as <c>name@version</c>.</summary>
    public string Policy { get; internal init; } = "";

    /// <summary>Whether nothing is left.</summary>
    public bool IsComplete => Left == 0;

    /// <summary>Number and quantities.</summary>
    public override string ToString() => FormattableString.Invariant($"{Number}: {Quantity} destroyed, {Left} left");
}
