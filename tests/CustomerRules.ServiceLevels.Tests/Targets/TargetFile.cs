using CustomerRules.DecisionTables.Sets;
using CustomerRules.Policies;
using CustomerRules.ServiceLevels.Targets;
using NodaTime;

namespace CustomerRules.ServiceLevels.Tests.Targets;

/// <summary>Target tables written in a test: one target without facts, in any form that the reader knows.</summary>
internal static class TargetFile
{
    internal static PolicyReadResult<TargetPolicies> Load(IEnumerable<PolicyFile> files) =>
        TargetPolicies.From(TableSet.Load(files, ClauseCatalogue.Embedded).GetValueOrThrow());

    /// <summary>One target of its own.</summary>
    internal static Target Of(string unit, int amount, string pauses, string promise, string ends, int notice = 0, int warn = 0, bool expected = false, bool afterHours = false, string starts = "accepted", string stops = "answered") =>
        Load([PolicyFile.FromText("service-levels/targets/own/2025-01-01.json", Json("own", unit, amount, pauses, promise, ends, notice, warn, expected, afterHours, starts, stops))])
            .GetValueOrThrow().AsOf(new LocalDate(2026, 1, 1))["own"].For("one");

    internal static PolicyFile Written(string unit, string promise) =>
        PolicyFile.FromText("service-levels/targets/own/2025-01-01.json", Json("own", unit, 1, "none", promise, "moment", 0, 0, false, false, "accepted", "answered"));

    private static string Json(string code, string unit, int amount, string pauses, string promise, string ends, int notice, int warn, bool expected, bool afterHours, string starts, string stops)
    {
        var late = afterHours ? "next-service-day" : "counts";
        var told = expected ? "true" : "false";
        return $$$"""
            {
              "policy": "service-levels/targets/{{{code}}}", "version": "1.0.0", "effectiveFrom": "2025-01-01",
              "title": {"zh": "期限", "en": "Target"}, "cites": ["measures/4.02c"],
              "inputs": [{"input": "kind", "choices": ["one"]}],
              "output": {
                "unit": {"choices": ["{{{unit}}}"]}, "amount": {"number": {"min": 1, "max": 1000}},
                "noticeWorkdays": {"number": {"min": 0, "max": 100}}, "warnWorkdays": {"number": {"min": 0, "max": 100}},
                "starts": {"choices": ["{{{starts}}}"]}, "stops": {"choices": ["{{{stops}}}"]}, "ends": {"choices": ["{{{ends}}}"]},
                "pauses": {"choices": ["{{{pauses}}}"]}, "promise": {"choices": ["{{{promise}}}"]}, "afterHours": {"choices": ["{{{late}}}"]},
                "expected": {"flag": true}
              },
              "hitPolicy": "unique",
              "rules": [{"rule": "all", "when": {}, "cites": ["measures/4.02c"], "note": {"zh": "期限", "en": "Target"},
                "then": {"unit": "{{{unit}}}", "amount": {{{amount}}}, "noticeWorkdays": {{{notice}}}, "warnWorkdays": {{{warn}}}, "starts": "{{{starts}}}", "stops": "{{{stops}}}",
                  "ends": "{{{ends}}}", "pauses": "{{{pauses}}}", "promise": "{{{promise}}}", "afterHours": "{{{late}}}", "expected": {{{told}}} }}]
            }
            """;
    }
}
