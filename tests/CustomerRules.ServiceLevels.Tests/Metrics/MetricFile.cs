using CustomerRules.Policies;
using CustomerRules.ServiceLevels.Metrics;

namespace CustomerRules.ServiceLevels.Tests.Metrics;

/// <summary>The published metrics with a change.</summary>
internal static class MetricFile
{
    internal static PolicyReadResult<PolicyTimeline<MetricPolicy>> Of(Func<string, string> change)
    {
        var text = Repository.Read("seeds/service-levels/metrics/2025-01-01.json");
        var changed = change(text);
        Assert.NotEqual(text, changed);
        return MetricPolicies.Load([PolicyFile.FromText("m.json", changed)], ClauseCatalogue.Embedded);
    }
}
