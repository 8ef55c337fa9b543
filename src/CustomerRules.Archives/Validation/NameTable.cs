using System.Buffers.Binary;
using System.Text;

namespace CustomerRules.Archives.Validation;

/// <summary>Finds the members of an object by their UTF-8 names: first the one that comes next in the schema, then by a hash without collisions.</summary>
internal sealed class NameTable
{
    private const int MaxBits = 12;

    private readonly byte[][] names;
    private readonly sbyte[] slots;
    private readonly ulong factor;
    private readonly int shift;

    internal NameTable(string[] names)
    {
        this.names = [.. names.Select(Encoding.UTF8.GetBytes)];
        var bits = 1;
        while ((1 << bits) < names.Length * 2)
            bits++;
        (slots, factor, shift) = Build(bits);
    }

    /// <summary>The position of a name, or -1.</summary>
    /// <param name="name">The name as UTF-8.</param>
    /// <param name="expected">The position that is most likely.</param>
    internal int Find(ReadOnlySpan<byte> name, int expected)
    {
        if (expected < names.Length && name.SequenceEqual(names[expected]))
            return expected;
        if (slots.Length == 0)
            return OneByOne(name);
        var index = slots[(Key(name) * factor) >> shift];
        return index >= 0 && name.SequenceEqual(names[index]) ? index : -1;
    }

    private int OneByOne(ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (name.SequenceEqual(names[i]))
                return i;
        }

        return -1;
    }

    /// <summary>All of the name, eight bytes at a time.</summary>
    private static ulong Key(ReadOnlySpan<byte> name)
    {
        ulong key = (ulong)name.Length;
        while (name.Length >= 8)
        {
            key = (key * 0x9E3779B97F4A7C15) ^ BinaryPrimitives.ReadUInt64LittleEndian(name);
            name = name[8..];
        }

        ulong rest = 0;
        foreach (var b in name)
            rest = (rest << 8) | b;
        return (key * 0x9E3779B97F4A7C15) ^ rest;
    }

    /// <summary>Tries factors until no two names share a slot; names made to collide are compared one by one.</summary>
    private (sbyte[] Slots, ulong Factor, int Shift) Build(int bits)
    {
        var table = new sbyte[1 << bits];
        for (var trial = 1; ; trial++)
        {
            if (trial % 64 == 0)
                table = new sbyte[1 << ++bits];
            if (bits > MaxBits)
                return ([], 0, 0);
            var multiplier = (0xD1342543DE82EF95UL * (ulong)trial) | 1;
            Array.Fill(table, (sbyte)-1);
            if (TryFill(table, multiplier, 64 - bits))
                return (table, multiplier, 64 - bits);
        }
    }

    private bool TryFill(sbyte[] table, ulong multiplier, int down)
    {
        for (var i = 0; i < names.Length; i++)
        {
            var slot = (Key(names[i]) * multiplier) >> down;
            if (table[slot] >= 0)
                return false;
            table[slot] = (sbyte)i;
        }

        return true;
    }
}
