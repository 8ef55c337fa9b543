namespace CustomerRules.DecisionTables.Inputs;

/// <summary>What values an input can take.</summary>
public enum InputKind
{
    /// <summary>One code of a closed list; its value is the position in the list.</summary>
    Choice = 0,

    /// <summary>Yes or no; its value is 1 or 0.</summary>
    Flag = 1,

    /// <summary>A whole number in a declared range, both ends included.</summary>
    WholeNumber = 2,
}
