using System.Runtime.CompilerServices;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>Walks the space fact by fact with the set of rules still alive, and remembers every set it has seen.</summary>
internal sealed class DiagramBuilder
{
    private readonly RuleSpace space;
    private readonly Func<ulong[], int> leaf;
    private readonly int maxStates;
    private readonly Diagram diagram;
    private readonly WordTable[] seen;
    private readonly ulong[][] alive;
    private readonly int[][] children;
    private int states;

    private DiagramBuilder(RuleSpace space, Func<ulong[], int> leaf, int maxStates)
    {
        this.space = space;
        this.leaf = leaf;
        this.maxStates = maxStates;
        diagram = new Diagram(space);
        seen = [.. Enumerable.Range(0, space.Facts.Length + 1).Select(_ => new WordTable(space.WordCount))];
        alive = [.. Enumerable.Range(0, space.Facts.Length + 1).Select(_ => new ulong[space.WordCount])];
        children = [.. space.Classes.Select(classes => new int[classes.Length])];
    }

    /// <summary>Builds the diagram.</summary>
    /// <param name="space">The facts and rules.</param>
    /// <param name="leaf">The terminal for a set of matching rules.</param>
    /// <param name="maxStates">How many sets may be visited.</param>
    /// <exception cref="BudgetExceededException">There are more.</exception>
    internal static (Diagram Diagram, int States) Build(RuleSpace space, Func<ulong[], int> leaf, int maxStates)
    {
        var builder = new DiagramBuilder(space, leaf, maxStates);
        Array.Fill(builder.alive[0], ulong.MaxValue);
        builder.diagram.Root = builder.Visit(0);
        return (builder.diagram, builder.states);
    }

    private int Visit(int level)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var bits = alive[level];
        if (seen[level].TryGet(bits, out var known))
            return known;
        if (++states > maxStates)
            throw new BudgetExceededException($"More than {maxStates} states.");
        int result;
        if (level == space.Facts.Length)
        {
            result = ~leaf(bits);
        }
        else
        {
            var next = alive[level + 1];
            var classes = space.Classes[level];
            for (var i = 0; i < classes.Length; i++)
            {
                if (i > 0 && !Bits.Meet(bits, classes[i].Turned))
                {
                    children[level][i] = children[level][i - 1];
                    continue;
                }

                Bits.And(bits, classes[i].Mask, next);
                children[level][i] = Visit(level + 1);
            }

            result = diagram.Intern(level, children[level]);
        }

        seen[level].Add(bits, result);
        return result;
    }
}
