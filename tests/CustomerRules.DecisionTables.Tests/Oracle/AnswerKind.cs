namespace CustomerRules.DecisionTables.Tests.Oracle;

/// <summary>What the reference model can say about one input.</summary>
internal enum AnswerKind
{
    /// <summary>An answer.</summary>
    Answer,

    /// <summary>No rule matches and there is no default.</summary>
    Gap,

    /// <summary>Rules match but leave an output open that must not be.</summary>
    Silent,

    /// <summary>Matching rules contradict each other.</summary>
    Conflict,

    /// <summary>The combination is declared impossible, here or in a supplier.</summary>
    Impossible,
}
