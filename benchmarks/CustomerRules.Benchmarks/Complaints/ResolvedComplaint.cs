namespace CustomerRules.Benchmarks.Complaints;

/// <summary>The same facts as <c>ComplaintFacts</c>, as hand-written code would have them: the code already an enum.</summary>
internal readonly record struct ResolvedComplaint(
    IncidentKind Incident,
    int Households,
    int Departments,
    bool Written,
    bool NeedsExtension,
    bool SelfResolvable);
