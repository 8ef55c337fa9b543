namespace CustomerRules.Policies;

/// <summary>How much a diagnostic matters.</summary>
public enum DiagnosticLevel
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Information = 0,

    /// <summary>Probably not meant; the policy still loads.</summary>
    Warning = 1,

    /// <summary>The policy does not load.</summary>
    Error = 2,
}
