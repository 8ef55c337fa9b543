using System.Globalization;
using CustomerRules.Identifiers.Checking;
using CustomerRules.Policies;

namespace CustomerRules.Identifiers;

/// <summary>One thing that speaks against an identifier. It never holds any part of the identifier itself.</summary>
/// <remarks>Immutable. <c>default</c> is no finding.</remarks>
public readonly struct IdentifierFinding : IEquatable<IdentifierFinding>
{
    private readonly FindingReason reason;
    private readonly byte place;
    private readonly byte length;

    internal IdentifierFinding(FindingReason reason, byte place, byte length)
    {
        this.reason = reason;
        this.place = place;
        this.length = length;
    }

    /// <summary>The code, one of <see cref="FindingCodes"/>; empty for <c>default</c>.</summary>
    public string Code => reason == FindingReason.None ? "" : FindingRule.Of(reason).Code;

    /// <summary>How bad it is; a code always has the same grade.</summary>
    public Grade Grade => reason == FindingReason.None ? Grade.Valid : FindingRule.Of(reason).Grade;

    /// <summary>The position of the first character concerned, from 0, in the identifier as it is read: without separators.
    /// Null when the identifier as a whole is concerned. <see cref="IdentifierKind.Locate"/> finds the place in the text as it was given.</summary>
    public int? Position => place == 0 ? null : place - 1;

    /// <summary>How many characters are concerned from <see cref="Position"/> on: 1 for a check character, 6 for a region, 0 for what is
    /// missing there. 0 also when the identifier as a whole is concerned.</summary>
    public int Length => length;

    /// <summary>What is wrong, in words.</summary>
    /// <param name="language">The reader's language.</param>
    /// <returns>One sentence; empty for <c>default</c>.</returns>
    public string In(Language language) => reason == FindingReason.None ? "" : FindingRule.Of(reason).Wording.In(language);

    /// <inheritdoc/>
    public bool Equals(IdentifierFinding other) => reason == other.reason && place == other.place && length == other.length;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IdentifierFinding other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ((int)reason << 16) | (place << 8) | length;

    /// <summary>Code, grade and position: <c>check-digit (invalid) at 17</c>.</summary>
    public override string ToString() => Position is { } position
        ? string.Create(CultureInfo.InvariantCulture, $"{Code} ({Grade.Code}) at {position}")
        : $"{Code} ({Grade.Code})";

    /// <summary>Whether two findings say the same.</summary>
    public static bool operator ==(IdentifierFinding left, IdentifierFinding right) => left.Equals(right);

    /// <summary>Whether two findings say something different.</summary>
    public static bool operator !=(IdentifierFinding left, IdentifierFinding right) => !left.Equals(right);
}
