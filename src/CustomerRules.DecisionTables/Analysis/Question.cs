using System.Collections.Immutable;
using CustomerRules.DecisionTables.Outputs;
using CustomerRules.Policies;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>What is asked of the rules of a table that match: the label that they lead to. Which rules match matters only as far as
/// the label depends on it, so a question needs far fewer states than the sets of matching rules have.</summary>
internal sealed class Question
{
    /// <summary>The label where no rule answers.</summary>
    internal const int Unanswered = -1;

    private readonly bool isOutput;

    private Question(ClosureTable table, IEnumerable<LabelledRule> rules, int otherwise, bool rulesAgree = false, AnswerIds? joined = null, bool isOutput = false)
    {
        Table = table;
        Rules = [.. rules];
        Otherwise = otherwise;
        RulesAgree = rulesAgree;
        Joined = joined;
        this.isOutput = isOutput;
    }

    internal ClosureTable Table { get; }

    /// <summary>The rules that matter. The first that matches gives the label, unless labels are joined.</summary>
    internal ImmutableArray<LabelledRule> Rules { get; }

    /// <summary>The label when no rule matches.</summary>
    internal int Otherwise { get; }

    /// <summary>Whether rules that match together have one label: then any of them settles it.</summary>
    internal bool RulesAgree { get; }

    /// <summary>Joins the labels of all rules that match; null where one rule gives the label.</summary>
    internal AnswerIds? Joined { get; }

    /// <summary>What does the table answer? The label is the number of the answer, or <see cref="Unanswered"/>.</summary>
    internal static Question Answer(ClosureTable table, AnswerIds ids) => Outputs(table, [.. Enumerable.Range(0, table.Definition.Outputs.Length)], ids);

    /// <summary>What does the table answer on some of its outputs? The label is the number of the answer on these, or <see cref="Unanswered"/>.</summary>
    internal static Question Outputs(ClosureTable table, ImmutableArray<int> outputs, AnswerIds ids)
    {
        var definition = table.Definition;
        int AnswerOf(Rule rule) => ids.Of(HitPolicies.Answer(definition, [rule]).On(outputs));
        return new Question(
            table,
            HitPolicies.ByRank(definition).Select(rule => new LabelledRule(rule, AnswerOf(rule))),
            definition.Default is { } fallback ? AnswerOf(fallback) : Unanswered,
            RulesOfOneAnswer(definition),
            definition.HitPolicy == HitPolicy.Collect ? ids : null);
    }

    /// <summary>What does a table that collects answer on one part? The label is the number of the part, or <see cref="Unanswered"/>.</summary>
    internal static Question Part(ClosureTable table, AnswerPart part, AnswerIds ids)
    {
        int GivenBy(Rule rule) => ids.Of(part.In(rule.Then));
        return new Question(
            table,
            table.Definition.Rules.Select(rule => new LabelledRule(rule, GivenBy(rule))),
            table.Definition.Default is { } fallback ? GivenBy(fallback) : Unanswered,
            joined: ids);
    }

    /// <summary>What does the table give on one output, as a position of a code or 1 or 0 for a flag? For a table that always answers.</summary>
    internal static Question Output(ClosureTable table, int output)
    {
        var definition = table.Definition;
        if (definition.HitPolicy != HitPolicy.Collect)
        {
            return new Question(
                table,
                HitPolicies.ByRank(definition).Select(rule => new LabelledRule(rule, ClosureTable.ValueOf(rule.Then.Values[output]!))),
                definition.Default is { } last ? ClosureTable.ValueOf(last.Then.Values[output]!) : Unanswered,
                RulesOfOneAnswer(definition));
        }

        var ids = new AnswerIds();
        var column = definition.Outputs[output];
        int GivenBy(Rule rule) => ids.Of(Outcome.OfOne(column, rule.Then.Values[output]));
        var silent = ids.Of(Outcome.OfOne(column, null));
        var otherwise = definition.Default is { } fallback ? GivenBy(fallback) : silent;

        // A rule that gives what silence gives can be left out where the answer without any rule is the same.
        var rules = definition.Rules.Select(rule => new LabelledRule(rule, GivenBy(rule)));
        return new Question(table, rules.Where(rule => rule.Label != silent || otherwise != silent), otherwise, joined: ids, isOutput: true);
    }

