using System.Collections.Immutable;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.DecisionTables.Outputs;
using CustomerRules.Policies;

namespace CustomerRules.Complaints;

/// <summary>Something that must be done about a complaint: what, to whom, when in the course of the case, and by which clauses.</summary>
/// <remarks>Immutable and thread-safe. Compared by reference.</remarks>
public sealed class ComplaintDuty
{
    internal ComplaintDuty(RecordValue record)
    {
        Duty = ((CodeValue)record["duty"]).Choice;
        To = [.. ((CodeSetValue)record["to"]).Codes.Select(code => code.Choice)];
        When = ((CodeValue)record["when"]).Choice;
        Cites = record.Cites;
    }

    /// <summary>What must be done, such as <c>report-immediately</c>.</summary>
    public Choice Duty { get; }

    /// <summary>Who is told; empty when the duty is towards the customer.</summary>
    public ImmutableArray<Choice> To { get; }

    /// <summary>When in the course of the case. An order of steps, not a time limit.</summary>
    public Choice When { get; }

    /// <summary>The clauses that impose it.</summary>
    public Citation Cites { get; }

    internal static ImmutableArray<ComplaintDuty> ListOf(Outcome duties) =>
        [.. ((RecordListValue)duties["duties"]).Records.Select(record => new ComplaintDuty(record))];

    /// <summary>The duty's code.</summary>
    public override string ToString() => Duty.Code;
}
