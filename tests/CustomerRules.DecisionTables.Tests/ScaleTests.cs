using System.Collections.Immutable;
using CustomerRules.DecisionTables.Analysis;
using CustomerRules.DecisionTables.Tests.Oracle;
using CustomerRules.DecisionTables.Tests.Specs;

namespace CustomerRules.DecisionTables.Tests;

/// <summary>Tables far larger than any policy: still exact, still soon done.</summary>
public sealed class ScaleTests
{
    /// <summary>Cost is counted in states, which no other load on the machine can change.</summary>
    private static readonly AnalysisBudget Budget = new(MaxStates: 200_000);

    [Fact]
    public void A_thousand_rules_over_seven_inputs_are_proved_and_compared()
    {
        var inputs = Enumerable.Range(0, 7).Select(i => InputSpec.Range($"n{i}", 0, 999)).ToImmutableArray();
        var random = new Random(20250101);
        var boxes = BigTables.Boxes(inputs, 1000, random);
        var answers = boxes.Select(_ => random.Next(5)).ToImmutableArray();
        var edited = answers;
        for (var i = 0; i < 5; i++)
            edited = edited.SetItem(i * 200, (answers[i * 200] + 1) % 5);

        var (before, after) = (Prove(BigTables.Json(inputs, boxes, answers)), Prove(BigTables.Json(inputs, boxes, edited)));
        var difference = TableDifference.Between(before, after, Budget);

        var size = Enumerable.Range(0, 5).Sum(i => boxes[i * 200].Aggregate(1.0, (product, span) => product * (span.Max - span.Min + 1)));
        Assert.Equal(size, (double)difference.Count, size / 1e9);
        AssertSame(before, after, difference, boxes, random);
    }

    [Fact]
    public void Three_thousand_rules_over_three_inputs_are_proved_and_decide()
    {
        var inputs = Enumerable.Range(0, 3).Select(i => InputSpec.Range($"n{i}", 0, 999)).ToImmutableArray();
        var random = new Random(20250102);
        var boxes = BigTables.Boxes(inputs, 3000, random);

        var table = Prove(BigTables.Json(inputs, boxes, random));

        var naive = new NaiveTable(table.Definition, []);
        for (var n = 0; n < 200; n++)
        {
            var input = boxes[random.Next(boxes.Count)].Select(span => random.Next(span.Min, span.Max + 1)).ToArray();
            Assert.Equal(naive.Ask(input).DecidingNames, table.Decide(input).Deciding.Select(rule => rule.Name));
        }
    }

    private static DecisionTable Prove(string json) => TableAnalysis.Of(Policy.Read(json), [], Budget).Result.GetValueOrThrow();

    /// <summary>Half of the inputs lie in a box that was edited, half anywhere.</summary>
    private static void AssertSame(DecisionTable before, DecisionTable after, TableDifference difference, List<(int Min, int Max)[]> boxes, Random random)
    {
        var naive = new NaiveTable(before.Definition, []);
        for (var n = 0; n < 2000; n++)
        {
            var box = n % 2 == 0 ? boxes[random.Next(5) * 200] : boxes[random.Next(boxes.Count)];
            var input = box.Select(span => random.Next(span.Min, span.Max + 1)).ToArray();
            var (old, now) = (before.Decide(input), after.Decide(input));
            if (n % 10 == 0)
                Assert.Equal(naive.Ask(input).DecidingNames, old.Deciding.Select(rule => rule.Name));
            var homes = difference.Regions.Where(region => region.When.Contains(input)).ToList();
            if (old.Outcome.Equals(now.Outcome))
            {
                Assert.Empty(homes);
                continue;
            }

            var home = Assert.Single(homes);
            Assert.Equal(old.Outcome, home.Before.Outcome);
            Assert.Equal(now.Outcome, home.After.Outcome);
            Assert.Contains(old.Deciding[0].Name, home.Before.Rules);
        }
    }
}
