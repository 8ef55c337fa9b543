using System.Globalization;
using System.Text;
using CustomerRules.DecisionTables.Sets;
using CustomerRules.Permissions;
using CustomerRules.Policies;

namespace CounterClerk;

/// <summary>What a company puts in place of the embedded duties: the clause says promptly, the company says within how many days.</summary>
internal static class CompanyPolicy
{
    private const string Duties = "access/duties/2025-01-01.json";
    private const string Return = "[{ \"obligation\": \"return-file\", \"when\": \"after\" }]";

    internal static AccessPolicies ReturnWithin(int days)
    {
        var embedded = AccessPolicies.EmbeddedFiles.Single(file => file.Path == Duties);
        var own = Encoding.UTF8.GetString(embedded.Utf8.Span).Replace(
            Return,
            string.Create(CultureInfo.InvariantCulture, $"{Return}, \"withinDays\": [{{ \"obligation\": \"return-file\", \"days\": {days} }}]"),
            StringComparison.Ordinal);
        var files = AccessPolicies.EmbeddedFiles.Where(file => file.Path != Duties).Append(PolicyFile.FromText(Duties, own));
        return AccessPolicies.From(TableSet.Load(files, ClauseCatalogue.Embedded).GetValueOrThrow()).GetValueOrThrow();
    }
}
