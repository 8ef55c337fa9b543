using System.Diagnostics;

namespace CustomerRules.Identifiers;

/// <summary>The result of a check: a grade with its findings, and the value unless it is invalid.</summary>
/// <typeparam name="T">The identifier's type.</typeparam>
/// <remarks>Immutable. It shows the grade, never the identifier.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct IdentifierCheck<T> : IEquatable<IdentifierCheck<T>>
    where T : struct, IIdentifier<T>
{
    private readonly T value;
    private readonly IdentifierFindings findings;

    internal IdentifierCheck(T value, IdentifierFindings findings)
    {
        this.value = findings.IsEmpty || findings.Worst != Grade.Invalid ? value : default;
        this.findings = findings;
    }

    /// <summary>What was found, from left to right; empty when it is valid.</summary>
    public IdentifierFindings Findings => findings;

    /// <summary>The worst grade of the findings.</summary>
    public Grade Grade => findings.Worst;

    /// <summary>The value, unless the grade is invalid.</summary>
    /// <param name="identifier">The value.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetValue(out T identifier)
    {
        identifier = value;
        return findings.IsEmpty || Grade != Grade.Invalid;
    }

    /// <inheritdoc/>
    public bool Equals(IdentifierCheck<T> other) => value.Equals(other.value) && findings == other.findings;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IdentifierCheck<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(value, findings);

    /// <summary>The grade with its findings: <c>invalid: check-digit (invalid) at 17</c>.</summary>
    public override string ToString() => findings.IsEmpty ? Grade.Code : $"{Grade.Code}: {findings}";

    /// <summary>Whether two checks came to the same.</summary>
    public static bool operator ==(IdentifierCheck<T> left, IdentifierCheck<T> right) => left.Equals(right);

    /// <summary>Whether two checks came to something different.</summary>
    public static bool operator !=(IdentifierCheck<T> left, IdentifierCheck<T> right) => !left.Equals(right);
}
