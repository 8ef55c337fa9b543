using System.Collections.Immutable;
using System.Globalization;

namespace CustomerRules.Permissions.Analysis;

/// <summary>What a grant gives and asks, as text to compare by: clauses do not count.</summary>
internal static class PlanText
{
    internal static string Duties(ImmutableArray<AccessObligation> duties) => string.Join(';', duties.Select(duty =>
        string.Create(CultureInfo.InvariantCulture, $"{duty.Obligation.Code}:{duty.Moment}:{duty.WithinDays}:{duty.Persons}")));

    internal static string Fields(AccessGrant grant) => Fields(grant.Fields);

    internal static string Fields(ImmutableArray<VisibleField> fields) => string.Join(';', fields.Select(field => $"{field.Field.Code}:{field.Visibility}"));
}
