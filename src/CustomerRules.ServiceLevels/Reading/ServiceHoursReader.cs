using System.Collections.Immutable;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;
using CustomerRules.ServiceLevels.Calendars;
using CustomerRules.ServiceLevels.Diagnostics;
using CustomerRules.ServiceLevels.Hours;
using NodaTime;

namespace CustomerRules.ServiceLevels.Reading;

/// <summary>Reads published service hours.</summary>
internal static class ServiceHoursReader
{
    private static readonly ImmutableArray<(string Name, IsoDayOfWeek Day)> Week =
    [
        ("monday", IsoDayOfWeek.Monday), ("tuesday", IsoDayOfWeek.Tuesday), ("wednesday", IsoDayOfWeek.Wednesday), ("thursday", IsoDayOfWeek.Thursday),
        ("friday", IsoDayOfWeek.Friday), ("saturday", IsoDayOfWeek.Saturday), ("sunday", IsoDayOfWeek.Sunday),
    ];

    internal static PolicyReadResult<PolicyTimeline<ServiceHoursPolicy>> ReadAll(IEnumerable<PolicyFile> files, ClauseCatalogue catalogue)
    {
        var found = new DiagnosticList();
        var versions = new List<ServiceHoursPolicy>();
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            if (StrictReader.Read(file, found)?.AsObject(found) is { } reader && Read(reader, catalogue) is { } version)
                versions.Add(version);
        }

        if (found.HasErrors)
            return new PolicyReadResult<PolicyTimeline<ServiceHoursPolicy>>(null, found);
        var timeline = PolicyTimeline.Create(versions);
        found.AddRange(timeline.Diagnostics);
        return new PolicyReadResult<PolicyTimeline<ServiceHoursPolicy>>(timeline.TryGetValue(out var value) ? value : null, found);
    }

    /// <summary>Reads windows by day of the week or kind of day.</summary>
    internal static ServiceHours ReadDays(ObjectReader reader, ServiceHours hours)
    {
        foreach (var (name, day) in Week)
        {
            if (reader.Optional(name) is { } node && Windows(node, reader.Diagnostics, inARow: false) is { } windows)
                hours = hours.On(day, windows);
        }

        foreach (var kind in DayKind.All)
        {
            if (reader.Optional(kind.Code) is { } node && Windows(node, reader.Diagnostics, inARow: true) is { } windows)
                hours = hours.On(kind, windows);
        }

        return hours;
    }

    private static ServiceHoursPolicy? Read(ObjectReader reader, ClauseCatalogue catalogue)
    {
        var found = reader.Diagnostics;
        var header = PolicyValues.Header(reader, catalogue);
        var zoneNode = reader.Required("zone");
        var zone = zoneNode?.AsText(found) is { } id ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) : null;
        if (zone is null && zoneNode is { Kind: PolicyNodeKind.Text })
            found.Add(HoursDiagnostics.UnknownZone(zoneNode));
        var service = reader.Optional("service") is { } code ? PolicyValues.Code(code, found) : null;
        var hours = ServiceHours.None;
        if (reader.Optional("everyDay") is { } everyDay && Windows(everyDay, found, inARow: true) is { } windows)
            hours = ServiceHours.EveryDay(windows);
        if (reader.Optional("days")?.AsObject(found) is { } days)
        {
            hours = ReadDays(days, hours);
            days.Close();
        }

        if (!found.HasErrors && !hours.OpensInAWeek)
            found.Add(HoursDiagnostics.NeverOpen(reader.Node));
        if (reader.Optional("dates") is { } dates)
            hours = ReadDates(dates, hours, found);
        var requirements = ReadRequirements(reader.Optional("requirements"), catalogue, found);
        reader.Close();
        if (header is null || zone is null || found.HasErrors)
            return null;
        var policy = new ServiceHoursPolicy(header, zone, service, hours, requirements);
        foreach (var requirement in requirements.Where(requirement => requirement.Service == service))
        {
            var open = requirement.Opening.DaysLongEnough(hours);
            if (open < requirement.Opening.DaysPerWeek)
                found.Add(HoursDiagnostics.TooShort(policy, requirement, open));
        }

        return policy;
    }

    private static ServiceHours ReadDates(PolicyNode node, ServiceHours hours, DiagnosticList found)
    {
        var given = new HashSet<LocalDate>();
        foreach (var item in node.AsItems(found))
        {
            if (item.AsObject(found) is not { } reader)
                continue;
            var day = reader.Required("date");
            var date = day is null ? null : PolicyValues.Date(day, found);
            var windows = reader.Required("windows") is { } list ? Windows(list, found, inARow: false) : null;
            reader.Close();
            if (date is { } known && !DayNumber.Has(known))
                found.Add(HoursDiagnostics.OutOfReach(day!));
            else if (date is { } repeated && !given.Add(repeated))
                found.Add(HoursDiagnostics.DateTwice(day!));
            else if (date is not null && windows is not null)
                hours = hours.On(date.Value, windows);
        }

        return hours;
    }

    private static ImmutableArray<ServiceRequirement> ReadRequirements(PolicyNode? node, ClauseCatalogue catalogue, DiagnosticList found)
    {
        var requirements = ImmutableArray.CreateBuilder<ServiceRequirement>();
        foreach (var item in node?.AsItems(found) ?? [])
        {
            if (item.AsObject(found) is not { } reader)
                continue;
            var service = reader.Required("service") is { } code ? PolicyValues.Code(code, found) : null;
            var name = reader.RequiredBilingual("name");
            var days = reader.Required("daysPerWeek")?.AsWholeNumber(1, 7, found);
            var hours = reader.Required("hoursPerDay")?.AsWholeNumber(1, 24, found);
            var cites = reader.Required("cites") is { } clauses ? PolicyValues.Cites(clauses, catalogue, found) : null;
            reader.Close();
            if (service is not null && name is not null && days is not null && hours is not null && cites is not null)
                requirements.Add(new ServiceRequirement(service, name, new OpeningRequirement(days.Value, hours.Value, cites)));
        }

        return requirements.DrainToImmutable();
    }

    /// <summary>Windows of days in a row may not reach into each other; those of a single day may reach into a next day that opens later.</summary>
    private static List<OpeningWindow>? Windows(PolicyNode node, DiagnosticList found, bool inARow)
    {
        var windows = new List<OpeningWindow>();
        foreach (var item in node.AsItems(found))
        {
            if (item.AsText(found) is not { } text)
                return null;
            if (!OpeningWindow.TryParse(text, out var window))
            {
                found.Add(HoursDiagnostics.NoWindow(item));
                return null;
            }

            windows.Add(window);
        }

        try
        {
            _ = inARow ? ServiceHours.EveryDay(windows) : ServiceHours.None.On(IsoDayOfWeek.Monday, windows);
        }
        catch (ArgumentException)
        {
            found.Add(HoursDiagnostics.Overlap(node));
            return null;
        }

        return windows;
    }
}
