namespace CustomerRules.Complaints.Tests.Reference;

/// <summary>The clauses read aloud: an <c>if</c> for each, no table and no type of the engine. Slow and obviously right.</summary>
internal static class Clauses
{
    internal static bool Group(Complaint complaint, int threshold = 3)
    {
        // property/2.2.06.08, K24: three households or companies, three included.
        return complaint.Households >= threshold;
    }

    internal static string Severity(Complaint complaint, int threshold = 3)
    {
        // K23: the list of major or sudden incidents comes first.
        if (MajorItem(complaint.Incident) is not null)
            return "major";
        // measures/4.03d: a group complaint is treated as a major one.
        if (Group(complaint, threshold))
            return "major";
        // measures/4.02d: what needs more time is complex.
        if (complaint.NeedsExtension)
            return "complex";
        // service/2.01e: what the receiver can settle is minor.
        if (complaint.SelfResolvable)
            return "minor";
        // property/2.2.05, K23: everything else is general.
        return "general";
    }

    /// <summary>The clauses that the severity rests on.</summary>
    internal static string[] SeverityCites(Complaint complaint)
    {
        var cites = new List<string>();
        switch (Severity(complaint))
        {
            case "major":
                if (MajorItem(complaint.Incident) is { } item)
                    cites.Add(item);
                if (Group(complaint))
                    cites.Add("property/2.2.06.08");
                cites.Add("measures/4.03d");
                break;
            case "complex":
                cites.Add("measures/4.02d");
                cites.Add("measures/4.02e");
                break;
            case "minor":
                cites.Add("service/2.01e");
                break;
            default:
                cites.AddRange(GeneralItem(complaint.Incident) is { } general ? [general] : ["property/2.2.05", "measures/4.02c"]);
                break;
        }

        return [.. cites];
    }

    internal static string[] GroupCites(Complaint complaint) =>
        Group(complaint) ? ["property/2.2.06.08", "measures/4.03d"] : ["property/2.2.06.08"];

    internal static List<ExpectedDuty> Duties(Complaint complaint, int threshold = 3)
    {
        var severity = Severity(complaint, threshold);
        var duties = new List<ExpectedDuty>();
        if (severity == "major")
        {
            // K25: the recipients of property/2.1.06, property/2.2.06a and measures/4.03d together.
            string[] told = ["department-manager", "service-centre-head", "project-head", "company-customer-service"];
            duties.Add(new("report-immediately", "at-once", told, ["property/2.1.06", "property/2.2.06a", "measures/4.03d", "measures/2.01f"]));
            duties.Add(new("start-emergency-plan", "at-once", [], ["measures/4.03e"]));
        }

        // K36: one record, whatever the form is called.
        duties.Add(new("record", "on-receipt", [],
            ["measures/4.02a", "measures/4.02b", "property/2.2.04a", "property/2.1.05a", "property/1.1.03a", "service/2.01c"]));
        duties.Add(new("track-by-first-receiver", "while-handling", [], ["measures/4.03a", "property/2.1.03a"]));
        if (severity == "minor")
            duties.Add(new("answer-at-once", "at-once", [], ["service/2.01e"]));
        if (severity is "general" or "complex")
            duties.Add(new("answer-at-once", "on-receipt", [], ["property/2.2.04c"]));
        if (severity == "major")
            duties.Add(new("explain-to-customer", "on-receipt", [], ["property/2.2.06b"]));
        // property/2.2.06c: for a major complaint; service/2.01f: for what cannot be answered at the time;
        // property/2.1.03c: for what cannot be solved yet.
        string[] replyTime = [.. severity == "major" ? ["property/2.2.06c"] : Array.Empty<string>(), .. complaint.NeedsExtension ? ["service/2.01f", "property/2.1.03c"] : Array.Empty<string>()];
        if (replyTime.Length > 0)
            duties.Add(new("set-reply-time", "on-receipt", [], replyTime));
        if (complaint.Written)
            duties.Add(new("confirm-nature", "on-receipt", [], ["property/2.2.07"]));
        duties.Add(new("investigate", "while-handling", [], ["property/1.1.03b", "measures/4.01a"]));
        if (complaint.Departments > 1)
            duties.Add(new("coordinate-by-service-centre", "while-handling", [], ["measures/4.03b", "measures/4.03c"]));
        // K20: needing longer is no rival of being major.
        if (complaint.NeedsExtension)
            duties.Add(new("notify-progress", "while-handling", [], ["measures/4.02d"]));
        duties.Add(new("answer", "at-closing", ["department-manager", "director"],
            ["property/2.1.04", "property/1.1.05c", "property/1.1.03c", "measures/4.02c", "measures/4.04a"]));
        if (complaint.Written)
            duties.Add(new("reply-in-writing", "at-closing", [], ["property/2.2.07"]));
        duties.Add(new("survey-satisfaction", "at-closing", [], ["measures/4.04b"]));
        return duties;
    }

    internal static string Urgency(string incident)
    {
        // measures/3.03a: water leak, power failure, lift entrapment; K22: flooding is at least a leak, a planned outage is no failure.
        if (incident is "water-leak" or "flooding")
            return "emergency";
        if (incident == "sudden-power-outage")
            return "emergency";
        if (incident == "lift-entrapment")
            return "emergency";
        return "general";
    }

    /// <summary>The item of the list of major or sudden incidents, property/2.2.06.</summary>
    internal static string? MajorItem(string incident)
    {
        if (incident == "fire")
            return "property/2.2.06.01";
        if (incident == "lift-entrapment")
            return "property/2.2.06.02";
        if (incident == "explosion")
            return "property/2.2.06.03";
        if (incident == "sudden-power-outage")
            return "property/2.2.06.04";
        if (incident == "flooding")
            return "property/2.2.06.05";
        if (incident == "theft-or-destruction")
            return "property/2.2.06.06";
        if (incident == "criminal-case")
            return "property/2.2.06.07";
        if (incident == "main-equipment-failure")
            return "property/2.2.06.09";
        if (incident == "structural-damage")
            return "property/2.2.06.10";
        return null;
    }

    /// <summary>The item of the list of general complaints, property/2.2.05.</summary>
    internal static string? GeneralItem(string incident)
    {
        if (incident == "renovation-noise")
            return "property/2.2.05.01";
        if (incident == "public-facility-fault")
            return "property/2.2.05.02";
        if (incident == "in-unit-repair")
            return "property/2.2.05.03";
        if (incident == "mail-or-newspaper-lost")
            return "property/2.2.05.04";
        if (incident is "public-area-hygiene" or "greenery")
            return "property/2.2.05.05";
        if (incident == "pest-control")
            return "property/2.2.05.06";
        if (incident == "centre-service")
            return "property/2.2.05.07";
        return null;
    }
}
