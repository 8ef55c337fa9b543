using CustomerRules.DecisionTables.Analysis;
using CustomerRules.DecisionTables.Tests.Oracle;
using CustomerRules.DecisionTables.Tests.Specs;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CustomerRules.DecisionTables.Tests;

/// <summary>The proof says what looking at every input says.</summary>
public sealed class ProofOracleTests
{
    [Law(400)]
    public Property Findings_and_their_counts_are_those_of_every_input() => Prop.ForAll(Arbitraries.Models, model =>
    {
        var (expected, analysis) = (new NaiveProof(model.Naive()), model.Load().Analysis);

        Assert.Equal(Expected(expected), analysis.Findings.Select(Describe).Order(StringComparer.Ordinal));
        Assert.Equal(expected.IsSound, analysis.Result.Succeeded);
    });

    [Law(400)]
    public Property Every_witness_lies_in_its_region_and_replays() => Prop.ForAll(Arbitraries.Models, model =>
    {
        var (table, analysis) = (model.Naive(), model.Load().Analysis);
        foreach (var finding in analysis.Findings.Where(finding => finding.Region is not null))
        {
            var values = finding.Witness!.Values;
            Assert.True(finding.Region!.Contains(values.AsSpan()));
            Assert.True(finding.Region.Count <= finding.Count);
            AssertReplays(finding, table.Ask([.. values]));
        }

        Assert.All(analysis.Findings, finding => Assert.Equal(finding.Region is null, finding.Witness is null));
        Assert.All(analysis.Findings.Where(finding => finding.Kind == TableFindingKind.RedundantRule), finding => Assert.NotNull(finding.Region));
    });

    private static void AssertReplays(TableFinding finding, NaiveAnswer answer)
    {
        switch (finding.Kind)
        {
            case TableFindingKind.Gap:
                Assert.True(answer.Kind is AnswerKind.Gap or AnswerKind.Silent);
                break;
            case TableFindingKind.Conflict:
                Assert.Equal(AnswerKind.Conflict, answer.Kind);
                Assert.Equal(finding.Rules.Select(rule => rule.Name), answer.DecidingNames);
                break;
            case TableFindingKind.RedundantRule:
                Assert.Contains(finding.Rules[0].Name, answer.DecidingNames);
                break;
            default:
                Assert.Equal(TableFindingKind.DeadRule, finding.Kind);
                Assert.Contains(finding.Rules[0].Name, answer.Matched.Select(rule => rule.Name));
                Assert.DoesNotContain(finding.Rules[0].Name, answer.DecidingNames);
                break;
        }
    }

    private static IEnumerable<string> Expected(NaiveProof proof)
    {
        List<string> lines = [];
        if (proof.NothingPossible)
            lines.Add("NothingPossible");
        if (proof.Gaps > 0)
            lines.Add($"Gap x{proof.Gaps}");
        lines.AddRange(proof.Silent.Select(pair => $"Gap x{pair.Value}"));
        lines.AddRange(proof.Conflicts.Select(pair => $"Conflict {pair.Key} x{pair.Value}"));
        lines.AddRange(proof.Dead.Select(pair => $"DeadRule {string.Join(' ', [pair.Key, .. pair.Value.Covering])} x{pair.Value.Count}"));
        if (proof.UnusedDefault)
            lines.Add("UnusedDefault default-rule");
        lines.AddRange(proof.Redundant.Select(rule => $"RedundantRule {rule}"));
        return lines.Order(StringComparer.Ordinal);
    }

    private static string Describe(TableFinding finding)
    {
        var text = finding.Kind.ToString();
        if (finding.Rules.Length > 0)
            text += " " + string.Join(' ', finding.Rules.Select(rule => rule.Name));
        var counted = finding.Kind is TableFindingKind.Gap or TableFindingKind.Conflict or TableFindingKind.DeadRule;
        return counted ? $"{text} x{finding.Count}" : text;
    }
}
