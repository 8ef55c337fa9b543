using System.Globalization;
using System.Text;
using CustomerRules.Archives.Lifecycle;
using CustomerRules.Policies;
using NodaTime;
using NodaTime.Text;

namespace FileLife;

/// <summary>What a company publishes beside the embedded policy: a further version, with a minimum retention of its own.</summary>
internal static class CompanyPolicy
{
    internal static PolicyTimeline<LifecyclePolicy> WithRetention(LocalDate from, int years)
    {
        var embedded = LifecyclePolicies.EmbeddedFiles[0];
        var later = Encoding.UTF8.GetString(embedded.Utf8.Span)
            .Replace("\"version\": \"1.0.0\"", "\"version\": \"1.1.0\"", StringComparison.Ordinal)
            .Replace("\"effectiveFrom\": \"2025-01-01\"", $"\"effectiveFrom\": \"{LocalDatePattern.Iso.Format(from)}\"", StringComparison.Ordinal)
            .Replace("\"least\": null", string.Create(CultureInfo.InvariantCulture, $"\"least\": {{ \"years\": {years} }}"), StringComparison.Ordinal)
            .Replace("\"from\": null", "\"from\": \"sealed\"", StringComparison.Ordinal);
        return LifecyclePolicies.Load([embedded, PolicyFile.FromText($"archives/lifecycle/{LocalDatePattern.Iso.Format(from)}.json", later)], ClauseCatalogue.Embedded).GetValueOrThrow();
    }
}
