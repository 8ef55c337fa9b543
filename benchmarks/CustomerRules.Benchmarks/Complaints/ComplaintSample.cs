using CustomerRules.Complaints;
using CustomerRules.Complaints.Repairs;
using CustomerRules.DecisionTables;
using NodaTime;

namespace CustomerRules.Benchmarks.Complaints;

/// <summary>Fresh random complaints in every form that an engine takes. So many that no branch predictor learns them.</summary>
internal sealed class ComplaintSample
{
    internal const int Count = 65_536;
    private const int Seed = 20_250_101;

    internal ComplaintSample()
    {
        var date = new LocalDate(2026, 6, 1);
        Policy = ComplaintPolicies.Embedded.AsOf(date);
        Repairs = ComplaintPolicies.Embedded.RepairsAsOf(date);
        var random = new Random(Seed);
        // As from a request: equal to the vocabulary's texts, not the same objects.
        string[] codes = [.. Policy.Incidents.Select(incident => new string(incident.Code.AsSpan()))];
        for (var i = 0; i < Count; i++)
        {
            Resolved[i] = new ResolvedComplaint(
                (IncidentKind)random.Next(Policy.Incidents.Length),
                random.Next(10) < 7 ? random.Next(1, 3) : random.Next(3, 200),
                random.Next(1, 5),
                random.Next(4) == 0,
                random.Next(4) == 0,
                random.Next(3) == 0);
            WithCode[i] = Facts(Resolved[i], codes[(int)Resolved[i].Incident]);
            WithIncident[i] = Facts(Resolved[i], Policy.Resolve(Policy.Incidents[(int)Resolved[i].Incident].Code));
        }
    }

    internal ComplaintPolicy Policy { get; }

    internal RepairPolicy Repairs { get; }

    internal ResolvedComplaint[] Resolved { get; } = new ResolvedComplaint[Count];

    /// <summary>The incident is a code that is looked up each time.</summary>
    internal ComplaintFacts[] WithCode { get; } = new ComplaintFacts[Count];

    /// <summary>The incident has been looked up before.</summary>
    internal ComplaintFacts[] WithIncident { get; } = new ComplaintFacts[Count];

    /// <summary>The values that a table asks for, complaint by complaint.</summary>
    internal int[] Rows(DecisionTable table)
    {
        var width = table.Facts.Length;
        var values = new int[Count * width];
        for (var i = 0; i < Count; i++)
        {
            for (var fact = 0; fact < width; fact++)
                values[i * width + fact] = Value(Resolved[i], table.Facts[fact].Name);
        }

        return values;
    }

    /// <summary>The values that a table asks for, fact by fact.</summary>
    internal int[] Columns(DecisionTable table) =>
        [.. table.Facts.SelectMany(fact => Resolved.Select(complaint => Value(complaint, fact.Name)))];

    /// <summary>Throws unless an engine gives the same rank as hand-written code for every complaint.</summary>
    internal void Check(string engine, Func<int, int> rank)
    {
        for (var i = 0; i < Count; i++)
        {
            if (rank(i) != HandWritten.Severity(Resolved[i]))
                throw new InvalidOperationException($"{engine} disagrees with the switch on {Resolved[i]}.");
        }
    }

    private static ComplaintFacts Facts(in ResolvedComplaint complaint, Incident incident) => new()
    {
        Incident = incident,
        Households = complaint.Households,
        Departments = complaint.Departments,
        Written = complaint.Written,
        NeedsExtension = complaint.NeedsExtension,
        SelfResolvable = complaint.SelfResolvable,
    };

    private static int Value(in ResolvedComplaint complaint, string fact) => fact switch
    {
        "incident" => (int)complaint.Incident,
        "households" => complaint.Households,
        "departments" => complaint.Departments,
        "written" => complaint.Written ? 1 : 0,
        "needsExtension" => complaint.NeedsExtension ? 1 : 0,
        "selfResolvable" => complaint.SelfResolvable ? 1 : 0,
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact),
    };
}
