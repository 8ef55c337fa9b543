namespace CustomerRules.Permissions.Registers;

/// <summary>The registers of customer files. Destruction records are kept for good.</summary>
public enum RegisterKind
{
    /// <summary>The consultation register (archives/5.1.01b).</summary>
    Consultation = 0,

    /// <summary>The copy register (archives/5.2.03b).</summary>
    Copy = 1,

    /// <summary>The record of destruction (archives/7.3.02b).</summary>
    Destruction = 2,
}
