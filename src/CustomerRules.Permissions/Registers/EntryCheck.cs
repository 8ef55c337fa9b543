using System.Collections.Immutable;

namespace CustomerRules.Permissions.Registers;

/// <summary>Which persons an entry must name: who consults, who gave each approval, who accompanies. Nobody approves or accompanies himself
/// (K14). No message names a person.</summary>
internal static class EntryCheck
{
    internal static void Persons(in AccessRequest request, in AccessDecision decision, ImmutableArray<AccessObligation> obligations, RegisterFacts facts)
    {
        if (!decision.Answers(in request))
            throw new ArgumentException("The decision was made on another role, action, section, purpose or sealing than the request has.", nameof(request));
        if (!decision.RestsOn(request.Evidence))
            throw new ArgumentException("The decision was made on other evidence than the request has.", nameof(request));
        if (string.IsNullOrWhiteSpace(facts.Person))
            throw Refuse("The register asks for the person who consults, copies, enters or destroys.");
        CheckApprovals([.. decision.Approvals.Select(approval => approval.Code)], facts);
        if (obligations.FirstOrDefault(duty => duty.Obligation.Code == AccessDuties.StayWithEscort) is { } accompanied)
            CheckEscorts(accompanied.Persons ?? 1, facts);
    }

    private static void CheckApprovals(ImmutableArray<string> needed, RegisterFacts facts)
    {
        var given = facts.Approvals.IsDefault ? [] : facts.Approvals;
        if (given.Any(approval => !needed.Contains(approval.Evidence)))
            throw Refuse("An approval is named that is not among the evidence of the request.");
        foreach (var code in needed)
        {
            var by = given.Where(approval => approval.Evidence == code).Select(approval => approval.By).ToList();
            if (by.Count == 0 || by.Exists(string.IsNullOrWhiteSpace))
                throw Refuse($"The register asks who gave {code}.");
            if (by.Exists(person => Same(person, facts.Person)))
                throw Refuse($"Nobody approves himself: {code} was given by the person who asks.");
        }
    }

    private static void CheckEscorts(int wanted, RegisterFacts facts)
    {
        var escorts = (facts.Escorts.IsDefault ? [] : facts.Escorts).Where(person => !string.IsNullOrWhiteSpace(person)).Select(person => person.Trim()).Distinct().ToList();
        if (escorts.Exists(person => Same(person, facts.Person)))
            throw Refuse("Nobody accompanies himself.");
        if (escorts.Count < wanted)
            throw Refuse("The register asks for every escort that the duty asks for.");
    }

    private static bool Same(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.Ordinal);

    private static ArgumentException Refuse(string message) => new(message);
}
