using System.Collections.Immutable;
using CustomerRules.DecisionTables.Analysis;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.DecisionTables.Tests.Specs;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CustomerRules.DecisionTables.Tests;

/// <summary>What holds for every table, without asking what it answers.</summary>
public sealed class TableLawTests
{
    private static readonly ImmutableArray<HitPolicy> Unordered = [HitPolicy.Unique, HitPolicy.Any, HitPolicy.Priority, HitPolicy.Collect];

    private static readonly Arbitrary<Model> UnorderedModels = Arbitraries.Of(
        random => Repair.Sound(new SpecGenerator(random).Model(Unordered[random.Next(Unordered.Length)])),
        model => Shrinking.Of(model).Select(Repair.Sound).Where(smaller => smaller.Size < model.Size));

    [Law(150)]
    public Property Reordering_rules_changes_neither_answers_nor_reasons_unless_the_first_rule_wins() => Prop.ForAll(UnorderedModels, model =>
    {
        var random = new Random(model.Size);
        var shuffled = model.WithRoot(model.Root with { Rules = [.. model.Root.Rules.OrderBy(_ => random.Next())] });
        var (before, after) = (model.Load().Table, shuffled.Load().Table);
        foreach (var input in model.Naive().AllInputs())
        {
            Assert.Equal(before.TryDecide(input, out var one), after.TryDecide(input, out var other));
            if (one is null)
                continue;
            Assert.Equal(one.Outcome, other!.Outcome);
            Assert.Equal(one.Deciding.Select(rule => rule.Name).ToHashSet(), other.Deciding.Select(rule => rule.Name).ToHashSet());
        }

        Assert.True(TableDifference.Between(before, after).IsEmpty);
    });

    [Law(200)]
    public Property Removing_a_redundant_rule_changes_no_answer() => Prop.ForAll(Arbitraries.SoundModels, model =>
    {
        var loaded = model.Load();
        foreach (var finding in loaded.Analysis.Findings.Where(finding => finding.Kind == TableFindingKind.RedundantRule))
        {
            var left = model.Root.Rules.RemoveAll(rule => rule.Name == finding.Rules[0].Name);
            if (left.IsEmpty)
                continue;
            var without = model.WithRoot(model.Root with { Rules = left }).Load();
            var difference = TableDifference.Between(loaded.Table, without.Table);
            Assert.All(difference.Regions, region => Assert.Equal(ChangeKind.ClauseOnly, region.Kind));
        }
    });

    [Fact]
    public void Redundant_rules_do_occur_in_the_models_that_the_law_is_tried_on()
    {
        var found = Enumerable.Range(0, 100).Count(seed => Repair.Sound(new SpecGenerator(new Random(seed)).Model()).Load()
            .Analysis.Findings.Any(finding => finding.Kind == TableFindingKind.RedundantRule));

        Assert.InRange(found, 15, 90);
    }

    [Law(150)]
    public Property Reading_gives_each_rule_the_values_that_its_text_admits() => Prop.ForAll(Arbitraries.Models, model =>
    {
        var definition = model.Load().Definition;
        foreach (var (rule, spec) in definition.Rules.Zip(model.Root.Rules))
        {
            Assert.Equal(spec.Name, rule.Name);
            Assert.Equal([spec.Cite], rule.Cites.Select(clause => clause.ToString()));
            for (var i = 0; i < definition.Inputs.Length; i++)
            {
                var input = definition.Inputs[i];
                var admitted = Enumerable.Range(input.Min, (int)input.ValueCount).Where(value => rule.When[i]?.Contains(value) ?? true).Select(input.Describe);
                Assert.Equal(spec.When.GetValueOrDefault(input.Name, model.Root.Inputs[i].Values).ToHashSet(), admitted.ToHashSet());
            }
        }
    });

    [Law(300)]
    public Property A_value_set_and_its_complement_share_the_domain() => Prop.ForAll(
        Arb.From(Gen.Choose(-6, 6).ListOf().Select(list => list.ToArray())),
        values =>
        {
            var input = TableInput.OfRange("n", -6, 6);
            var set = ValueSet.Of(values);
            var rest = set.Complement(input);

            Assert.Equal(values.Distinct().Count(), set.Count);
            Assert.Equal(13, set.Count + rest.Count);
            Assert.Equal(set, rest.Complement(input));
            for (var value = -6; value <= 6; value++)
            {
                Assert.Equal(values.Contains(value), set.Contains(value));
                Assert.NotEqual(set.Contains(value), rest.Contains(value));
            }

            Assert.All(set.Spans.Zip(set.Spans.Skip(1)), pair => Assert.True(pair.First.Max + 1 < pair.Second.Min));
        });
}
