namespace CustomerRules.Permissions.Analysis;

/// <summary>A region of requests to which two policies give another outcome, other duties or other fields, or the same for other clauses.</summary>
/// <param name="Direction">Which way.</param>
/// <param name="Where">The region; its count and its witness take every set of evidence for a request of its own.</param>
/// <param name="Before">What the earlier policy says.</param>
/// <param name="After">What the later policy says.</param>
public sealed record AccessChange(AccessDirection Direction, AccessRegion Where, AccessSide Before, AccessSide After);
