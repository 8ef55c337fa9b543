namespace CustomerRules.DecisionTables.Outputs;

/// <summary>Yes or no.</summary>
public sealed class FlagValue : OutputValue
{
    internal static readonly FlagValue True = new(true);
    internal static readonly FlagValue False = new(false);

    private FlagValue(bool value)
        : base(value ? "true" : "false") => Value = value;

    /// <summary>The truth value.</summary>
    public bool Value { get; }
}
