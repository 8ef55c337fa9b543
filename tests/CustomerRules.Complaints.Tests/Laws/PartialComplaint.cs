using CustomerRules.Complaints.Tests.Reference;

namespace CustomerRules.Complaints.Tests.Laws;

/// <summary>A complaint of which some facts are not known yet: bit 0 hides the incident, 1 the households, 2 the extension, 3 the rest.</summary>
public sealed record PartialComplaint(Complaint Complaint, int Hidden)
{
    internal PartialComplaintFacts Facts => new()
    {
        Incident = Hides(0) ? default(Incident?) : Incident.FromString(Complaint.Incident),
        Households = Hides(1) ? null : Complaint.Households,
        NeedsExtension = Hides(2) ? null : Complaint.NeedsExtension,
        SelfResolvable = Hides(3) ? null : Complaint.SelfResolvable,
    };

    /// <summary>Every way to complete it, up to households that no clause tells apart.</summary>
    internal IEnumerable<Complaint> Completions() =>
        from incident in Hides(0) ? Book.AllIncidents : [Complaint.Incident]
        from households in Hides(1) ? [1, 2, 3, 4, 10000] : new[] { Complaint.Households }
        from needsExtension in Hides(2) ? [false, true] : new[] { Complaint.NeedsExtension }
        from selfResolvable in Hides(3) ? [false, true] : new[] { Complaint.SelfResolvable }
        select new Complaint(incident, households, 1, false, needsExtension, selfResolvable);

    /// <summary>The facts that are missing, by name, each with every way to tell it; a number once on each side of the threshold.</summary>
    internal IEnumerable<(string Name, IEnumerable<PartialComplaint> Told)> Questions()
    {
        if (Hides(0))
            yield return ("incident", Book.AllIncidents.Select(incident => this with { Complaint = Complaint with { Incident = incident }, Hidden = Hidden & ~1 }));
        if (Hides(1))
            yield return ("households", new[] { 2, 3 }.Select(households => this with { Complaint = Complaint with { Households = households }, Hidden = Hidden & ~2 }));
        if (Hides(2))
            yield return ("needsExtension", new[] { false, true }.Select(needs => this with { Complaint = Complaint with { NeedsExtension = needs }, Hidden = Hidden & ~4 }));
        if (Hides(3))
            yield return ("selfResolvable", new[] { false, true }.Select(self => this with { Complaint = Complaint with { SelfResolvable = self }, Hidden = Hidden & ~8 }));
    }

    /// <summary>How everything goes on: the severity of each completion, the fact that was told left out.</summary>
    internal string GoesOn(string told) => string.Join('\n', Completions()
        .Select(complaint => (complaint, Key: $"{(told == "incident" ? "" : complaint.Incident)} {(told == "households" ? 0 : complaint.Households)} {complaint.NeedsExtension && told != "needsExtension"} {complaint.SelfResolvable && told != "selfResolvable"}"))
        .Select(item => $"{item.Key}: {Clauses.Severity(item.complaint)}"));

    internal string[] Severities() =>
        [.. Completions().Select(complaint => Clauses.Severity(complaint)).Distinct().OrderBy(code => Array.IndexOf(Ranks, code))];

    private static readonly string[] Ranks = ["minor", "general", "complex", "major"];

    private bool Hides(int bit) => (Hidden >> bit & 1) != 0;
}
