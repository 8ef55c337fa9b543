using System.Numerics;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>Maps bit sets of a fixed number of words to whole numbers: open addressing over one flat array of keys.</summary>
internal sealed class WordTable
{
    private readonly int width;
    private ulong[] keys;
    private int[] values;
    private int[] slots;

    internal WordTable(int width)
    {
        this.width = width;
        keys = new ulong[width * 16];
        values = new int[16];
        slots = new int[32];
    }

    internal int Count { get; private set; }

    internal bool TryGet(ReadOnlySpan<ulong> key, out int value)
    {
        var mask = slots.Length - 1;
        for (var slot = (int)Hash(key) & mask; slots[slot] != 0; slot = (slot + 1) & mask)
        {
            var entry = slots[slot] - 1;
            if (key.SequenceEqual(keys.AsSpan(entry * width, width)))
            {
                value = values[entry];
                return true;
            }
        }

        value = 0;
        return false;
    }

    internal ReadOnlySpan<ulong> Key(int entry) => keys.AsSpan(entry * width, width);

    internal void Add(ReadOnlySpan<ulong> key, int value)
    {
        if (Count == values.Length)
            Grow();
        key.CopyTo(keys.AsSpan(Count * width));
        values[Count] = value;
        Count++;
        Place(Count, key);
    }

    private void Place(int entryPlusOne, ReadOnlySpan<ulong> key)
    {
        var mask = slots.Length - 1;
        var slot = (int)Hash(key) & mask;
        while (slots[slot] != 0)
            slot = (slot + 1) & mask;
        slots[slot] = entryPlusOne;
    }

    private void Grow()
    {
        Array.Resize(ref keys, keys.Length * 2);
        Array.Resize(ref values, values.Length * 2);
        slots = new int[slots.Length * 2];
        for (var entry = 0; entry < Count; entry++)
            Place(entry + 1, Key(entry));
    }

    /// <summary>Two lanes, so that one multiplication need not wait for the other.</summary>
    private static uint Hash(ReadOnlySpan<ulong> key)
    {
        var (even, odd) = (0x9E3779B97F4A7C15UL, 0xC2B2AE3D27D4EB4FUL);
        var i = 0;
        for (; i + 1 < key.Length; i += 2)
        {
            even = BitOperations.RotateLeft((even ^ key[i]) * 0xFF51AFD7ED558CCDUL, 29);
            odd = BitOperations.RotateLeft((odd ^ key[i + 1]) * 0xC4CEB9FE1A85EC53UL, 31);
        }

        if (i < key.Length)
            even = BitOperations.RotateLeft((even ^ key[i]) * 0xFF51AFD7ED558CCDUL, 29);
        var hash = (even ^ (odd >> 32)) * 0xFF51AFD7ED558CCDUL;
        return (uint)(hash ^ (hash >> 32));
    }
}
