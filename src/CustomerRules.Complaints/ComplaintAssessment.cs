using System.Collections.Immutable;
using CustomerRules.DecisionTables;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.DecisionTables.Outputs;

namespace CustomerRules.Complaints;

/// <summary>The answer to a complaint: how severe it is, whether it is a group complaint, what must be done, and why.</summary>
/// <remarks>All complaints that the policies treat alike share one assessment, made when the policies are loaded; that is why
/// assessing allocates nothing. Immutable and thread-safe. Compared by reference.</remarks>
public sealed class ComplaintAssessment
{
    internal ComplaintAssessment(Decision decision, ImmutableArray<ComplaintDuty> duties, Decision severity, Decision conditions, ImmutableArray<string> policies)
    {
        var code = (CodeValue)severity.Outcome["severity"];
        Severity = Severity.FromCode(code.Code);
        SeverityChoice = code.Choice;
        Group = conditions.Outcome.Flag("group");
        Duties = duties;
        Because = [.. Reason.Of(severity), .. Reason.Of(conditions)];
        Policies = policies;
        SeverityDecision = severity;
        DutiesDecision = decision;
    }

    /// <summary>How severe it is.</summary>
    public Severity Severity { get; }

    /// <summary>The severity's code with its name in the policy.</summary>
    public Choice SeverityChoice { get; }

    /// <summary>Whether it is a group complaint.</summary>
    public bool Group { get; }

    /// <summary>What must be done, in the order of the policy.</summary>
    public ImmutableArray<ComplaintDuty> Duties { get; }

    /// <summary>The rules behind the severity, then the rule behind <see cref="Group"/>; never empty. Duties carry their own clauses.</summary>
    public ImmutableArray<Reason> Because { get; }

    /// <summary>The policy versions that answered, as <c>name@version</c>.</summary>
    public ImmutableArray<string> Policies { get; }

    /// <summary>The decision behind the severity: also the rules that matched and were outranked.</summary>
    public Decision SeverityDecision { get; }

    /// <summary>The decision behind the duties.</summary>
    public Decision DutiesDecision { get; }

    /// <summary>The severity's code.</summary>
    public override string ToString() => Severity.Code;
}
