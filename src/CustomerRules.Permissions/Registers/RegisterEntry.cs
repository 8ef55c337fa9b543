using System.Collections.Immutable;
using CustomerRules.Policies;
using NodaTime;

namespace CustomerRules.Permissions.Registers;

/// <summary>An entry that a decision obliges: time, person and content, and beyond the clause purpose, basis, approver and escort.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record RegisterEntry
{
    /// <summary>The register.</summary>
    public required RegisterKind Register { get; init; }

    /// <summary>The caller's id of the access.</summary>
    public required string AccessId { get; init; }

    /// <summary>The local time of the access.</summary>
    public required LocalDateTime At { get; init; }

    /// <summary>The file.</summary>
    public required string File { get; init; }

    /// <summary>Who.</summary>
    public required string Person { get; init; }

    /// <summary>In which role.</summary>
    public required string Role { get; init; }

    /// <summary>What was done.</summary>
    public required string Action { get; init; }

    /// <summary>The section that was consulted, copied or destroyed.</summary>
    public required string Section { get; init; }

    /// <summary>To what purpose.</summary>
    public required string Purpose { get; init; }

    /// <summary>The evidence on which it was granted.</summary>
    public required ImmutableArray<string> Evidence { get; init; }

    /// <summary>Who gave each approval among the evidence.</summary>
    public required ImmutableArray<Approval> Approvals { get; init; }

    /// <summary>Who accompanied.</summary>
    public required ImmutableArray<string> Escorts { get; init; }

    /// <summary>How many copies; null outside the copy register.</summary>
    public int? Copies { get; init; }

    /// <summary>How many items; null outside the record of destruction.</summary>
    public int? Quantity { get; init; }

    /// <summary>The last day for the return of the file; null when the policy gives no number of days or nothing is to be returned.</summary>
    public LocalDate? ReturnBy { get; init; }

    /// <summary>The clauses that ask for the entry.</summary>
    public required Citation Cites { get; init; }

    /// <summary>The policy versions that decided.</summary>
    public required ImmutableArray<string> Policies { get; init; }

    /// <summary>The register, the access and the file, no persons.</summary>
    public override string ToString() => $"{Register} {AccessId} {File}";
}
