using System.Text.Json;
using CustomerRules.Policies;
using CustomerRules.ServiceLevels.Obligations;

namespace CustomerRules.ServiceLevels.Tests.Obligations;

/// <summary>Small obligation policies.</summary>
internal static class Policy
{
    /// <summary>A policy of one role and the given obligations.</summary>
    internal static ObligationPolicy Of(params string[] obligations) => Read(obligations).GetValueOrThrow().Versions[0];

    internal static PolicyReadResult<PolicyTimeline<ObligationPolicy>> Read(params string[] obligations) => ObligationPolicies.Load(
        [
            PolicyFile.FromText(
                "o.json",
                $$"""
                { "policy": "service-levels/obligations", "version": "1.0.0", "effectiveFrom": "2025-01-01",
                  "title": { "zh": "职责", "en": "Duties" }, "cites": ["measures/6.02b"],
                  "roles": [{ "role": "clerk", "name": { "zh": "文员", "en": "Clerk" } }],
                  "obligations": [{{string.Join(",\n", obligations)}}] }
                """),
        ],
        ClauseCatalogue.Embedded);

    /// <summary>An obligation of a period.</summary>
    internal static string Every(string period, int least = 1, string? code = null, string zh = "某事", string en = "Something") =>
        $$"""
        { "obligation": "{{code ?? "by-" + period}}", "name": { "zh": {{JsonSerializer.Serialize(zh)}}, "en": {{JsonSerializer.Serialize(en)}} },
          "period": "{{period}}", "least": {{least}}, "who": "clerk", "cites": ["measures/6.02b"] }
        """;
}
