using System.Collections;
using CustomerRules.Identifiers.Checking;
using CustomerRules.Identifiers.Text;

namespace CustomerRules.Identifiers;

/// <summary>The findings of one check, from left to right; at most eight. Held inline: a check allocates nothing.</summary>
/// <remarks>Immutable. <c>default</c> is empty.</remarks>
public readonly struct IdentifierFindings : IReadOnlyList<IdentifierFinding>, IEquatable<IdentifierFindings>
{
    private const int Most = 8;

    // Sixteen bits a finding: five of its reason, six of its position from 1, five of its length.
    private readonly ulong first;
    private readonly ulong second;

    private IdentifierFindings(ulong first, ulong second)
    {
        this.first = first;
        this.second = second;
    }

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            while (count < Most && Bits(count) != 0)
                count++;
            return count;
        }
    }

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => first == 0;

    /// <summary>The worst grade among them; valid when there is none.</summary>
    public Grade Worst
    {
        get
        {
            var worst = Grade.Valid;
            if (IsEmpty)
                return worst;
            for (var i = 0; i < Count; i++)
            {
                if (this[i].Grade.Value > worst.Value)
                    worst = this[i].Grade;
            }

            return worst;
        }
    }

    /// <summary>The finding at a position.</summary>
    /// <param name="index">The position, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public IdentifierFinding this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            var bits = Bits(index);
            return new IdentifierFinding((FindingReason)(bits >> 11), (byte)((bits >> 5) & 63), (byte)(bits & 31));
        }
    }

    /// <inheritdoc/>
    public IEnumerator<IdentifierFinding> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(IdentifierFindings other) => first == other.first && second == other.second;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IdentifierFindings other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(first, second);

    /// <summary>The findings, joined by commas.</summary>
    public override string ToString() => string.Join(", ", this);

    /// <summary>Whether two checks found the same.</summary>
    public static bool operator ==(IdentifierFindings left, IdentifierFindings right) => left.Equals(right);

    /// <summary>Whether two checks found something different.</summary>
    public static bool operator !=(IdentifierFindings left, IdentifierFindings right) => !left.Equals(right);

    /// <summary>A text whose length is wrong: by an invisible character, if it has one, since nobody would see why.</summary>
    internal static IdentifierFindings OfLength(ReadOnlySpan<char> folded) => FoldedText.FirstHidden(folded) is >= 0 and var hidden
        ? Of(FindingReason.Invisible, hidden)
        : Of(FindingReason.Length);

    internal static IdentifierFindings Of(FindingReason reason) => default(IdentifierFindings).And(reason, -1, 0);

    internal static IdentifierFindings Of(FindingReason reason, int position, int length = 1) => default(IdentifierFindings).And(reason, position, length);

    internal IdentifierFindings And(FindingReason reason, int position, int length = 1)
    {
        var bits = ((ulong)reason << 11) | ((ulong)(uint)(position + 1) << 5) | (position < 0 ? 0 : (uint)length);
        var count = Count;
        return count < 4
            ? new IdentifierFindings(first | (bits << (count * 16)), second)
            : new IdentifierFindings(first, second | (bits << ((count - 4) * 16)));
    }

    private ushort Bits(int index) => (ushort)(index < 4 ? first >> (index * 16) : second >> ((index - 4) * 16));
}
