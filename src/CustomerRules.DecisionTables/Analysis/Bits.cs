using System.Numerics;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>Operations on bit sets in words of 64.</summary>
internal static class Bits
{
    internal static void And(Span<ulong> target, ReadOnlySpan<ulong> other)
    {
        for (var i = 0; i < target.Length; i++)
            target[i] &= other[i];
    }

    internal static void AndNot(Span<ulong> target, ReadOnlySpan<ulong> other)
    {
        for (var i = 0; i < target.Length; i++)
            target[i] &= ~other[i];
    }

    /// <summary>The lowest bit that is set; -1 when none is.</summary>
    internal static int First(ReadOnlySpan<ulong> words)
    {
        var word = words.IndexOfAnyExcept(0UL);
        return word < 0 ? -1 : word * 64 + BitOperations.TrailingZeroCount(words[word]);
    }

    /// <summary>The highest bit that is set; -1 when none is.</summary>
    internal static int Last(ReadOnlySpan<ulong> words)
    {
        var word = words.LastIndexOfAnyExcept(0UL);
        return word < 0 ? -1 : word * 64 + BitOperations.Log2(words[word]);
    }

    /// <summary>Clears a bit and all above it.</summary>
    internal static void ClearFrom(Span<ulong> words, int bit)
    {
        words[bit / 64] &= (1UL << (bit % 64)) - 1;
        words[(bit / 64 + 1)..].Clear();
    }

    internal static bool Has(ReadOnlySpan<ulong> words, int bit) => (words[bit / 64] >> (bit % 64) & 1) != 0;

    /// <summary>Copies <paramref name="count"/> bits from <paramref name="first"/> on to the beginning of <paramref name="target"/>.</summary>
    internal static void Extract(ReadOnlySpan<ulong> words, int first, int count, Span<ulong> target)
    {
        var shift = first % 64;
        for (var i = 0; i < target.Length; i++)
        {
            var from = first / 64 + i;
            var word = words[from] >> shift;
            if (shift != 0 && from + 1 < words.Length)
                word |= words[from + 1] << (64 - shift);
            target[i] = word;
        }

        if (count % 64 != 0)
            target[^1] &= (1UL << (count % 64)) - 1;
    }
}
