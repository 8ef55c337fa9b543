using System.Security.Cryptography;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Policies;

/// <summary>The identity of a policy's content: SHA-256 of its canonical form, so that layout and the order of members do not count.</summary>
/// <remarks>The canonical form is the document without white space, members in ordinal order, text escaped as JSON demands
/// and no further. <c>default</c> is 32 zero bytes.</remarks>
public readonly record struct PolicyFingerprint
{
    private readonly UInt128 high;
    private readonly UInt128 low;

    private PolicyFingerprint(ReadOnlySpan<byte> hash)
    {
        high = System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash);
        low = System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash[16..]);
    }

    /// <summary>The first twelve hexadecimal digits: enough to tell two versions apart in a table.</summary>
    public string Short => ToString()[..12];

    /// <summary>Hashes a document.</summary>
    /// <param name="node">The root of a document as it was read.</param>
    /// <returns>The fingerprint; equal documents give equal fingerprints on every machine.</returns>
    public static PolicyFingerprint Of(PolicyNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(node.Canonical(), hash);
        return new PolicyFingerprint(hash);
    }

    /// <summary>The hash as 64 lower-case hexadecimal digits.</summary>
    public override string ToString() => $"{high:x32}{low:x32}";
}