    /// <summary>Is the combination declared impossible by this table? 1 or 0.</summary>
    internal static Question Impossible(ClosureTable table) => new(
        table,
        Enumerable.Range(table.Definition.Rules.Length, table.Definition.Impossible.Length).Select(bit => new LabelledRule([bit], 1)),
        0,
        rulesAgree: true);

    /// <summary>Does any rule match? 1 or 0.</summary>
    internal static Question AnyRule(ClosureTable table) =>
        new(table, table.Definition.Rules.Select(rule => new LabelledRule(rule, 1)), 0, rulesAgree: true);

    /// <summary>Is an output left open by all rules that match, though there are some? 1 or 0.</summary>
    internal static Question Silent(ClosureTable table, int output)
    {
        var rules = table.Definition.Rules.ToLookup(rule => rule.Then.Values[output] is null);
        var openByDefault = table.Definition.Default is { } fallback && fallback.Then.Values[output] is null;
        return new(table, [.. rules[false].Select(rule => new LabelledRule(rule, 0)), .. rules[true].Select(rule => new LabelledRule(rule, 1))], openByDefault ? 1 : 0);
    }

    /// <summary>Do these rules all match? 1 or 0.</summary>
    internal static Question Match(ClosureTable table, params ReadOnlySpan<Rule> rules) => new(table, [Together(rules)], 0);

    /// <summary>Does a rule, or the default, decide, and does another rule match too where one is given? 1 or 0.</summary>
    internal static Question Decides(ClosureTable table, Rule rule, Rule? other = null)
    {
        if (rule.IsDefault)
            return new(table, table.Definition.Rules.Select(known => new LabelledRule(known, 0)), 1, rulesAgree: true);
        var better = table.Definition.Rules.Where(known => HitPolicies.Outranks(table.Definition, known, rule)).Select(known => new LabelledRule(known, 0));
        return new(table, [.. better, other is null ? new LabelledRule(rule, 1) : Together([rule, other])], 0);
    }

    /// <summary>Does a rule that cites a clause decide? 1 or 0.</summary>
    internal static Question Cites(ClosureTable table, ClauseId clause)
    {
        // Of rules that decide together, those that cite it come first.
        var (ranked, rank) = (new List<(int Rank, Rule Rule)>(), 0);
        foreach (var rule in HitPolicies.ByRank(table.Definition))
        {
            rank += ranked.Count > 0 && HitPolicies.Outranks(table.Definition, ranked[^1].Rule, rule) ? 1 : 0;
            ranked.Add((rank, rule));
        }

        bool IsCitedBy(Rule? rule) => rule is not null && rule.Cites.Contains(clause);
        return new(
            table,
            ranked.OrderBy(item => item.Rank).ThenBy(item => !IsCitedBy(item.Rule)).Select(item => new LabelledRule(item.Rule, IsCitedBy(item.Rule) ? 1 : 0)),
            IsCitedBy(table.Definition.Default) ? 1 : 0);
    }

    /// <summary>The label as those read it who ask: numbers of joined values become the values, and silence is no answer.</summary>
    internal int Read(int label)
    {
        if (!isOutput || label == Unanswered)
            return label;
        return Joined!.Outcomes[label].Values[0] is { } value ? ClosureTable.ValueOf(value) : Unanswered;
    }

    private static LabelledRule Together(ReadOnlySpan<Rule> rules)
    {
        var bits = ImmutableArray.CreateBuilder<int>(rules.Length);
        foreach (var rule in rules)
            bits.Add(rule.Position);
        return new LabelledRule(bits.DrainToImmutable(), 1);
    }

    private static bool RulesOfOneAnswer(TableDefinition definition) => definition.HitPolicy is HitPolicy.Unique or HitPolicy.Any;
}
