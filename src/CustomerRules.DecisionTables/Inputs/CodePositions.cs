using System.Numerics;
using System.Runtime.CompilerServices;

namespace CustomerRules.DecisionTables.Inputs;

/// <summary>The positions of a few known codes. A general dictionary reads a whole text to hash it; four of its properties tell a
/// closed vocabulary apart.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class CodePositions
{
    private const int MultipliersTried = 512;

    private readonly string?[] codes;
    private readonly int[] positions;
    private readonly uint multiplier;
    private readonly int shift;

    /// <summary>The positions of codes in a list.</summary>
    /// <param name="known">The codes, each once.</param>
    public CodePositions(IReadOnlyList<string> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(known.Count, 1) * 4);
        shift = 32 - BitOperations.Log2((uint)size);
        multiplier = BestMultiplier(known, size, shift);
        codes = new string?[size];
        positions = new int[size];
        for (var i = 0; i < known.Count; i++)
        {
            var slot = Slot(known[i], multiplier, shift);
            while (codes[slot] is not null)
                slot = (slot + 1) & (size - 1);
            (codes[slot], positions[slot]) = (known[i], i);
        }
    }

    /// <summary>The first multiplier under which no two codes share a slot, or else the one with the fewest that do.</summary>
    private static uint BestMultiplier(IReadOnlyList<string> known, int size, int shift)
    {
        var (best, fewest) = (1u, int.MaxValue);
        var taken = new int[size];
        for (var i = 1; i <= MultipliersTried && fewest > 0; i++)
        {
            var candidate = (uint)i * 2_654_435_761u | 1;
            var shared = 0;
            foreach (var code in known)
            {
                ref var slot = ref taken[Slot(code, candidate, shift)];
                if (slot == i)
                    shared++;
                slot = i;
            }

            if (shared < fewest)
                (best, fewest) = (candidate, shared);
        }

        return best;
    }

    /// <summary>The position of a code. Allocates nothing.</summary>
    /// <param name="code">The code.</param>
    /// <returns>Its position in the list; -1 when it is not known.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        var table = codes;
        for (var slot = Slot(code, multiplier, shift); (uint)slot < (uint)table.Length && table[slot] is { } known; slot = (slot + 1) & (table.Length - 1))
        {
            if (string.Equals(known, code))
                return positions[slot];
        }

        return -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Slot(string code, uint multiplier, int shift)
    {
        if (code.Length == 0)
            return 0;
        var mixed = (uint)code.Length + ((uint)code[0] << 5) + ((uint)code[code.Length >> 1] << 13) + ((uint)code[^1] << 21);
        return (int)((mixed * multiplier) >> shift);
    }
}
