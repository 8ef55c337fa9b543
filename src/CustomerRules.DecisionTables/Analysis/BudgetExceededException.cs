namespace CustomerRules.DecisionTables.Analysis;

/// <summary>The analysis would cost more than its budget allows, so there is no exact answer.</summary>
public sealed class BudgetExceededException : Exception
{
    internal BudgetExceededException(string what)
        : base(what)
    {
    }
}
