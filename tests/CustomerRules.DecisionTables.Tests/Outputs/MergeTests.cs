using CustomerRules.DecisionTables.Outputs;

namespace CustomerRules.DecisionTables.Tests.Outputs;

/// <summary>Records of several rules become one for each key, in the order of the codes, with the clauses of every rule that gave them.</summary>
public sealed class MergeTests
{
    [Fact]
    public void Records_come_in_the_order_of_their_codes_whatever_that_of_the_rules()
    {
        var decision = Table("collect", """[{ "duty": "reply", "hours": 9 }, { "duty": "record", "hours": 5 }]""", """[{ "duty": "record", "hours": 2 }]""").Decide([1]);

        Assert.Equal("""{"duties":[{"duty":"record","hours":2},{"duty":"reply","hours":9}]}""", decision.Outcome.Json);
        Assert.Equal(["measures/4.02c, measures/4.03d", "measures/4.02c"], Clauses(decision));
    }

    [Fact]
    public void A_list_that_one_rule_gives_is_taken_as_it_is()
    {
        var decision = Table("collect", """[{ "duty": "reply", "hours": 9 }, { "duty": "record", "hours": 5 }]""", """[{ "duty": "record", "hours": 2 }]""").Decide([0]);

        Assert.Equal("""{"duties":[{"duty":"record","hours":5},{"duty":"reply","hours":9}]}""", decision.Outcome.Json);
        Assert.Equal(["measures/4.02c", "measures/4.02c"], Clauses(decision));
    }

    [Fact]
    public void Rules_that_agree_under_any_both_give_their_clauses()
    {
        var table = Table("any", """[{ "duty": "record", "hours": 5 }]""", """[{ "duty": "record", "hours": 5 }]""");

        Assert.Equal("""{"duties":[{"duty":"record","hours":5}]}""", table.Decide([1]).Outcome.Json);
        Assert.Equal(["measures/4.02c, measures/4.03d"], Clauses(table.Decide([1])));
        Assert.Equal(["measures/4.02c"], Clauses(table.Decide([0])));
    }

    private static IEnumerable<string> Clauses(Decision decision) => ((RecordListValue)decision.Outcome["duties"]).Records.Select(record => record.Cites.ToString());

    /// <summary>Two rules: one that always matches, one that matches when the flag is set.</summary>
    private static DecisionTable Table(string hitPolicy, string always, string sometimes) => Policy.Prove($$"""
        { "policy": "test/merge", "version": "1.0.0", "effectiveFrom": "2025-01-01", "title": { "zh": "表", "en": "Table" }, "cites": ["measures/4.01a"],
          "inputs": [{ "input": "on", "flag": true }],
          "output": { "duties": { "records": { "key": "duty", "fields": { "duty": ["record", "reply"], "hours": { "number": { "min": 0, "max": 9 }, "merge": "least" } } } } },
          "hitPolicy": "{{hitPolicy}}",
          "rules": [{ "rule": "always", "then": { "duties": {{always}} }, "cites": ["measures/4.02c"] },
                    { "rule": "sometimes", "when": { "on": true }, "then": { "duties": {{sometimes}} }, "cites": ["measures/4.03d"] }] }
        """);
}
