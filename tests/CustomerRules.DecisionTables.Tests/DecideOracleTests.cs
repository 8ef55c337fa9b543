using CustomerRules.DecisionTables.Tests.Oracle;
using CustomerRules.DecisionTables.Tests.Specs;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CustomerRules.DecisionTables.Tests;

/// <summary>A proved table decides as the reference model does, input by input and column by column.</summary>
public sealed class DecideOracleTests
{
    [Law(300)]
    public Property Every_input_gets_the_answer_and_the_rules_of_the_reference_model() => Prop.ForAll(Arbitraries.SoundModels, model =>
    {
        var (naive, table) = (model.Naive(), model.Load().Table);
        Assert.Equal(naive.Facts.Select(fact => fact.Name), table.Facts.Select(fact => fact.Name));
        foreach (var input in naive.AllInputs())
        {
            var expected = naive.Ask(input);
            var found = table.TryDecide(input, out var decision);
            Assert.Equal(expected.Kind == AnswerKind.Answer, found);
            if (decision is null)
            {
                Assert.Throws<ArgumentException>(() => table.Decide(input));
                continue;
            }

            Assert.Equal(expected.Text, decision.Outcome.Json);
            Assert.Equal(expected.DecidingNames, decision.Deciding.Select(rule => rule.Name));
            Assert.Equal(expected.Matched.Select(rule => rule.Name).Except(expected.DecidingNames), decision.Outranked.Select(rule => rule.Name));
            Assert.Equal(expected.Deciding.SelectMany(rule => rule.Cites).Distinct(), decision.Cites);
            Assert.Same(decision, table.Decide(input));
            Assert.Same(decision, table.Decisions[decision.Index]);
        }
    });

    [Law(150)]
    public Property Every_decision_is_reached_by_some_input_and_decisions_of_one_answer_share_its_id() => Prop.ForAll(Arbitraries.SoundModels, model =>
    {
        var (naive, table) = (model.Naive(), model.Load().Table);
        var reached = new HashSet<Decision>();
        foreach (var input in naive.AllInputs())
        {
            if (table.TryDecide(input, out var decision))
                reached.Add(decision!);
        }

        Assert.Equal(table.Decisions.Length, reached.Count);
        foreach (var (one, other) in reached.SelectMany(one => reached.Select(other => (one, other))))
            Assert.Equal(one.Outcome.Json == other.Outcome.Json, one.AnswerId == other.AnswerId);
    });

    [Law(150)]
    public Property Columns_of_any_length_get_the_answers_of_their_rows() => Prop.ForAll(Arbitraries.SoundModels, model =>
    {
        var (naive, table) = (model.Naive(), model.Load().Table);
        var possible = naive.AllInputs().Where(input => naive.Ask(input).Kind == AnswerKind.Answer).ToList();
        var random = new Random(possible.Count);
        foreach (var rows in new[] { 0, 1, 7, 8, 9, 31, 1024, 1025, 2049 })
        {
            var cases = Enumerable.Range(0, rows).Select(_ => possible[random.Next(possible.Count)]).ToList();
            var decisions = new int[rows];
            table.DecideAll(Columns(cases, naive.Facts.Length), decisions);
            for (var row = 0; row < rows; row++)
                Assert.Same(table.Decide(cases[row]), table.Decisions[decisions[row]]);
        }
    });

    [Law(150)]
    public Property One_row_without_a_decision_refuses_the_whole_batch() => Prop.ForAll(Arbitraries.SoundModels, model =>
    {
        var (naive, table) = (model.Naive(), model.Load().Table);
        var all = naive.AllInputs().ToList();
        var possible = all.First(input => naive.Ask(input).Kind == AnswerKind.Answer);
        var wrong = all.Where(input => naive.Ask(input).Kind == AnswerKind.Impossible).Take(1).ToList();
        for (var fact = 0; fact < possible.Length; fact++)
        {
            wrong.Add([.. possible.Select((value, i) => i == fact ? naive.Facts[fact].Min - 1 : value)]);
            wrong.Add([.. possible.Select((value, i) => i == fact ? naive.Facts[fact].Max + 1 : value)]);
            wrong.Add([.. possible.Select((value, i) => i == fact ? int.MinValue : value)]);
            wrong.Add([.. possible.Select((value, i) => i == fact ? int.MaxValue : value)]);
        }

        foreach (var (bad, n) in wrong.Select((bad, n) => (bad, n)))
        {
            Assert.False(table.TryDecide(bad, out var decision));
            Assert.Null(decision);
            Assert.ThrowsAny<ArgumentException>(() => table.Decide(bad));
            var rows = n % 2 == 0 ? 9 : 1025;
            var cases = Enumerable.Repeat(possible, rows).ToList();
            cases[n * 37 % rows] = bad;
            Assert.Throws<ArgumentException>(() => table.DecideAll(Columns(cases, possible.Length), new int[rows]));
        }
    });

    private static int[] Columns(List<int[]> rows, int facts) => [.. Enumerable.Range(0, facts).SelectMany(fact => rows.Select(row => row[fact]))];
}
