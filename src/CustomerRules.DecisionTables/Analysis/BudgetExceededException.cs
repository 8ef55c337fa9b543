using CustomerRules.Policies;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>The analysis would cost more than its budget allows, so there is no exact answer.</summary>
public sealed class BudgetExceededException : Exception
{
    internal BudgetExceededException(BilingualText limit)
        : base($"More than {limit.En}.")
    {
        Limit = limit;
    }

    /// <summary>What there is more than.</summary>
    internal BilingualText Limit { get; }
}
