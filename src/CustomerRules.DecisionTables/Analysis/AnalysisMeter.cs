using System.Globalization;
using System.Numerics;
using CustomerRules.Policies;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>Counts what one analysis costs and ends it when its budget is used up.</summary>
/// <param name="budget">How much it may cost.</param>
internal sealed class AnalysisMeter(AnalysisBudget budget)
{
    // Beside its bits: the places of a state in its table, and the objects of a decision. Measured.
    private const int StateBytes = 32;
    private const int DecisionBytes = 400;

    private readonly long maxBytes = budget.MaxMegabytes * 1024L * 1024L;
    private long bytes;
    private int before;

    /// <summary>How many states were visited.</summary>
    internal int States { get; private set; }

    /// <summary>Gives the whole budget again: what was done so far led to nothing, and has been let go.</summary>
    internal void Renew()
    {
        before = States;
        bytes = 0;
    }

    /// <summary>Counts decisions that are laid out.</summary>
    /// <param name="count">How many there are.</param>
    /// <returns>The same number.</returns>
    /// <exception cref="BudgetExceededException">That is too many.</exception>
    internal int CountDecisions(int count) =>
        count <= budget.ListedDecisions ? count : throw new BudgetExceededException(Text($"{budget.ListedDecisions} 个结论", $"{budget.ListedDecisions} decisions"));

    /// <summary>Counts a state.</summary>
    /// <param name="alive">The rules that can still match.</param>
    /// <param name="isLeaf">Whether all facts are known: the rules then match, and a decision is kept with them.</param>
    /// <exception cref="BudgetExceededException">That is too much.</exception>
    internal void CountState(ReadOnlySpan<ulong> alive, bool isLeaf)
    {
        if (++States - before > budget.MaxStates)
            throw new BudgetExceededException(Text($"{budget.MaxStates} 个状态", $"{budget.MaxStates} states"));
        var words = alive.Length;
        if (isLeaf)
        {
            // The bits are kept by the walk, by the decision and by what the rules amount to.
            words *= 3;
            foreach (var word in alive)
                words += BitOperations.PopCount(word);
        }

        CountWords(words, isLeaf ? StateBytes + DecisionBytes : StateBytes);
    }

    /// <summary>Counts memory.</summary>
    /// <param name="words">Words of 64 bits.</param>
    /// <param name="more">Bytes beside them.</param>
    /// <exception cref="BudgetExceededException">That is too much.</exception>
    internal void CountWords(int words, int more)
    {
        bytes += words * (long)sizeof(ulong) + more;
        if (bytes > maxBytes)
            throw new BudgetExceededException(Text($"{budget.MaxMegabytes} MB 的状态", $"{budget.MaxMegabytes} MB of states"));
    }

    /// <summary>The end of a difference that would list more regions than it may.</summary>
    internal static BudgetExceededException TooManyRegions(int maxRegions) => new(Text($"{maxRegions} 个区域", $"{maxRegions} regions"));

    private static BilingualText Text(FormattableString zh, FormattableString en) =>
        new(zh.ToString(CultureInfo.InvariantCulture), en.ToString(CultureInfo.InvariantCulture));
}
