using CustomerRules.Policies;
using CustomerRules.Policies.Reading;
using CustomerRules.ServiceLevels.Diagnostics;
using CustomerRules.ServiceLevels.Obligations;
using CustomerRules.ServiceLevels.Terms;

namespace CustomerRules.ServiceLevels.Reading;

/// <summary>Reads the files of the recurring obligations.</summary>
internal sealed class ObligationReader(ClauseCatalogue catalogue)
{
    private const int MostInAPeriod = 999;

    private static readonly PolicyId Policy = PolicyId.Parse("service-levels/obligations");
    private static readonly string[] Periods = [.. CalendarPeriod.All.Select(period => period.Code)];

    private readonly DiagnosticList found = new();

    internal PolicyReadResult<PolicyTimeline<ObligationPolicy>> ReadAll(IEnumerable<PolicyFile> files)
    {
        var versions = new List<ObligationPolicy>();
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            if (StrictReader.Read(file, found)?.AsObject(found) is { } reader && Read(reader) is { } version)
                versions.Add(version);
        }

        if (found.HasErrors)
            return new PolicyReadResult<PolicyTimeline<ObligationPolicy>>(null, found);
        var timeline = PolicyTimeline.Create(versions);
        return new PolicyReadResult<PolicyTimeline<ObligationPolicy>>(timeline.TryGetValue(out var value) ? value : null, [.. found, .. timeline.Diagnostics]);
    }

    private ObligationPolicy? Read(ObjectReader reader)
    {
        var header = PolicyValues.Header(reader, catalogue);
        var roles = Items(reader.Required("roles"), "role", ReadRole);
        var obligations = Items(reader.Required("obligations"), "obligation", (item, code) => ReadObligation(item, code, roles));
        reader.Close();
        if (header is not null && header.Id != Policy)
            found.Add(ObligationDiagnostics.OtherPolicy(header, Policy));
        return header is null || header.Id != Policy ? null : new ObligationPolicy(header, roles, obligations);
    }

    /// <summary>A list of objects, each with a code of its own.</summary>
    private List<T> Items<T>(PolicyNode? list, string member, Func<ObjectReader, string?, T?> read)
        where T : class
    {
        var items = new List<T>();
        var seen = new HashSet<string>();
        if (list is not null)
        {
            foreach (var reader in PolicyValues.DistinctList(list, item => item.AsObject(found), found))
            {
                var node = reader.Required(member);
                var code = node is null ? null : PolicyValues.Code(node, found);
                if (code is not null && !seen.Add(code))
                    found.Add(ObligationDiagnostics.Twice(node!));
                if (read(reader, code) is { } item)
                    items.Add(item);
                reader.Close();
            }
        }

        return items;
    }

    /// <summary>A role whose name is faulty is a role all the same: the obligations that refer to it are not wrong.</summary>
    private static ObligationRole? ReadRole(ObjectReader reader, string? code)
    {
        var name = reader.RequiredBilingual("name");
        return code is null ? null : new ObligationRole(code, name ?? new BilingualText(code, code));
    }

    private Obligation? ReadObligation(ObjectReader reader, string? code, List<ObligationRole> roles)
    {
        var name = reader.RequiredBilingual("name");
        var (periodNode, unscheduled) = (reader.Optional("period"), reader.OptionalBilingual("unscheduled"));
        var period = periodNode is null ? null : PolicyValues.CodeIn(periodNode, Periods, found);
        if (periodNode is null == reader.Optional("unscheduled") is null)
            found.Add(ObligationDiagnostics.PeriodOrReason(reader.Node));
        var least = reader.Required("least")?.AsWholeNumber(1, MostInAPeriod, found);
        var recommendedNode = reader.Optional("recommended");
        var recommended = recommendedNode?.AsWholeNumber(1, MostInAPeriod, found);
        if (recommended <= least)
            found.Add(ObligationDiagnostics.NotAboveLeast(recommendedNode!));
        var who = reader.Required("who") is { } role ? PolicyValues.CodeIn(role, [.. roles.Select(known => known.Code)], found) : null;
        var covers = reader.OptionalBilingual("covers");
        var note = reader.OptionalBilingual("note");
        var cites = reader.Required("cites") is { } clauses ? PolicyValues.Cites(clauses, catalogue, found) : null;
        var enabled = reader.Optional("enabled")?.AsFlag(found) ?? true;
        if (code is null || name is null || least is null || who is null || cites is null)
            return null;
        return new Obligation(code, name, roles[who.Value], cites)
        {
            Period = period is null ? null : CalendarPeriod.All[period.Value],
            Unscheduled = unscheduled,
            Least = least.Value,
            Recommended = recommended,
            Covers = covers,
            Note = note,
            IsEnabled = enabled,
        };
    }
}
