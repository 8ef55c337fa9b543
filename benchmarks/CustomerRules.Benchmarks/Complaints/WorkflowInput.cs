using CustomerRules.Complaints;

namespace CustomerRules.Benchmarks.Complaints;

/// <summary>A complaint as Microsoft RulesEngine wants it: an object whose properties its expressions name.</summary>
public sealed record WorkflowInput(string Incident, int Households, bool NeedsExtension, bool SelfResolvable)
{
    /// <summary>Copies what the severity table asks for.</summary>
    public static WorkflowInput Of(ComplaintFacts facts) =>
        new(facts.Incident.Code, facts.Households, facts.NeedsExtension, facts.SelfResolvable);
}
