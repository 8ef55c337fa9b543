namespace CustomerRules.Permissions.Tests.Reference;

/// <summary>The clauses on access written down once more as plain ifs: no tables, no bits.</summary>
internal static class Clauses
{
    private const string Head = "service-centre-head-approval";
    private const string Leader = "company-leader-approval";

    private static readonly string[] Reading = ["consult", "excerpt", "copy"];

    /// <summary>The evidence that grants a request; null when nothing does.</summary>
    internal static HashSet<string>? Needed(AccessRequest request)
    {
        var needed = new HashSet<string>();
        var (role, action, section, purpose) = (request.Role, request.Action, request.Section, request.Purpose);
        var reads = Reading.Contains(action);

        // archives/5.2.02b, archives/5.2.01b: whatever the evidence.
        if (IsForbidden(request))
            return null;
        if (role == "guard")
        {
            // K70: name and unit, by looking.
            if (action != "consult" || section != "basic" || purpose != "job-duty")
                return null;
        }
        else if (role == "repair-staff")
        {
            if (purpose != "job-duty")
                return null;
            if (reads && section is not ("basic" or "property" or "repairs"))
                return null;
            if (action == "update" && section is not ("basic" or "property"))
                return null;
            if (!reads && action != "update")
                return null;
        }
        else if (role is "customer-service" or "management-staff")
        {
            if (purpose != "job-duty" || !(reads || action == "update"))
                return null;
        }
        else if (role is "archive-manager" or "service-centre-head")
        {
            // K14: what the head reads beyond his own job, for decisions and supervision, the company leader approves.
            if (role == "service-centre-head" && reads && (purpose == "decision" || purpose == "supervision"))
                needed.Add(Leader);
            else if (purpose != "job-duty" || (action == "seal" && request.Sealed))
                return null;
        }
        else if (role is "executive" or "company-leader")
        {
            if (!reads || purpose is not ("job-duty" or "decision" or "supervision"))
                return null;
            needed.Add(Head);
        }
        else if (role is "government-body" or "judicial-body" or "outside-party")
        {
            if (!reads || !(purpose == "official-duty" || (role == "outside-party" && purpose == "own-rights")))
                return null;
            needed.UnionWith(["certifying-document", Leader, "escort"]);
        }
        else
        {
            // K17: the customer himself reads and copies all of his file and has corrected what it says about himself (PIPL 45, 46).
            if (!(reads || (action == "update" && section is "basic" or "property" or "special-needs" or "emergency-contact")) || purpose != "own-rights")
                return null;
            needed.Add("identity-verified");
        }

        // K14: nobody approves himself, so the head's own requests go to the company leader.
        var approval = role == "service-centre-head" ? Leader : Head;
        if (action is "excerpt" or "copy" && role != "data-subject")
            needed.Add(approval);
        if (action == "destroy")
            needed.UnionWith([approval, "retention-expired"]);
        if (request.Sealed)
            needed.Add(approval);
        if (role == "archive-manager")
            needed.UnionWith(["confidentiality-agreement", "named-authorisation"]);
        return needed;
    }

    // K09: only a sealed file is destroyed.
    internal static bool IsForbidden(AccessRequest request) =>
        request.Purpose == "commercial" || request.Action == "disclose" || (request.Action == "destroy" && !request.Sealed);

    internal static AccessOutcome Outcome(AccessRequest request, HashSet<string> evidence) =>
        IsForbidden(request) ? AccessOutcome.Forbidden
        : Needed(request) is not { } needed ? AccessOutcome.NotGranted
        : needed.IsSubsetOf(evidence) ? AccessOutcome.Granted
        : AccessOutcome.NeedsEvidence;

    internal static List<string> Duties(AccessRequest request)
    {
        var duties = new List<string>();
        var outside = request.Role is "government-body" or "judicial-body" or "outside-party";
        var reads = Reading.Contains(request.Action);
        // K15: whoever sees the content consults.
        if (reads || request.Action == "update")
            duties.Add("register-consultation before");
        if (request.Action is "excerpt" or "copy")
            duties.Add("register-copy before");
        if (request.Role is "executive" or "company-leader" && reads)
            duties.Add("return-file after");
        if (request.Role != "data-subject")
            duties.Add("keep-confidential during");
        if (request.Role != "data-subject" && (request.Action is "consult" or "update"))
            duties.Add("no-excerpt-or-copy during");
        if (outside && reads)
            duties.Add("stay-with-escort during");
        if (request.Action == "destroy")
            duties.Add("record-destruction after");
        if (request.Action == "update" && request.Role != "archive-manager")
            duties.Add("notify-archive-manager after");
        return duties;
    }

    internal static FieldVisibility Visibility(AccessRequest request, string field)
    {
        // Sealing and destroying handle the file without reading it.
        if (request.Action is "seal" or "destroy")
            return FieldVisibility.Hidden;
        if (request.Section != "basic")
            return FieldVisibility.Plain;
        // K70: guards see name and unit, repair staff unit and contact and a masked name.
        return request.Role switch
        {
            "guard" => field is "name" or "unit" ? FieldVisibility.Plain : FieldVisibility.Hidden,
            "repair-staff" => field switch
            {
                "unit" or "contact" => FieldVisibility.Plain,
                "name" => FieldVisibility.Masked,
                _ => FieldVisibility.Hidden,
            },
            _ => FieldVisibility.Plain,
        };
    }
}
