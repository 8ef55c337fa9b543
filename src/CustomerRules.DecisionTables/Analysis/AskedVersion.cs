using System.Collections.Immutable;
using CustomerRules.DecisionTables.Outputs;
using CustomerRules.Policies;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>One of two versions that are compared question by question.</summary>
/// <param name="closure">The version with the tables that feed it.</param>
/// <param name="firstBit">The first bit of their rules in the masks of the space.</param>
/// <param name="space">The facts and rules of both versions.</param>
/// <param name="meter">Counts the states that the questions visit.</param>
internal sealed class AskedVersion(Closure closure, int firstBit, AskedSpace space, AnalysisMeter meter)
{
    private readonly ImmutableArray<Rule> rules = closure.Root.Definition.Default is { } fallback
        ? [fallback, .. closure.Root.Definition.Rules]
        : closure.Root.Definition.Rules;

    private readonly Dictionary<Rule, BoxTerminals> whereDecides = [];

    /// <summary>Every clause that a rule cites.</summary>
    internal IEnumerable<ClauseId> Clauses => rules.SelectMany(rule => rule.Cites).Distinct();

    internal AskedQuestion Ask(Func<ClosureTable, Question> question) => new(closure, firstBit, question(closure.Root));

    /// <summary>What the version answers in a box.</summary>
    /// <param name="outcome">The answer; null when the combination is impossible.</param>
    /// <param name="box">The box.</param>
    internal ChangeSide SideOf(Outcome? outcome, Box box)
    {
        if (outcome is null)
            return new ChangeSide(null, [], null);
        var deciding = rules.Where(rule => WhereDecides(rule).Of(box).Contains(1)).ToList();
        return new ChangeSide(outcome, [.. deciding.Select(rule => rule.Name)], Citation.Union(deciding.Select(rule => rule.Cites)));
    }

    private BoxTerminals WhereDecides(Rule rule)
    {
        if (!whereDecides.TryGetValue(rule, out var where))
        {
            var walk = new AnswerWalk(space, labels => labels[0] == 1 ? 1 : 0, Ask(table => Question.Decides(table, rule)));
            whereDecides.Add(rule, where = new BoxTerminals(DiagramBuilder.Build(space.Rules, walk, meter)));
        }

        return where;
    }
}
