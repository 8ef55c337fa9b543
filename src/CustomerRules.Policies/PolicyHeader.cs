using Ardalis.GuardClauses;
using NodaTime;

namespace CustomerRules.Policies;

/// <summary>What every policy file begins with: its name, version, dates, title and clauses.</summary>
/// <remarks>Immutable and thread-safe. Compared by reference: two headers of equal text are told apart by their fingerprint.</remarks>
public sealed class PolicyHeader
{
    /// <summary>Describes one version.</summary>
    /// <param name="id">The policy's name.</param>
    /// <param name="version">The version's number.</param>
    /// <param name="effectiveFrom">The first day in force.</param>
    /// <param name="effectiveUntil">The first day no longer in force, when the version ends without a successor.</param>
    /// <param name="title">The policy's title.</param>
    /// <param name="cites">What the policy as a whole rests on.</param>
    /// <param name="fingerprint">The hash of the file's canonical form.</param>
    /// <param name="place">Where the file begins.</param>
    /// <exception cref="ArgumentNullException">A part other than <paramref name="effectiveUntil"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="effectiveUntil"/> is not after <paramref name="effectiveFrom"/>.</exception>
    public PolicyHeader(
        PolicyId id,
        PolicyVersion version,
        LocalDate effectiveFrom,
        LocalDate? effectiveUntil,
        BilingualText title,
        Citation cites,
        PolicyFingerprint fingerprint,
        SourcePlace place)
    {
        Id = Guard.Against.Null(id);
        Version = version;
        Period = new EffectivePeriod(effectiveFrom, effectiveUntil);
        Title = Guard.Against.Null(title);
        Cites = Guard.Against.Null(cites);
        Fingerprint = fingerprint;
        Place = Guard.Against.Null(place);
        Name = $"{id}@{version}";
    }

    /// <summary>The policy's name through all versions.</summary>
    public PolicyId Id { get; }

    /// <summary>The version's number.</summary>
    public PolicyVersion Version { get; }

    /// <summary>The days that the file itself claims; a successor may end them earlier (<see cref="PolicyTimeline{T}"/>).</summary>
    public EffectivePeriod Period { get; }

    /// <summary>The policy's title.</summary>
    public BilingualText Title { get; }

    /// <summary>What the policy as a whole rests on.</summary>
    public Citation Cites { get; }

    /// <summary>The hash of the file's canonical form.</summary>
    public PolicyFingerprint Fingerprint { get; }

    /// <summary>Where the file begins.</summary>
    public SourcePlace Place { get; }

    /// <summary>Name and version together, as answers carry it: <c>complaints/severity@1.0.0</c>.</summary>
    public string Name { get; }

    /// <summary>The same as <see cref="Name"/>.</summary>
    public override string ToString() => Name;
}
