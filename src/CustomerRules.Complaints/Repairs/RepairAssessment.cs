using System.Collections.Immutable;
using CustomerRules.DecisionTables;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.DecisionTables.Outputs;

namespace CustomerRules.Complaints.Repairs;

/// <summary>The answer to a repair request: how urgent it is, and why.</summary>
/// <remarks>Requests that the policy treats alike share one assessment. Immutable and thread-safe. Compared by reference.</remarks>
public sealed class RepairAssessment
{
    internal RepairAssessment(Decision decision, ImmutableArray<string> policies)
    {
        var code = (CodeValue)decision.Outcome["urgency"];
        Urgency = RepairUrgency.FromCode(code.Code);
        UrgencyChoice = code.Choice;
        Because = [.. Reason.Of(decision)];
        Policies = policies;
    }

    /// <summary>How urgent it is.</summary>
    public RepairUrgency Urgency { get; }

    /// <summary>The urgency's code with its name in the policy.</summary>
    public Choice UrgencyChoice { get; }

    /// <summary>The rules behind the answer; never empty.</summary>
    public ImmutableArray<Reason> Because { get; }

    /// <summary>The policy versions that answered, as <c>name@version</c>.</summary>
    public ImmutableArray<string> Policies { get; }

    /// <summary>The urgency's code.</summary>
    public override string ToString() => Urgency.Code;
}
