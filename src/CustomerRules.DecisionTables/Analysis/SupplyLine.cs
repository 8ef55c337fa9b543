namespace CustomerRules.DecisionTables.Analysis;

/// <summary>How an output of one asked table bears on the rules of another.</summary>
/// <param name="From">The table that answers.</param>
/// <param name="To">The table whose rules ask for the answer.</param>
/// <param name="Waiting">The rules that ask for it.</param>
/// <param name="Least">The least value of the answer.</param>
/// <param name="Admitted">Per value from the least on the rules that admit it.</param>
internal sealed record SupplyLine(AskedTable From, AskedTable To, ulong[] Waiting, int Least, ulong[][] Admitted)
{
    /// <summary>Whether a rule that is left still waits for the answer.</summary>
    internal bool IsAwaited(ReadOnlySpan<ulong> state)
    {
        var rules = To.RulesIn(state);
        for (var i = 0; i < rules.Length; i++)
        {
            if ((rules[i] & Waiting[i]) != 0)
                return true;
        }

        return false;
    }

    /// <summary>Drops the rules that do not admit an answer.</summary>
    internal void Pass(int value, Span<ulong> state) => Bits.And(To.RulesIn(state), Admitted[value - Least]);
}
