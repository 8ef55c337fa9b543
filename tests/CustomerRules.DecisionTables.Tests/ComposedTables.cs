namespace CustomerRules.DecisionTables.Tests;

/// <summary>A small composition as policies use it: conditions feed the severity, severity feeds the duties.</summary>
internal static class ComposedTables
{
    internal static DecisionTable Conditions(int households = 3, string cite = "property/2.2.06.08", string version = "1.0.0") => Policy.Prove($$"""
        { "policy": "complaints/conditions", "version": "{{version}}", "effectiveFrom": "2025-01-01", "title": { "zh": "条件", "en": "Conditions" }, "cites": ["property/2.2.06a"],
          "inputs": [ { "input": "households", "range": { "min": 1, "max": 10000 } } ],
          "output": { "group": { "flag": true } },
          "hitPolicy": "unique",
          "rules": [
            { "rule": "group", "when": { "households": { "min": {{households}} } }, "then": { "group": true }, "cites": ["{{cite}}"] },
            { "rule": "single", "when": { "households": { "max": {{households - 1}} } }, "then": { "group": false }, "cites": ["{{cite}}"] } ] }
        """);

    internal static DecisionTable Severity(DecisionTable conditions) => Policy.Prove(
        """
        { "policy": "complaints/severity", "version": "1.0.0", "effectiveFrom": "2025-01-01", "title": { "zh": "等级", "en": "Severity" }, "cites": ["property/2.2.06a"],
          "inputs": [ { "input": "incident", "choices": ["fire", "greenery", "other"] }, { "input": "group", "from": "complaints/conditions" } ],
          "output": { "severity": ["major", "general"] },
          "hitPolicy": "priority",
          "rules": [
            { "rule": "fire", "when": { "incident": "fire" }, "then": { "severity": "major" }, "cites": ["property/2.2.06.01"] },
            { "rule": "group-complaint", "when": { "group": true }, "then": { "severity": "major" }, "cites": ["property/2.2.06.08"] } ],
          "default": { "rule": "general", "then": { "severity": "general" }, "cites": ["measures/4.02c"] } }
        """,
        conditions);

    internal static DecisionTable Duties(DecisionTable severity) => Policy.Prove(
        """
        { "policy": "complaints/duties", "version": "1.0.0", "effectiveFrom": "2025-01-01", "title": { "zh": "职责", "en": "Duties" }, "cites": ["measures/4.01a"],
          "inputs": [ { "input": "severity", "from": "complaints/severity" }, { "input": "written", "flag": true } ],
          "output": {
            "duties": { "records": { "key": "duty", "fields": {
              "duty": ["record", "report-immediately", "reply-in-writing"],
              "to": { "set": ["department-manager", "project-head", "director"], "merge": "union" },
              "hours": { "number": { "min": 0, "max": 72 }, "merge": "least" } } } } },
          "hitPolicy": "collect",
          "rules": [
            { "rule": "always", "then": { "duties": [ { "duty": "record", "hours": 24 } ] }, "cites": ["measures/4.01a"] },
            { "rule": "major", "when": { "severity": "major" }, "then": { "duties": [
                { "duty": "report-immediately", "to": ["project-head", "department-manager"], "hours": 0 }, { "duty": "record", "to": ["director"], "hours": 2 } ] }, "cites": ["measures/4.03d"] },
            { "rule": "in-writing", "when": { "written": true }, "then": { "duties": [ { "duty": "reply-in-writing", "hours": 72 } ] }, "cites": ["measures/4.02e"] } ] }
        """,
        severity);
}
