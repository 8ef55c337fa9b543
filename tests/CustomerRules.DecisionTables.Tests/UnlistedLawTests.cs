using CustomerRules.DecisionTables.Analysis;
using CustomerRules.DecisionTables.Deciding;
using CustomerRules.DecisionTables.Tests.Oracle;
using CustomerRules.DecisionTables.Tests.Specs;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CustomerRules.DecisionTables.Tests;

/// <summary>A table whose decisions are not laid out is proved, and decides, as the same table does when they are.</summary>
public sealed class UnlistedLawTests
{
    private static readonly AnalysisBudget None = new(ListedDecisions: 0);

    [Law(400)]
    public Property The_proof_finds_the_same_without_laying_decisions_out() => Prop.ForAll(Arbitraries.Models, model =>
    {
        var (listed, asked) = (model.Load().Analysis, model.Load(None).Analysis);

        Assert.Equal(listed.Result.Succeeded, asked.Result.Succeeded);
        if (listed.Findings.All(finding => finding.Kind != TableFindingKind.Conflict))
        {
            Assert.Equal(Said(listed), Said(asked));
            return;
        }

        // Conflicts are told by pairs of rules, and of redundant rules nothing is said while there are any.
        var open = new[] { TableFindingKind.Conflict, TableFindingKind.RedundantRule };
        Assert.Equal(Said(listed, open), Said(asked, open));
        Assert.Equal(
            Quarrels(model.Naive()),
            asked.Findings.Where(finding => finding.Kind == TableFindingKind.Conflict)
                .ToDictionary(finding => string.Join(' ', finding.Rules.Select(rule => rule.Name)), finding => (int)finding.Count));
    });

    [Law(300)]
    public Property Every_input_gets_the_same_answer_for_the_same_reasons() => Prop.ForAll(Arbitraries.SoundModels, model =>
    {
        var (naive, listed, asked) = (model.Naive(), model.Load().Table, model.Load(None).Table);
        Assert.False(asked.AreDecisionsListed);
        Assert.Empty(asked.Decisions);
        Assert.Null(asked.Grid);
        foreach (var output in listed.Definition.Outputs)
            Assert.Equal(listed.OutcomesOn(output.Name).Select(outcome => outcome.Json), asked.OutcomesOn(output.Name).Select(outcome => outcome.Json));
        Assert.True(TableDifference.Between(asked, asked).IsEmpty);
        foreach (var input in naive.AllInputs())
        {
            Assert.Equal(listed.TryDecide(input, out var expected), asked.TryDecide(input, out var decision));
            if (decision is null)
            {
                Assert.Throws<ArgumentException>(() => asked.Decide(input));
                continue;
            }

            Assert.Equal(Shape(expected!), Shape(decision));
            Assert.Equal(-1, decision.Index);
            Assert.Equal(Changes(listed, input), Changes(asked, input));
            Assert.Equal(Traced(listed, input), Traced(asked, input));
            Assert.Equal(
                [.. expected!.Deciding.Select(rule => $"{rule} {RuleRole.Decided}"), .. expected.Outranked.Select(rule => $"{rule} {RuleRole.Outranked}")],
                Traced(asked, input));
        }
    });

    [Law(100)]
    public Property With_facts_missing_the_same_is_possible_for_the_same_reasons() => Prop.ForAll(Arbitraries.SoundModels, model =>
    {
        var (listed, asked) = (model.Load().Table, model.Load(None).Table);
        var random = new Random(model.Size);
        for (var n = 0; n < 8; n++)
        {
            int?[] known = [.. listed.Facts.Select(fact => random.Next(3) == 0 ? random.Next(fact.Min, fact.Max + 1) : (int?)null)];
            PossibleAnswers expected;
            try
            {
                expected = listed.Possible(known);
            }
            catch (ArgumentException)
            {
                Assert.Throws<ArgumentException>(() => asked.Possible(known));
                continue;
            }

            var possible = asked.Possible(known);
            Assert.Equal(expected.Outcomes.Select(outcome => outcome.Json), possible.Outcomes.Select(outcome => outcome.Json));
            Assert.Equal(expected.NextFact, possible.NextFact);
            Assert.Equal(Rules(expected.Because).Order(StringComparer.Ordinal), Rules(possible.Because).Order(StringComparer.Ordinal));
            Assert.Equal(expected.Because.Select(reason => reason.Policy.Name).Distinct(), possible.Because.Select(reason => reason.Policy.Name).Distinct());
            Assert.Equal(Rules(expected.Candidates), Rules(possible.Candidates));
        }
    });

    private static IEnumerable<string> Said(TableAnalysis analysis, params TableFindingKind[] without) => analysis.Findings
        .Where(finding => !without.Contains(finding.Kind))
        .Select(finding => $"{finding.Count} {finding.Region} {finding.Witness} {finding.Diagnostic.Message.En} {finding.Diagnostic.Message.Zh}");

    private static IEnumerable<string> Rules(IEnumerable<Reason> reasons) => reasons.Select(reason => $"{reason.Policy.Name} {reason.Rule}");

    /// <summary>By pair of rules that contradict each other, the number of inputs that match both.</summary>
    private static Dictionary<string, int> Quarrels(NaiveTable naive)
    {
        var counts = new Dictionary<string, int>();
        foreach (var answer in naive.AllInputs().Select(naive.Ask).Where(answer => answer.Kind != AnswerKind.Impossible))
        {
            foreach (var (one, i) in answer.Matched.Select((rule, i) => (rule, i)))
            {
                foreach (var other in answer.Matched.Skip(i + 1).Where(other => naive.Definition.HitPolicy == HitPolicy.Unique || !other.Then.Equals(one.Then)))
                    counts[$"{one} {other}"] = counts.GetValueOrDefault($"{one} {other}") + 1;
            }
        }

        return counts;
    }

    private static string Shape(Decision decision) =>
        $"{decision} by {string.Join(' ', decision.Deciding)} over {string.Join(' ', decision.Outranked)} citing {decision.Cites} ({string.Join(", ", decision.Upstream.Select(Shape))})";

    private static List<string> Traced(DecisionTable table, int[] input)
    {
        var rules = new RuleTrace[table.Definition.Rules.Length + 1];
        var count = table.Trace(input, rules);
        Assert.Equal(count, table.Trace(input, []));
        return [.. rules.Take(count).Select(trace => $"{trace.Rule} {trace.Role}")];
    }

    private static IEnumerable<string> Changes(DecisionTable table, int[] input)
    {
        var changes = new NearestChange[32];
        return [.. changes.Take(table.FindNearestChanges(input, changes)).Select(change => $"{change.Fact} {change.From} {change.To} {Shape(change.Decision)}")];
    }
}
