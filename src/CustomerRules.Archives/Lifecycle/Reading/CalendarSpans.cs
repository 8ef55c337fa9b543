using CustomerRules.Archives.Lifecycle.Diagnostics;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Archives.Lifecycle.Reading;

/// <summary>Reads lengths of the calendar: <c>{ "years": 1 }</c>.</summary>
internal static class CalendarSpans
{
    internal static CalendarSpan? ReadOrNull(PolicyNode? node, DiagnosticList found) => node is null or { Kind: PolicyNodeKind.Null } ? null : Read(node, found);

    internal static CalendarSpan? Read(PolicyNode node, DiagnosticList found)
    {
        if (node.AsObject(found) is not { } reader)
            return null;
        var (days, months, years) = (reader.Optional("days"), reader.Optional("months"), reader.Optional("years"));
        reader.Close();
        if ((days is null ? 0 : 1) + (months is null ? 0 : 1) + (years is null ? 0 : 1) != 1)
        {
            found.Add(LifecycleDiagnostics.OneUnit(node));
            return null;
        }

        if (days is not null)
            return days.AsWholeNumber(1, CalendarSpan.MostYears * 365, found) is { } amount ? CalendarSpan.Days(amount) : null;
        if (months is not null)
            return months.AsWholeNumber(1, CalendarSpan.MostYears * 12, found) is { } amount ? CalendarSpan.Months(amount) : null;
        return years!.AsWholeNumber(1, CalendarSpan.MostYears, found) is { } count ? CalendarSpan.Years(count) : null;
    }
}
