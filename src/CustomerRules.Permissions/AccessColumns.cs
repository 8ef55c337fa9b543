namespace CustomerRules.Permissions;

/// <summary>Many requests, column by column: positions in the policy's vocabulary, one row a request.</summary>
public readonly ref struct AccessColumns
{
    /// <summary>Positions in <see cref="AccessPolicy.Roles"/>.</summary>
    public required ReadOnlySpan<int> Roles { get; init; }

    /// <summary>Positions in <see cref="AccessPolicy.Actions"/>.</summary>
    public required ReadOnlySpan<int> Actions { get; init; }

    /// <summary>Positions in <see cref="AccessPolicy.Sections"/>.</summary>
    public required ReadOnlySpan<int> Sections { get; init; }

    /// <summary>Positions in <see cref="AccessPolicy.Purposes"/>.</summary>
    public required ReadOnlySpan<int> Purposes { get; init; }

    /// <summary>Whether the file is sealed.</summary>
    public required ReadOnlySpan<bool> Sealed { get; init; }

    /// <summary>The evidence at hand, as <see cref="AccessPolicy.EvidenceBits"/> gives it.</summary>
    public required ReadOnlySpan<ulong> Evidence { get; init; }

    internal bool HasLength(int rows) =>
        Roles.Length == rows && Actions.Length == rows && Sections.Length == rows && Purposes.Length == rows && Sealed.Length == rows && Evidence.Length == rows;
}
