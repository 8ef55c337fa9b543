using System.Collections.Immutable;

namespace CustomerRules.Permissions.Registers;

/// <summary>What the registers ask for besides the request. Persons are given as the caller knows them, one always in the same way, so that
/// nobody approves himself; their names never appear in a message or in <c>ToString</c>.</summary>
public sealed record RegisterFacts
{
    /// <summary>The caller's id of this access: entries and discharges are matched by it.</summary>
    public required string AccessId { get; init; }

    /// <summary>The number of the file, which also names it in the record of destruction.</summary>
    public required string File { get; init; }

    /// <summary>Who consults, copies or destroys.</summary>
    public required string Person { get; init; }

    /// <summary>Who gave each approval among the evidence; empty when there is none.</summary>
    public ImmutableArray<Approval> Approvals { get; init; } = [];

    /// <summary>Who accompanies; empty when nobody has to.</summary>
    public ImmutableArray<string> Escorts { get; init; } = [];

    /// <summary>How many copies are made; null when none.</summary>
    public int? Copies { get; init; }

    /// <summary>How many items are destroyed; null when none.</summary>
    public int? Quantity { get; init; }

    /// <summary>The access and the file, no persons.</summary>
    public override string ToString() => $"{AccessId} {File}";
}
