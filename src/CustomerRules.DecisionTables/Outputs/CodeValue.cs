using CustomerRules.DecisionTables.Inputs;
using CustomerRules.Policies;

namespace CustomerRules.DecisionTables.Outputs;

/// <summary>A code out of a declared list.</summary>
public sealed class CodeValue : OutputValue
{
    internal CodeValue(Choice choice, int position)
        : base($"\"{choice.Code}\"")
    {
        Choice = choice;
        Position = position;
    }

    /// <summary>The code.</summary>
    public string Code => Choice.Code;

    /// <summary>The code with its name.</summary>
    public Choice Choice { get; }

    /// <summary>The position in the declared list, from 0; under <see cref="HitPolicy.Priority"/> a lower position wins.</summary>
    public int Position { get; }
}
