using Ardalis.GuardClauses;
using CustomerRules.Archives.Lifecycle;

namespace CustomerRules.Archives.Disposal;

/// <summary>A request to dispose of a file, and its approval.</summary>
/// <param name="Ground">The code of the ground, such as <c>long-unused</c>.</param>
/// <param name="RequestedBy">Who asks.</param>
public sealed record DisposalRequest(string Ground, StaffMember RequestedBy)
{
    /// <summary>The code of the ground.</summary>
    public string Ground { get; init => field = Guard.Against.NullOrWhiteSpace(value); } = Guard.Against.NullOrWhiteSpace(Ground);

    /// <summary>Who asks.</summary>
    public StaffMember RequestedBy { get; init => field = Guard.Against.Null(value); } = Guard.Against.Null(RequestedBy);

    /// <summary>Who approved it; null while nobody has.</summary>
    public StaffMember? ApprovedBy { get; init; }
}
