using System.Collections.Immutable;
using CustomerRules.DecisionTables.Outputs;
using CustomerRules.Policies;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>Changes asked for question by question, where the decisions of the versions are not listed.</summary>
/// <remarks>A change of clauses alone is one change for each answer, whatever the clauses.</remarks>
internal sealed class AskedChanges : ChangeEvidence
{
    private readonly AskedSpace space;
    private readonly AnalysisMeter meter;
    private readonly AskedVersion before;
    private readonly AskedVersion after;
    private readonly Dictionary<(int Before, int After), int> terminals = [];
    private readonly List<(Outcome? Before, Outcome? After)> pairs = [];
    private readonly Dictionary<string, int> groups = new(StringComparer.Ordinal);
    private readonly BoxTerminals answersInside;

    /// <summary>Asks what two versions answer, and by which clauses.</summary>
    /// <param name="before">The earlier version.</param>
    /// <param name="after">The later version.</param>
    /// <param name="rules">The facts and rules of both.</param>
    /// <param name="meter">Counts the states that are visited.</param>
    /// <exception cref="BudgetExceededException">There are too many.</exception>
    internal AskedChanges(Closure before, Closure after, RuleSpace rules, AnalysisMeter meter)
    {
        this.meter = meter;
        space = new AskedSpace(rules);
        this.before = new AskedVersion(before, rules.FirstBits[0], space, meter);
        this.after = new AskedVersion(after, rules.FirstBits[1], space, meter);
        var (old, now) = (new AnswerIds(), new AnswerIds());
        var answers = Ask(labels => Pair(labels, old, now), table => Question.Answer(table, table == before.Root ? old : now));
        answersInside = new BoxTerminals(answers);
        var clauses = OtherClauses(answers);
        Changed = Diagram.Combine(answers, clauses, (pair, differ) => Group(pairs[pair], differ == 1), meter);
    }

    internal override Diagram Changed { get; }

    internal override ChangedRegion Describe(Box box)
    {
        var (old, now) = pairs[answersInside.Of(box).First()];
        return new ChangedRegion(KindOf(old, now, clausesDiffer: true)!.Value, box, before.SideOf(old, box), after.SideOf(now, box));
    }

    private int Pair(ReadOnlySpan<int> labels, AnswerIds old, AnswerIds now)
    {
        var pair = (labels[0], labels[1]);
        if (!terminals.TryGetValue(pair, out var terminal))
        {
            terminals.Add(pair, terminal = pairs.Count);
            pairs.Add((OutcomeOf(labels[0], old), OutcomeOf(labels[1], now)));
        }

        return terminal;
    }

    private static Outcome? OutcomeOf(int label, AnswerIds ids) => label == QuestionSide.Impossible ? null : ids.Outcomes[label];

    /// <summary>Where the clauses behind the answers differ: terminal 1. Clause by clause, for together they may be cited in as many ways as
    /// there are sets of rules.</summary>
    private Diagram OtherClauses(Diagram answers)
    {
        var differ = answers.Relabel(_ => 0);
        foreach (var clause in before.Clauses.Union(after.Clauses))
        {
            var here = Ask(
                labels => labels[0] != QuestionSide.Impossible && labels[1] != QuestionSide.Impossible && labels[0] != labels[1] ? 1 : 0,
                table => Question.Cites(table, clause));
            differ = Diagram.Combine(differ, here, (one, other) => one | other, meter);
        }

        return differ;
    }

    private int Group((Outcome? Before, Outcome? After) pair, bool clausesDiffer)
    {
        if (KindOf(pair.Before, pair.After, clausesDiffer) is null)
            return 0;
        var key = $"{pair.Before?.Json}|{pair.After?.Json}";
        if (!groups.TryGetValue(key, out var group))
            groups.Add(key, group = groups.Count + 1);
        return group;
    }

    private Diagram Ask(AnswerWalk.Terminal terminal, Func<ClosureTable, Question> question) =>
        DiagramBuilder.Build(space.Rules, new AnswerWalk(space, terminal, before.Ask(question), after.Ask(question)), meter);
}
