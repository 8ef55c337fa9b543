using System.Diagnostics.CodeAnalysis;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Policies;

/// <summary>The name of a policy through all its versions: codes joined by <c>/</c>, such as <c>complaints/severity</c>.</summary>
/// <remarks>Equality and order are ordinal. Immutable and thread-safe.</remarks>
public sealed class PolicyId : IEquatable<PolicyId>, IComparable<PolicyId>
{
    private readonly string value;

    private PolicyId(string value) => this.value = value;

    /// <summary>Reads a policy id.</summary>
    /// <param name="text">Two or more kebab-case codes joined by <c>/</c>.</param>
    /// <returns>The id.</returns>
    /// <exception cref="FormatException">The text is not a policy id.</exception>
    public static PolicyId Parse(string text) => TryParse(text, out var id)
        ? id
        : throw new FormatException("A policy id is two or more kebab-case codes joined by '/', such as complaints/severity.");

    /// <summary>Reads a policy id, or says that the text is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="id">The id, when there is one.</param>
    /// <returns>Whether the text is a policy id.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out PolicyId? id)
    {
        id = text is not null && CodeText.IsCodePath(text) ? new PolicyId(text) : null;
        return id is not null;
    }

    /// <inheritdoc/>
    public bool Equals(PolicyId? other) => other is not null && value == other.value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PolicyId);

    /// <inheritdoc/>
    public override int GetHashCode() => value.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public int CompareTo(PolicyId? other) => string.CompareOrdinal(value, other?.value);

    /// <summary>The id as written, such as <c>complaints/severity</c>.</summary>
    public override string ToString() => value;

    /// <summary>Whether two ids are the same.</summary>
    public static bool operator ==(PolicyId? left, PolicyId? right) => Equals(left, right);

    /// <summary>Whether two ids differ.</summary>
    public static bool operator !=(PolicyId? left, PolicyId? right) => !Equals(left, right);

    /// <summary>Ordinal order.</summary>
    public static bool operator <(PolicyId? left, PolicyId? right) => Comparer<PolicyId>.Default.Compare(left, right) < 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >(PolicyId? left, PolicyId? right) => Comparer<PolicyId>.Default.Compare(left, right) > 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator <=(PolicyId? left, PolicyId? right) => Comparer<PolicyId>.Default.Compare(left, right) <= 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >=(PolicyId? left, PolicyId? right) => Comparer<PolicyId>.Default.Compare(left, right) >= 0;
}
