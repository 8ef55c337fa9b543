using System.Collections.Immutable;
using CustomerRules.DecisionTables.Deciding;
using CustomerRules.DecisionTables.Inputs;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>Evidence asked for question by question, for tables with more decisions than are laid out.</summary>
/// <remarks>Conflicts are told by pairs of rules. While there are any, the table has no answer to compare, and no rule is called redundant.</remarks>
/// <param name="closure">The table with those that feed it.</param>
/// <param name="space">Its facts and rules.</param>
/// <param name="meter">Counts the states that the questions visit.</param>
internal sealed class AskedEvidence(Closure closure, RuleSpace space, AnalysisMeter meter) : ProofEvidence
{
    private readonly AskedSpace asked = new(space);
    // Where more rules decide together, what each of them adds is not looked at one by one.
    private const int FewRules = 16;

    private readonly ClosureTable table = closure.Root;
    private readonly bool hasImpossible = closure.Tables.Any(table => !table.Definition.Impossible.IsEmpty);
    private readonly Dictionary<Rule, Diagram> whereDecides = [];
    private IReadOnlyList<(ImmutableArray<Rule> Rules, Func<Diagram> Where)>? conflicts;
    private (HashSet<Rule> Deciding, HashSet<Rule> Needed)? shown;
    private List<AnswerDiagram>? answers;

    internal override bool NothingPossible => WhereLabel(Question.AnyRule(table), label => label != QuestionSide.Impossible).Root == ~0;

    internal override Diagram? Unanswered() =>
        table.Definition.Default is null ? Somewhere(WhereLabel(Question.AnyRule(table), label => label == 0)) : null;

    internal override Diagram? Silent(int output) =>
        table.Definition.HitPolicy == HitPolicy.Collect && table.Definition.Outputs[output].Type.Silence is null ? Somewhere(Where(Question.Silent(table, output))) : null;

    internal override IReadOnlyList<(ImmutableArray<Rule> Rules, Func<Diagram> Where)> Conflicts() => conflicts ??= [.. Quarrels()];

    internal override bool Decides(Rule rule) => (shown ??= Show()).Deciding.Contains(rule) || WhereDecides(rule).Root != ~0;

    internal override Diagram WhereDecides(Rule rule)
    {
        if (!whereDecides.TryGetValue(rule, out var where))
            whereDecides.Add(rule, where = Where(Question.Decides(table, rule)));
        return where;
    }

    internal override (ImmutableArray<Rule> Covering, Func<Diagram> Where) Outranking(Rule rule)
    {
        var covering = table.Definition.Rules
            .Where(other => HitPolicies.Outranks(table.Definition, other, rule) && Meet(other, rule) && Where(Question.Decides(table, other, rule)).Root != ~0);
        return ([.. covering], () => Where(Question.Match(table, rule)));
    }

    internal override bool IsRedundant(Rule rule) =>
        Conflicts().Count == 0 && !(shown ??= Show()).Needed.Contains(rule) && (answers ??= [.. Answers()]).TrueForAll(part => part.AreSameWithout(rule));

    /// <summary>Whether two rules have a value in common on every input.</summary>
    private static bool Meet(Rule one, Rule other)
    {
        for (var i = 0; i < one.When.Length; i++)
        {
            if (one.When[i] is { } left && other.When[i] is { } right && !left.Meets(right))
                return false;
        }

        return true;
    }

    private static Diagram? Somewhere(Diagram where) => where.Root == ~0 ? null : where;

    /// <summary>What the table answers; under <see cref="HitPolicy.Collect"/> part by part, for there may be as many answers as there are
    /// sets of rules.</summary>
    private IEnumerable<AnswerDiagram> Answers() => table.Definition.HitPolicy == HitPolicy.Collect
        ? AnswerPart.Of(table.Definition).Select(part => new AnswerDiagram(closure, asked, ids => Question.Part(table, part, ids), meter, []))
        : [new AnswerDiagram(closure, asked, ids => Question.Answer(table, ids), meter, [])];

    private IEnumerable<(ImmutableArray<Rule> Rules, Func<Diagram> Where)> Quarrels()
    {
        var rules = table.Definition.Rules;
        if (table.Definition.HitPolicy is not (HitPolicy.Unique or HitPolicy.Any))
            yield break;
        for (var i = 0; i < rules.Length; i++)
        {
            for (var j = i + 1; j < rules.Length; j++)
            {
                ImmutableArray<Rule> pair = [rules[i], rules[j]];
                if (!HitPolicies.Conflict(table.Definition, pair) || !Meet(pair[0], pair[1]))
                    continue;
                var where = new Lazy<Diagram>(() => Where(Question.Match(table, [.. pair])));
                if ((!hasImpossible && !pair.Any(WaitsForTables)) || where.Value.Root != ~0)
                    yield return (pair, () => where.Value);
            }
        }
    }

    private bool WaitsForTables(Rule rule) => rule.When.Index().Any(input => input.Item is not null && table.Supplier[input.Index] >= 0);

    /// <summary>Tries both corners of every rule: what is seen to decide, or to be needed, need not be asked for.</summary>
    private (HashSet<Rule> Deciding, HashSet<Rule> Needed) Show()
    {
        var (deciding, needed) = (new HashSet<Rule>(), new HashSet<Rule>());
        var assembler = new DecisionAssembler(closure, space);
        foreach (var rule in table.Definition.Rules)
        {
            foreach (var high in new[] { false, true })
            {
                if (assembler.Decide(Corner(rule, high)) is not { } decision)
                    continue;
                deciding.UnionWith(decision.Deciding);
                if (decision.Deciding.Length > FewRules)
                    continue;
                needed.UnionWith(decision.Deciding.Where(one => !one.IsDefault && !needed.Contains(one) && HitPolicies.IsNeeded(table.Definition, decision, one)));
            }
        }

        return (deciding, needed);
    }

    private int[] Corner(Rule rule, bool high)
    {
        int[] values = [.. space.Facts.Select(fact => high ? fact.Max : fact.Min)];
        for (var i = 0; i < rule.When.Length; i++)
        {
            if (table.Fact[i] >= 0 && rule.When[i] is { } set)
                values[table.Fact[i]] = high ? set.Spans[^1].Max : set.Spans[0].Min;
        }

        return values;
    }

    private Diagram Where(Question question) => WhereLabel(question, label => label == 1);

    private Diagram WhereLabel(Question question, Predicate<int> belongs) =>
        DiagramBuilder.Build(space, new AnswerWalk(asked, labels => belongs(labels[0]) ? 1 : 0, new AskedQuestion(closure, 0, question)), meter);
}
