using System.Globalization;

namespace CustomerRules.DecisionTables.Outputs;

/// <summary>A whole number; its unit is the output's name.</summary>
public sealed class NumberValue : OutputValue
{
    internal NumberValue(int value)
        : base(value.ToString(CultureInfo.InvariantCulture)) => Value = value;

    /// <summary>The number.</summary>
    public int Value { get; }
}
