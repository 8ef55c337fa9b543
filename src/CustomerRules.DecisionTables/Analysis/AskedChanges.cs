using System.Collections.Immutable;
using CustomerRules.DecisionTables.Outputs;
using CustomerRules.Policies;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>Changes asked for question by question, where the decisions of the versions are not listed.</summary>
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
        var (old, now) = (new AnswerIds(meter), new AnswerIds(meter));
        var answers = Ask(labels => Pair(labels, old, now), table => Question.Answer(table, old), table => Question.Answer(table, now));
        answersInside = new BoxTerminals(answers);
        Changed = Diagram.Combine(answers, OtherClauses(answers), (pair, differ) => Group(pairs[pair], differ), meter);
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

    /// <summary>Which clauses behind the answers differ: terminal 0 where none does, else one for each set. Clause by clause, for together they
    /// may be cited in as many ways as there are sets of rules.</summary>
    private Diagram OtherClauses(Diagram answers)
    {
        var (differ, sets) = (answers.Relabel(_ => 0), new Dictionary<string, int>(StringComparer.Ordinal) { [""] = 0 });
        var names = new List<string> { "" };
        foreach (var clause in before.Clauses.Union(after.Clauses))
        {
            Question Cites(ClosureTable table) => Question.Cites(table, clause);
            var here = Ask(labels => labels.Contains(QuestionSide.Impossible) || labels[0] == labels[1] ? 0 : 1 + labels[0], Cites, Cites);
            int With(int set, int side)
            {
                var name = side == 0 ? names[set] : $"{names[set]} {(side == 1 ? '+' : '-')}{clause}";
                if (sets.TryAdd(name, names.Count))
                    names.Add(name);
                return sets[name];
            }

            differ = Diagram.Combine(differ, here, With, meter);
        }

        return differ;
    }

    private int Group((Outcome? Before, Outcome? After) pair, int clauses)
    {
        if (KindOf(pair.Before, pair.After, clauses != 0) is not { } kind)
            return 0;
        var key = kind == ChangeKind.ClauseOnly ? $"{clauses}|{pair.Before!.Json}" : $"{pair.Before?.Json}|{pair.After?.Json}";
        if (!groups.TryGetValue(key, out var group))
            groups.Add(key, group = groups.Count + 1);
        return group;
    }

    private Diagram Ask(AnswerWalk.Terminal terminal, Func<ClosureTable, Question> old, Func<ClosureTable, Question> now) =>
        DiagramBuilder.Build(space.Rules, new AnswerWalk(space, terminal, before.Ask(old), after.Ask(now)), meter);
}
