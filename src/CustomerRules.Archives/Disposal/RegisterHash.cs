using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace CustomerRules.Archives.Disposal;

/// <summary>A link of the chain: SHA-256.</summary>
/// <remarks><c>default</c> is 32 zero bytes. Equality is by content.</remarks>
public readonly record struct RegisterHash
{
    private const int Digits = 2 * SHA256.HashSizeInBytes;

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    private readonly UInt128 high;
    private readonly UInt128 low;

    private RegisterHash(UInt128 high, UInt128 low)
    {
        this.high = high;
        this.low = low;
    }

    internal static RegisterHash Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return new RegisterHash(BinaryPrimitives.ReadUInt128BigEndian(hash), BinaryPrimitives.ReadUInt128BigEndian(hash[16..]));
    }

    /// <summary>Reads 64 lower-case hexadecimal digits.</summary>
    /// <param name="text">The digits.</param>
    /// <param name="hash">The hash.</param>
    /// <returns>Whether they are that.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out RegisterHash hash)
    {
        hash = default;
        if (text.Length != Digits || text.ContainsAnyExcept(Hexadecimal))
            return false;
        hash = new RegisterHash(
            UInt128.Parse(text[..32], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
            UInt128.Parse(text[32..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
        return true;
    }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public override string ToString() => $"{high:x32}{low:x32}";
}
