using System.Collections.Immutable;
using CustomerRules.DecisionTables.Analysis;

namespace CustomerRules.DecisionTables.Deciding;

/// <summary>Walks the proved diagram with some facts open.</summary>
internal sealed class PartialFacts
{
    private readonly DecisionTable table;
    private readonly Diagram diagram;
    private readonly int[] fixedClass;

    internal PartialFacts(DecisionTable table, ReadOnlySpan<int?> known)
    {
        this.table = table;
        diagram = table.Diagram;
        if (known.Length != table.Facts.Length)
            throw new ArgumentException($"Expected {table.Facts.Length} values, one for each fact of {table.Header.Name}; got {known.Length}.", nameof(known));
        fixedClass = new int[known.Length];
        for (var fact = 0; fact < known.Length; fact++)
            fixedClass[fact] = known[fact] is { } value ? ClassOf(fact, value) : -1;
    }

    internal PossibleAnswers Find()
    {
        var reached = Reach(diagram);
        if (reached.Count == 0)
            throw new ArgumentException($"{table.Header.Name} declares every completion of the known facts impossible.");
        var decisions = reached.Order().Select(index => table.Decisions[index]).ToImmutableArray();
        var outcomes = decisions.DistinctBy(decision => decision.AnswerId).Select(decision => decision.Outcome).ToImmutableArray();
        return new PossibleAnswers(decisions, outcomes, outcomes.Length == 1 ? -1 : NextFact());
    }

    /// <summary>The open fact whose value leaves the fewest answers on average, among those that can still matter; of equals the first.
    /// Values after which everything goes on alike count once together: nobody knows how often each value comes, and neither a longer
    /// list of codes nor a further cut of a range may change what is asked.</summary>
    private int NextFact()
    {
        // What is left to tell: the answers, whatever their reasons, with the known facts filled in.
        var open = diagram.Restrict(terminal => terminal == 0 ? 0 : table.Decisions[terminal - 1].AnswerId + 1, fixedClass);
        var (best, bestAnswers, bestWays) = (-1, 0L, 1L);
        foreach (var fact in LevelsOf(open))
        {
            var rest = new Diagram(diagram.Space);
            var (answers, ways) = (0L, new HashSet<int>());
            for (fixedClass[fact] = 0; fixedClass[fact] < diagram.Space.Classes[fact].Length; fixedClass[fact]++)
            {
                var way = open.RestrictInto(rest, terminal => terminal, fixedClass);
                if (way != ~0 && ways.Add(way))
                    answers += Reach(open).Count;
            }

            fixedClass[fact] = -1;
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
            if (fixedClass[level] >= 0)
            {
                open.Push(within.Child(node, fixedClass[level]));
                continue;
            }

            for (var i = 0; i < within.RunCount(node); i++)
                open.Push(within.Run(node, i).Child);
        }

        return terminals;
    }

    private int ClassOf(int fact, int value)
    {
        var classes = diagram.Space.Classes[fact];
        var index = Array.FindIndex(classes, item => item.Values.Contains(value));
        return index >= 0
            ? index
            : throw new ArgumentOutOfRangeException(nameof(value), $"'{table.Facts[fact].Name}' goes from {table.Facts[fact].Min} to {table.Facts[fact].Max}.");
    }
}
