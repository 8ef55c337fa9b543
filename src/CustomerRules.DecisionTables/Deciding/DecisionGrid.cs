using System.Runtime.CompilerServices;

namespace CustomerRules.DecisionTables.Deciding;

/// <summary>The grid that a small table decides by, for callers that have their facts in fields and want nothing copied: add the
/// shares of all facts, and the sum is the place of the decision.</summary>
/// <remarks>The very arrays of <see cref="DecisionTable.Decide"/>: the answer cannot differ. Immutable and thread-safe.</remarks>
public sealed class DecisionGrid
{
    private readonly GridStep[] facts;
    private readonly int[] shares;
    private readonly CellMap[] maps;
    private readonly int[] decisions;

    internal DecisionGrid(GridStep[] facts, int[] shares, CellMap[] maps, int[] decisions)
    {
        this.facts = facts;
        this.shares = shares;
        this.maps = maps;
        this.decisions = decisions;
    }

    /// <summary>Whether a value belongs to the domain of a fact.</summary>
    /// <param name="fact">The position of the fact in <see cref="DecisionTable.Facts"/>.</param>
    /// <param name="value">The value.</param>
    /// <returns>True when <see cref="ShareOf"/> may be asked for it.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(int fact, int value) => facts[fact].Has(value);

    /// <summary>What a value of a fact adds to the place of the decision.</summary>
    /// <param name="fact">The position of the fact in <see cref="DecisionTable.Facts"/>.</param>
    /// <param name="value">A value of its domain; for any other the result means nothing.</param>
    /// <returns>The share.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ShareOf(int fact, int value) => shares[facts[fact].EntryOf(value)];

    /// <summary>The decision at a place.</summary>
    /// <param name="place">The sum of the shares of all facts.</param>
    /// <returns>Its position in <see cref="DecisionTable.Decisions"/>; -1 when the combination is declared impossible.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int DecisionAt(int place) => decisions[place];

    /// <summary>Adds what each value of a column adds to the place of its row.</summary>
    /// <param name="fact">The position of the fact in <see cref="DecisionTable.Facts"/>.</param>
    /// <param name="column">The values, one a row.</param>
    /// <param name="places">The sums so far, as long as the column.</param>
    /// <returns>False when a value is outside the domain of the fact; the sums then mean nothing.</returns>
    public bool AddShares(int fact, ReadOnlySpan<int> column, Span<int> places) => maps[fact].AddTo(column, places[..column.Length]);

    /// <summary>Adds what each flag of a column adds to the place of its row.</summary>
    /// <param name="fact">The position of a flag in <see cref="DecisionTable.Facts"/>.</param>
    /// <param name="column">The flags, one a row.</param>
    /// <param name="places">The sums so far, as long as the column.</param>
    public void AddShares(int fact, ReadOnlySpan<bool> column, Span<int> places) => maps[fact].AddTo(column, places[..column.Length]);

    /// <summary>Lays out the answers to all decisions by place, so that a caller reaches his own answer in one step.</summary>
    /// <typeparam name="T">What the caller answers.</typeparam>
    /// <param name="answers">One for each of <see cref="DecisionTable.Decisions"/>.</param>
    /// <returns>The answer at every place; null where the combination is declared impossible.</returns>
    public T?[] Spread<T>(ReadOnlySpan<T> answers)
        where T : class
    {
        var spread = new T?[decisions.Length];
        for (var place = 0; place < spread.Length; place++)
            spread[place] = decisions[place] < 0 ? null : answers[decisions[place]];
        return spread;
    }
}
