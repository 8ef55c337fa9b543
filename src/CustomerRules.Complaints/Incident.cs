using Ardalis.GuardClauses;

namespace CustomerRules.Complaints;

/// <summary>What happened: the code of an incident, or a code that a policy has already looked up.</summary>
/// <remarks>A text converts by itself, so <c>Incident = Incidents.Fire</c> is enough. For many decisions look the code up once
/// with <see cref="ComplaintPolicy.Resolve"/>: the policy then skips the look-up. Equality is by code. <c>default</c> is no incident.</remarks>
public readonly struct Incident : IEquatable<Incident>
{
    private readonly string? code;

    internal Incident(string code, int index, object? vocabulary)
    {
        this.code = code;
        Index = index;
        Vocabulary = vocabulary;
    }

    /// <summary>The code, such as <c>lift-entrapment</c>; empty for <c>default</c>.</summary>
    public string Code => code ?? "";

    /// <summary>The position in the vocabulary of the policy that looked it up; -1 when none has.</summary>
    public int Position => Vocabulary is null ? -1 : Index;

    internal int Index { get; }

    internal object? Vocabulary { get; }

    /// <summary>An incident that is only a code so far.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The incident.</returns>
    /// <exception cref="ArgumentException">The code is null or blank.</exception>
    public static Incident FromString(string code) => new(Guard.Against.NullOrWhiteSpace(code), -1, null);

    /// <summary>An incident that is only a code so far.</summary>
    /// <param name="code">The code.</param>
    public static implicit operator Incident(string code) => FromString(code);

    /// <inheritdoc/>
    public bool Equals(Incident other) => Code == other.Code;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Incident other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    /// <summary>Whether two incidents have the same code.</summary>
    public static bool operator ==(Incident left, Incident right) => left.Equals(right);

    /// <summary>Whether two incidents have different codes.</summary>
    public static bool operator !=(Incident left, Incident right) => !left.Equals(right);
}
