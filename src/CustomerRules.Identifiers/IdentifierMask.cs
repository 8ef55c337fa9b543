using System.Collections.Immutable;
using CustomerRules.Identifiers.Data;

namespace CustomerRules.Identifiers;

/// <summary>What an audience sees of a kind of identifier: how many characters at either end, and what these give away.</summary>
/// <remarks>Immutable. The masks are data: <c>seeds/identifiers/masks.json</c>.</remarks>
public sealed class IdentifierMask
{
    internal IdentifierMask(IdentifierKind kind, MaskAudience audience, int first, int last, ImmutableArray<string> reveals)
    {
        Kind = kind;
        Audience = audience;
        First = first;
        Last = last;
        Reveals = reveals;
    }

    /// <summary>The kind of identifier.</summary>
    public IdentifierKind Kind { get; }

    /// <summary>Who sees it.</summary>
    public MaskAudience Audience { get; }

    /// <summary>How many characters at the beginning are shown.</summary>
    public int First { get; }

    /// <summary>How many characters at the end are shown.</summary>
    public int Last { get; }

    /// <summary>What the characters shown give away, such as <c>province</c>, <c>sex</c>, <c>check-character</c>. A check character
    /// also excludes most combinations of the hidden characters. The length is always given away.</summary>
    public ImmutableArray<string> Reveals { get; }

    /// <summary>The mask of a kind for an audience.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="audience">Who sees it.</param>
    /// <returns>The mask.</returns>
    public static IdentifierMask Of(IdentifierKind kind, MaskAudience audience)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(audience);
        return MaskTable.Masks[((kind.Value - 1) * MaskAudience.All.Length) + audience.Value - 1];
    }

    /// <summary>Hides what this mask hides.</summary>
    internal void Apply(Span<char> normalForm)
    {
        var hidden = normalForm.Length - First - Last;
        if (hidden > 0)
            normalForm.Slice(First, hidden).Fill('*');
    }
}
