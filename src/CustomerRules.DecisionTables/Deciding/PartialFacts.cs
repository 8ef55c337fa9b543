using System.Collections.Immutable;
using CustomerRules.DecisionTables.Analysis;
using CustomerRules.DecisionTables.Outputs;

namespace CustomerRules.DecisionTables.Deciding;

/// <summary>Looks at a table with some facts open.</summary>
internal sealed class PartialFacts
{
    // Nobody reads through as many answers.
    private static readonly AnalysisBudget Budget = new(MaxStates: 100_000);

    private readonly DecisionTable table;
    private readonly int[] classes;

    internal PartialFacts(DecisionTable table, ReadOnlySpan<int?> known)
    {
        this.table = table;
        if (known.Length != table.Facts.Length)
            throw new ArgumentException($"Expected {table.Facts.Length} values, one for each fact of {table.Header.Name}; got {known.Length}.", nameof(known));
        classes = new int[known.Length];
        for (var fact = 0; fact < known.Length; fact++)
            classes[fact] = known[fact] is { } value ? ClassOf(fact, value) : -1;
    }

    internal PossibleAnswers Find() => table.AreDecisionsListed ? Listed(table.Diagram) : Asked();

    private PossibleAnswers Listed(Diagram diagram)
    {
        var decisions = Reach(diagram).Order().Select(index => table.Decisions[index]).ToList();
        if (decisions.Count == 0)
            throw NothingPossible();
        // What is left to tell: the answers, whatever their reasons, with the known facts filled in.
        var open = diagram.Restrict(terminal => terminal == 0 ? 0 : table.Decisions[terminal - 1].AnswerId + 1, classes);
        var byAnswer = decisions.DistinctBy(decision => decision.AnswerId).ToDictionary(decision => decision.AnswerId, decision => decision.Outcome);
        var outcomes = open.Terminals().Where(terminal => terminal > 0).Select(terminal => byAnswer[terminal - 1]).ToImmutableArray();
        return new PossibleAnswers(
            outcomes,
            outcomes.Length == 1 ? -1 : NextFact(open),
            [.. decisions.Select(Reason.Behind).Aggregate((held, others) => held.Intersect(others))],
            [.. decisions.SelectMany(Reason.Of).Distinct().OrderBy(reason => (uint)reason.Rule.Position)]);
    }

    /// <summary>Asks for the answers, and of each rule, here and in the tables that feed this one, where it decides.</summary>
    private PossibleAnswers Asked()
    {
        var (meter, space) = (new AnalysisMeter(Budget), new AskedSpace(table.Space));
        var open = new AnswerDiagram(table.Closure, space, ids => Question.Answer(table.Closure.Root, ids), meter, classes);
        if (open.Outcomes.IsEmpty)
            throw NothingPossible();
        var because = ImmutableArray.CreateBuilder<Reason>();
        var candidates = ImmutableArray.CreateBuilder<Reason>();
        foreach (var asked in table.Closure.FromRoot())
        {
            foreach (var rule in asked.Definition.Rules.Concat(asked.Definition.Default is { } fallback ? [fallback] : []))
            {
                // Each question has the whole budget. Terminal 0 is impossible, 1 is no, 2 is yes.
                meter.Renew();
                var walk = new AnswerWalk(space, labels => labels[0] == QuestionSide.Impossible ? 0 : labels[0] + 1, new AskedQuestion(table.Closure, 0, Question.Decides(asked, rule)))
                {
                    Known = classes,
                };
                var labels = Reach(DiagramBuilder.Build(table.Space, walk, meter));
                if (labels.Contains(1) && asked == table.Closure.Root)
                    candidates.Add(new Reason(asked.Definition.Header, rule));
                if (!labels.Contains(0))
                    because.Add(new Reason(asked.Definition.Header, rule));
            }
        }

        return new PossibleAnswers(open.Outcomes, open.Outcomes.Length == 1 ? -1 : NextFact(open.Diagram), because.DrainToImmutable(), candidates.DrainToImmutable());
    }

    private ArgumentException NothingPossible() => new($"{table.Header.Name} declares every completion of the known facts impossible.");

    /// <summary>The open fact whose value leaves the fewest answers on average, among those that can still matter; of equals the first.
    /// Values after which everything goes on alike count once together: nobody knows how often each value comes, and neither a longer
    /// list of codes nor a further cut of a range may change what is asked.</summary>
    private int NextFact(Diagram open)
    {
        var (best, bestAnswers, bestWays) = (-1, 0L, 1L);
        foreach (var fact in LevelsOf(open))
        {
            var rest = new Diagram(open.Space);
            var (answers, ways) = (0L, new HashSet<int>());
            for (classes[fact] = 0; classes[fact] < open.Space.Classes[fact].Length; classes[fact]++)
            {
                var way = open.RestrictInto(rest, terminal => terminal, classes);
                if (way != ~0 && ways.Add(way))
                    answers += Reach(open).Count;
            }

            classes[fact] = -1;
            if (best < 0 || answers * bestWays < bestAnswers * ways.Count)
                (best, bestAnswers, bestWays) = (fact, answers, ways.Count);
        }

        return best;
    }

    /// <summary>The facts that a diagram still asks for; a reduced diagram asks for no other.</summary>
    private static SortedSet<int> LevelsOf(Diagram diagram)
    {
        var levels = new SortedSet<int>();
        var seen = new HashSet<int>();
        var open = new Stack<int>([diagram.Root]);
        while (open.TryPop(out var node))
        {
            if (node < 0 || !seen.Add(node))
                continue;
            levels.Add(diagram.LevelOf(node));
            for (var i = 0; i < diagram.RunCount(node); i++)
                open.Push(diagram.Run(node, i).Child);
        }

        return levels;
    }

    /// <summary>The terminals above 0 that the known facts leave, each less one.</summary>
    private HashSet<int> Reach(Diagram within)
    {
        var terminals = new HashSet<int>();
        var seen = new HashSet<int>();
        var open = new Stack<int>([within.Root]);
        while (open.TryPop(out var node))
        {
            if (!seen.Add(node))
                continue;
            if (node < 0)
            {
                if (~node > 0)
                    terminals.Add(~node - 1);
                continue;
            }

            var level = within.LevelOf(node);
            if (classes[level] >= 0)
            {
                open.Push(within.Child(node, classes[level]));
                continue;
            }

            for (var i = 0; i < within.RunCount(node); i++)
                open.Push(within.Run(node, i).Child);
        }

        return terminals;
    }

    private int ClassOf(int fact, int value)
    {
        var index = Array.FindIndex(table.Space.Classes[fact], item => item.Values.Contains(value));
        return index >= 0
            ? index
            : throw new ArgumentOutOfRangeException(nameof(value), $"'{table.Facts[fact].Name}' goes from {table.Facts[fact].Min} to {table.Facts[fact].Max}.");
    }
}
