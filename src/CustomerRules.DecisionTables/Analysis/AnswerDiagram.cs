using System.Collections.Immutable;
using CustomerRules.DecisionTables.Outputs;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>What a table answers, or says on a part of its answer, without the reasons.</summary>
internal sealed class AnswerDiagram
{
    private readonly Question question;
    private readonly AnswerWalk walk;
    private readonly DiagramBuilder builder;
    private readonly int root;

    /// <summary>Follows the answers of a table whose rules do not contradict each other.</summary>
    /// <param name="closure">The table with those that feed it.</param>
    /// <param name="space">Its facts and rules.</param>
    /// <param name="ask">The question, whose labels are the numbers of answers.</param>
    /// <param name="meter">Counts the states that are visited.</param>
    /// <param name="known">The class of each known fact, -1 for an open one; empty when all are open.</param>
    /// <exception cref="BudgetExceededException">There are too many.</exception>
    internal AnswerDiagram(Closure closure, AskedSpace space, Func<AnswerIds, Question> ask, AnalysisMeter meter, ReadOnlySpan<int> known)
    {
        var ids = new AnswerIds(meter);
        question = ask(ids);

        // Terminal 0 is impossible, 1 is no answer, and from 2 on come the answers.
        walk = new AnswerWalk(space, labels => labels[0] == QuestionSide.Impossible ? 0 : labels[0] + 2, new AskedQuestion(closure, 0, question)) { Known = [.. known] };
        var nodes = new Diagram(space.Rules);
        builder = new DiagramBuilder(nodes, walk, meter);
        nodes.Root = root = builder.Root();
        var reached = nodes.Terminals().Where(terminal => terminal >= 2).ToList();
        var places = reached.Index().ToDictionary(item => item.Item, item => item.Index + 1);
        Diagram = nodes.Relabel(terminal => places.GetValueOrDefault(terminal));
        Outcomes = [.. reached.Select(terminal => ids.Outcomes[terminal - 2])];
    }

    /// <summary>Terminal 0 is impossible, or without an answer; terminal n is outcome n - 1.</summary>
    internal Diagram Diagram { get; }

    /// <summary>Every answer that some input leads to, each once, in the order in which inputs lead to them.</summary>
    internal ImmutableArray<Outcome> Outcomes { get; }

    /// <summary>Whether every answer stays the same without a rule.</summary>
    internal bool AreSameWithout(Rule rule)
    {
        var index = question.Rules.Index().FirstOrDefault(known => known.Item.Bits[0] == rule.Position, (-1, default)).Index;
        walk.Without = index;
        return index < 0 || builder.Root() == root;
    }
}
