using System.Runtime.CompilerServices;

namespace CustomerRules.DecisionTables.Deciding;

/// <summary>One fact of a grid whose facts all have tables, these being laid one behind the other.</summary>
/// <param name="Min">The fact's least value.</param>
/// <param name="Width">How far the greatest value is from the least.</param>
/// <param name="Last">How far the last entry of the table is from the first; it holds for all values behind.</param>
/// <param name="Entry">Where the last entry lies.</param>
internal readonly record struct GridStep(int Min, uint Width, int Last, int Entry)
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Has(int value) => (uint)(value - Min) <= Width;

    /// <summary>The entry of a value. Without a branch between the two sides of a threshold: which one a value is on can
    /// seldom be predicted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int EntryOf(int value)
    {
        var beyond = value - Min - Last;
        return Entry + (beyond & (beyond >> 31));
    }
}
