using CustomerRules.DecisionTables.Analysis;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.DecisionTables.Tests.Oracle;
using CustomerRules.DecisionTables.Tests.Specs;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CustomerRules.DecisionTables.Tests;

/// <summary>The difference of two versions says of every input what asking both versions says.</summary>
public sealed class DifferenceOracleTests
{
    [Law(250)]
    public Property Every_input_that_differs_lies_in_one_region_with_both_answers() => Prop.ForAll(Arbitraries.Pairs, pair => AssertExact(pair));

    [Law(250)]
    public Property So_it_does_when_the_decisions_of_the_versions_are_not_listed() =>
        Prop.ForAll(Arbitraries.Pairs, pair => AssertExact(pair, new AnalysisBudget(ListedDecisions: 0)));

    [Law(250)]
    public Property So_it_does_for_different_domains_when_the_decisions_are_not_listed() =>
        Prop.ForAll(Arbitraries.PairsOfDomains, pair => AssertExact(pair, new AnalysisBudget(ListedDecisions: 0)));

    [Law(250)]
    public Property Versions_with_different_domains_are_compared_over_what_both_know() => Prop.ForAll(Arbitraries.PairsOfDomains, pair => AssertExact(pair));

    [Law(150)]
    public Property A_version_does_not_differ_from_itself() => Prop.ForAll(Arbitraries.SoundModels, model =>
        Assert.True(TableDifference.Between(model.Load().Table, model.Load().Table).IsEmpty));

    [Law(150)]
    public Property The_difference_mirrors_that_of_the_versions_exchanged() => Prop.ForAll(Arbitraries.Pairs, pair =>
    {
        var (before, after) = (pair.Before.Load().Table, pair.After.Load().Table);
        var there = TableDifference.Between(before, after);
        var back = TableDifference.Between(after, before);

        Assert.Equal(there.Count, back.Count);
        if (before.Facts.Select(fact => fact.Name).SequenceEqual(after.Facts.Select(fact => fact.Name)))
            Assert.Equal(there.Regions.Select(region => Text(region, false)), back.Regions.Select(region => Text(region, true)));
    });

    [Law(100)]
    public Property Added_values_of_one_direction_are_removed_ones_of_the_other() => Prop.ForAll(Arbitraries.PairsOfDomains, pair =>
    {
        var (before, after) = (pair.Before.Load().Table, pair.After.Load().Table);
        var (there, back) = (TableDifference.Between(before, after).Domain, TableDifference.Between(after, before).Domain);

        Assert.Equal(
            there.Select(change => $"{change.Fact} {change.Comparable} -{string.Join(' ', change.Removed)} +{string.Join(' ', change.Added)}").Order(StringComparer.Ordinal),
            back.Select(change => $"{change.Fact} {change.Comparable} -{string.Join(' ', change.Added)} +{string.Join(' ', change.Removed)}").Order(StringComparer.Ordinal));
        foreach (var change in there)
        {
            var (old, now) = (Values(before, change.Fact), Values(after, change.Fact));
            Assert.Equal(old.Except(now).Count(), change.Removed.Sum(Size));
            Assert.Equal(now.Except(old).Count(), change.Added.Sum(Size));
        }
    });

    private static void AssertExact(ModelPair pair, AnalysisBudget? budget = null)
    {
        var (before, after) = (pair.Before.Naive(), pair.After.Naive());
        var difference = TableDifference.Between(pair.Before.Load(budget).Table, pair.After.Load(budget).Table);
        if (difference.Domain.Any(change => !change.Comparable))
        {
            Assert.Empty(difference.Regions);
            return;
        }

        var inputs = CommonInputs.Of(before, after).ToList();
        var counted = 0;
        foreach (var input in inputs)
        {
            var (left, right) = (before.Ask(input.Before), after.Ask(input.After));
            var homes = difference.Regions.Where(region => Contains(region.When, input)).ToList();
            var expected = KindOf(left, right);
            Assert.Equal(expected is null ? 0 : 1, homes.Count);
            counted += homes.Count;
            foreach (var home in homes)
            {
                Assert.Equal(expected, home.Kind);
                AssertSide(home.Before, left);
                AssertSide(home.After, right);
            }
        }

        Assert.Equal(counted, difference.Count);
        foreach (var region in difference.Regions)
        {
            var inside = inputs.Where(input => Contains(region.When, input)).ToList();
            Assert.Equal(inside.Count, region.When.Count);
            Assert.Contains(inside, input => region.Witness.Facts.Zip(region.Witness.Values).All(value => input.Text(value.First.Name) == value.First.Describe(value.Second)));
            Assert.Equal(inside.SelectMany(input => Names(before.Ask(input.Before))).ToHashSet(), region.Before.Rules.ToHashSet());
            Assert.Equal(inside.SelectMany(input => Names(after.Ask(input.After))).ToHashSet(), region.After.Rules.ToHashSet());
        }
    }

    private static IEnumerable<string> Names(NaiveAnswer answer) => answer.Kind == AnswerKind.Impossible ? [] : answer.DecidingNames;

    private static ChangeKind? KindOf(NaiveAnswer left, NaiveAnswer right)
    {
        if (left.Text != right.Text)
            return left.Kind == AnswerKind.Impossible || right.Kind == AnswerKind.Impossible ? ChangeKind.Possibility : ChangeKind.Answer;
        return left.Deciding.SelectMany(rule => rule.Cites).ToHashSet().SetEquals(right.Deciding.SelectMany(rule => rule.Cites)) ? null : ChangeKind.ClauseOnly;
    }

    private static void AssertSide(ChangeSide side, NaiveAnswer answer)
    {
        Assert.Equal(answer.Kind == AnswerKind.Impossible, side.Outcome is null);
        Assert.Equal(side.Outcome is null, side.Cites is null);
        if (side.Outcome is null)
            return;
        Assert.Equal(answer.Text, side.Outcome.Json);
        Assert.Superset(answer.Deciding.SelectMany(rule => rule.Cites).ToHashSet(), side.Cites!.ToHashSet());
    }

    private static bool Contains(Box box, CommonInput input)
    {
        for (var i = 0; i < box.Facts.Length; i++)
        {
            var fact = box.Facts[i];
            var text = input.Text(fact.Name);
            var value = fact.Kind switch
            {
                InputKind.Choice => fact.IndexOf(text),
                InputKind.Flag => text == "true" ? 1 : 0,
                _ => int.Parse(text, null),
            };
            if (box.When[i] is { } set && !set.Contains(value))
                return false;
        }

        return true;
    }

    private static string Text(ChangedRegion region, bool mirrored)
    {
        var (before, after) = mirrored ? (region.After, region.Before) : (region.Before, region.After);
        return $"{region.Kind} {region.When} {Side(before)} -> {Side(after)}";
    }

    private static string Side(ChangeSide side) => $"{side.Outcome?.Json} by {string.Join(' ', side.Rules)} under {side.Cites}";

    private static List<string> Values(DecisionTable table, string fact) =>
        table.FactIndex(fact) is >= 0 and var i ? [.. Enumerable.Range(table.Facts[i].Min, (int)table.Facts[i].ValueCount).Select(table.Facts[i].Describe)] : [];

    /// <summary>How many values a text such as <c>3..7</c> or <c>fire</c> stands for.</summary>
    private static int Size(string text) => text.Split("..") is [var min, var max] ? int.Parse(max, null) - int.Parse(min, null) + 1 : 1;
}
