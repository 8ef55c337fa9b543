using System.Collections.Immutable;

namespace CustomerRules.Permissions;

/// <summary>A request for access, in codes of the policy. Who, what, where and why have no default.</summary>
/// <remarks>For many decisions look the codes up once with <see cref="AccessPolicy.Resolve(in AccessRequest)"/>.</remarks>
public readonly record struct AccessRequest
{
    /// <summary>Who asks, such as <c>executive</c>.</summary>
    public required string Role { get; init; }

    /// <summary>What for, such as <c>consult</c>.</summary>
    public required string Action { get; init; }

    /// <summary>Which section of the file, such as <c>payments</c>.</summary>
    public required string Section { get; init; }

    /// <summary>To what purpose, such as <c>decision</c>.</summary>
    public required string Purpose { get; init; }

    /// <summary>Whether the file is sealed.</summary>
    public required bool Sealed { get; init; }

    /// <summary>The evidence at hand: a set, so order and repetition do not matter.</summary>
    public required ImmutableArray<string> Evidence { get; init; }

    /// <summary>The obligations that the caller can honour; null for all.</summary>
    public ImmutableArray<string>? Supported { get; init; }
}
