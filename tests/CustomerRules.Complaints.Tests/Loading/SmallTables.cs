namespace CustomerRules.Complaints.Tests.Loading;

/// <summary>Sound tables that are too small for complaints.</summary>
internal static class SmallTables
{
    internal const string SeverityWithoutIncident = """
        {
          "$schema": "https://customerrules.dev/schemas/decision-table.schema.json",
          "policy": "complaints/severity", "version": "1.0.0", "effectiveFrom": "2025-01-01",
          "title": { "zh": "严重程度", "en": "Severity" }, "cites": ["property/2.2.06d"],
          "inputs": [{ "input": "group", "from": "complaints/conditions" }],
          "output": { "severity": [
            { "code": "major", "name": { "zh": "重大", "en": "Major" } },
            { "code": "complex", "name": { "zh": "复杂", "en": "Complex" } },
            { "code": "general", "name": { "zh": "一般", "en": "General" } },
            { "code": "minor", "name": { "zh": "较小", "en": "Minor" } }
          ] },
          "hitPolicy": "priority",
          "rules": [{ "rule": "group", "when": { "group": true }, "then": { "severity": "major" }, "cites": ["property/2.2.06.08"] }],
          "default": { "rule": "rest", "then": { "severity": "general" }, "cites": ["property/2.2.05"] }
        }
        """;

    internal const string SeverityWithoutGroup = """
        {
          "$schema": "https://customerrules.dev/schemas/decision-table.schema.json",
          "policy": "complaints/severity", "version": "1.0.0", "effectiveFrom": "2025-01-01",
          "title": { "zh": "严重程度", "en": "Severity" }, "cites": ["property/2.2.06d"],
          "inputs": [
            { "input": "incident", "choices": [{ "code": "fire", "name": { "zh": "火灾", "en": "Fire" } }, { "code": "other", "name": { "zh": "其他", "en": "Other" } }] },
            { "input": "households", "range": { "min": 1, "max": 10000 } }
          ],
          "output": { "severity": [
            { "code": "major", "name": { "zh": "重大", "en": "Major" } },
            { "code": "complex", "name": { "zh": "复杂", "en": "Complex" } },
            { "code": "general", "name": { "zh": "一般", "en": "General" } },
            { "code": "minor", "name": { "zh": "较小", "en": "Minor" } }
          ] },
          "hitPolicy": "priority",
          "rules": [
            { "rule": "fire", "when": { "incident": "fire" }, "then": { "severity": "major" }, "cites": ["property/2.2.06.01"] },
            { "rule": "group", "when": { "households": { "min": 3 } }, "then": { "severity": "major" }, "cites": ["property/2.2.06.08"] }
          ],
          "default": { "rule": "rest", "then": { "severity": "general" }, "cites": ["property/2.2.05"] }
        }
        """;

    internal const string DutiesWithoutSeverity = """
        {
          "$schema": "https://customerrules.dev/schemas/decision-table.schema.json",
          "policy": "complaints/duties", "version": "1.0.0", "effectiveFrom": "2025-01-01",
          "title": { "zh": "职责", "en": "Duties" }, "cites": ["property/2.1"],
          "inputs": [{ "input": "written", "flag": true }],
          "output": { "duties": { "records": { "key": "duty", "fields": {
            "duty": [{ "code": "record", "name": { "zh": "登记", "en": "Record" } }, { "code": "reply-in-writing", "name": { "zh": "书面回复", "en": "Reply in writing" } }],
            "to": { "set": [{ "code": "director", "name": { "zh": "主任", "en": "Director" } }], "merge": "union" },
            "when": [{ "code": "on-receipt", "name": { "zh": "受理时", "en": "On receipt" } }, { "code": "at-closing", "name": { "zh": "办结时", "en": "At closing" } }] } } } },
          "hitPolicy": "collect",
          "rules": [
            { "rule": "record", "then": { "duties": [{ "duty": "record", "when": "on-receipt" }] }, "cites": ["measures/4.02a"] },
            { "rule": "written", "when": { "written": true }, "then": { "duties": [{ "duty": "reply-in-writing", "when": "at-closing" }] }, "cites": ["property/2.2.07"] }
          ]
        }
        """;

    internal static readonly string DutiesOfAnySeverity =
        DutiesWithoutSeverity.Replace("\"inputs\": [", "\"inputs\": [{ \"input\": \"severity\", \"from\": \"complaints/severity\" }, ", StringComparison.Ordinal);

    /// <summary>Asks what happened and whether it is a group; two of the incidents are spelt almost alike, in no order of the alphabet.</summary>
    internal static readonly string SeverityOfTwoFacts = SeverityWithoutIncident
        .Replace("\"inputs\": [", """
            "inputs": [{ "input": "incident", "choices": [
              { "code": "noise", "name": { "zh": "噪音", "en": "Noise" } },
              { "code": "burst-pipe", "name": { "zh": "爆管", "en": "Burst pipe" } },
              { "code": "burst-pike", "name": { "zh": "断矛", "en": "Burst pike" } }] },
            """, StringComparison.Ordinal)
        .Replace("\"rules\": [", """
            "rules": [{ "rule": "burst", "when": { "incident": ["burst-pipe", "burst-pike"] }, "then": { "severity": "major" }, "cites": ["property/2.2.06.01"] },
            """, StringComparison.Ordinal);
}
