using CustomerRules.DecisionTables.Deciding;
using CustomerRules.DecisionTables.Tests.Oracle;
using CustomerRules.DecisionTables.Tests.Specs;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CustomerRules.DecisionTables.Tests;

/// <summary>What is explained is what is decided.</summary>
public sealed class ExplainTests
{
    [Law(100)]
    public Property An_explanation_has_every_matching_rule_deciding_ones_first_and_the_nearest_changes() => Prop.ForAll(Arbitraries.SoundModels, model =>
    {
        var (naive, table) = (model.Naive(), model.Load().Table);
        var (rules, changes, nearest) = (new RuleTrace[16], new NearestChange[64], new NearestChange[64]);
        foreach (var input in naive.AllInputs())
        {
            var expected = naive.Ask(input);
            if (expected.Kind == AnswerKind.Impossible)
            {
                Assert.Throws<ArgumentException>(() => table.Explain(input, rules, changes));
                continue;
            }

            var explanation = table.Explain(input, rules, changes);

            Assert.Same(table.Decide(input), explanation.Decision);
            Assert.Equal(
                expected.DecidingNames.Select(name => $"{name} Decided").Concat(expected.Matched.Select(rule => rule.Name).Except(expected.DecidingNames).Select(name => $"{name} Outranked")),
                rules.Take(explanation.Rules).Select(trace => $"{trace.Rule} {trace.Role}"));
            Assert.Equal(table.FindNearestChanges(input, nearest), explanation.Changes);
            Assert.Equal(nearest.Take(explanation.Changes), changes.Take(explanation.Changes));

            Assert.Equal(1, table.Explain(input, rules.AsSpan(0, 1), []).Rules);
            Assert.Equal(0, table.Explain(input, [], []).Rules);
            Assert.Equal(0, table.Explain(input, [], []).Changes);
        }
    });
}
