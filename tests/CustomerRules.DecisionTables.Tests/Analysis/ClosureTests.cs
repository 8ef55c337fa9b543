using CustomerRules.DecisionTables.Analysis;
using CustomerRules.DecisionTables.Tests.Sets;
using CustomerRules.DecisionTables.Tests.Specs;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CustomerRules.DecisionTables.Tests.Analysis;

/// <summary>A table and those that feed it are judged together, each by its own rules.</summary>
public sealed class ClosureTests
{
    [Law(150)]
    public Property A_decision_rests_on_what_its_suppliers_decide_and_there_is_one_for_each_reason() => Prop.ForAll(Arbitraries.SoundModels, model =>
    {
        var table = model.Load().Table;
        foreach (var input in model.Naive().AllInputs())
        {
            if (table.TryDecide(input, out var decision))
                AssertRests(table, input, decision!);
        }

        Assert.Equal(table.Decisions.Length, table.Decisions.Select(Reasons).Distinct().Count());
    });

    [Fact]
    public void An_input_from_a_table_may_be_named_like_a_base_fact_of_another()
    {
        var dry = Policy.Prove(new SwitchTable("test/dry", "dry", "wet") { Negated = true }.Json());
        var same = Policy.Prove(new SwitchTable("test/same", "same", "dry").Json());
        var both = Policy.Prove(new SwitchTable("test/both", "out", "dry=test/dry", "same=test/same").Json(), dry, same);

        Assert.Equal(["wet", "dry"], both.Facts.Select(fact => fact.Name));
        Assert.Equal([false, true, false, false], new int[][] { [0, 0], [0, 1], [1, 0], [1, 1] }.Select(values => both.Decide(values).Outcome.Flag("out")));
    }

    [Theory]
    [InlineData(62)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(127)]
    public void Rules_and_impossible_combinations_may_fill_their_words_to_the_last_bit(int rules)
    {
        var table = Policy.Prove($$"""
            { "policy": "test/words", "version": "1.0.0", "effectiveFrom": "2025-01-01", "title": { "zh": "表", "en": "Table" }, "cites": ["measures/4.01a"],
              "inputs": [{ "input": "n", "range": { "min": 0, "max": {{rules}} } }], "output": { "out": { "flag": true } }, "hitPolicy": "unique",
              "impossible": [{ "when": { "n": {{rules}} } }],
              "rules": [{{string.Join(", ", Enumerable.Range(0, rules).Select(n => $$"""{ "rule": "r{{n}}", "when": { "n": {{n}} }, "then": { "out": true }, "cites": ["measures/4.02c"] }"""))}}] }
            """);

        Assert.Equal(Enumerable.Range(0, rules).Select(n => $"r{n}"), Enumerable.Range(0, rules).Select(n => table.Decide([n]).Deciding.Single().Name));
        Assert.False(table.TryDecide([rules], out _));
    }

    [Fact]
    public void A_state_reached_twice_is_counted_once()
    {
        var definition = Policy.Read("""
            { "policy": "test/states", "version": "1.0.0", "effectiveFrom": "2025-01-01", "title": { "zh": "表", "en": "Table" }, "cites": ["measures/4.01a"],
              "inputs": [{ "input": "a", "flag": true }, { "input": "b", "flag": true }], "output": { "out": ["yes", "no"] }, "hitPolicy": "unique",
              "rules": [{ "rule": "both", "when": { "a": true, "b": true }, "then": { "out": "yes" }, "cites": ["measures/4.02c"] }],
              "default": { "rule": "rest", "then": { "out": "no" }, "cites": ["measures/4.02c"] } }
            """);

        // The rule alive at the start; alive or not after a; alive or not after b, however it was lost.
        Assert.Equal(5, TableAnalysis.Of(definition, []).States);
    }

    private static void AssertRests(DecisionTable table, int[] input, Decision decision)
    {
        var suppliers = table.Definition.Inputs.Select(wanted => wanted.From).OfType<object>().Distinct().Select(id => table.Suppliers.Single(supplier => supplier.Header.Id.Equals(id))).ToList();
        Assert.Equal(suppliers.Count, decision.Upstream.Length);
        foreach (var (supplier, upstream) in suppliers.Zip(decision.Upstream))
        {
            int[] own = [.. supplier.Facts.Select(fact => input[table.FactIndex(fact.Name)])];
            Assert.Equal(Reasons(supplier.Decide(own)), Reasons(upstream));
            AssertRests(supplier, own, upstream);
        }
    }

    private static string Reasons(Decision decision) =>
        $"{decision} by {string.Join(' ', decision.Deciding)} over {string.Join(' ', decision.Outranked)} ({string.Join(", ", decision.Upstream.Select(Reasons))})";
}
