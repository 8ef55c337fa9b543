using System.Numerics;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>A question with its place in the states of a walk: one bit for each of its rules, and one word for the label so far.</summary>
internal sealed class AskedTable
{
    private const ulong None = ulong.MaxValue - 1;
    private const ulong Done = ulong.MaxValue;

    private readonly int firstWord;
    private readonly int[] clearFrom;
    private readonly ulong[][] known;
    private readonly ulong[] certain;

    /// <summary>Lays a question out.</summary>
    /// <param name="question">The question.</param>
    /// <param name="firstWord">Where its words begin.</param>
    /// <param name="facts">The facts of the walk, by name.</param>
    internal AskedTable(Question question, int firstWord, IReadOnlyList<string> facts)
    {
        Question = question;
        this.firstWord = firstWord;
        WordCount = (question.Rules.Length + 63) / 64;
        certain = new ulong[WordCount];
        clearFrom = new int[question.Rules.Length];
        for (var i = 1; i < clearFrom.Length && !question.RulesAgree; i++)
            clearFrom[i] = question.Rules[i].Label == question.Rules[i - 1].Label ? clearFrom[i - 1] : i;
        known = Known(question, facts);
    }

    internal Question Question { get; }

    internal int WordCount { get; }

    /// <summary>The word behind the rules, which holds the label.</summary>
    internal int LabelWord => firstWord + WordCount;

    /// <summary>Whether the table is asked only for what it bears on others.</summary>
    internal bool Bears { get; init; }

    /// <summary>What bears on the rules of this table.</summary>
    internal List<SupplyLine> Suppliers { get; } = [];

    /// <summary>What this table bears on.</summary>
    internal List<SupplyLine> Consumers { get; } = [];

    internal Span<ulong> RulesIn(Span<ulong> state) => state.Slice(firstWord, WordCount);

    internal ReadOnlySpan<ulong> RulesIn(ReadOnlySpan<ulong> state) => state.Slice(firstWord, WordCount);

    /// <summary>The bit of a rule in a state.</summary>
    internal int BitOf(int rule) => firstWord * 64 + rule;

    internal void Start(Span<ulong> state)
    {
        var rules = RulesIn(state);
        rules.Fill(ulong.MaxValue);
        if (Question.Rules.Length % 64 != 0)
            rules[^1] = (1UL << (Question.Rules.Length % 64)) - 1;
        state[LabelWord] = Question.Joined is null ? Of(Question.Otherwise) : None;
    }

    /// <summary>Whether nothing can change the label any more.</summary>
    internal bool IsSettled(ReadOnlySpan<ulong> state) => !RulesIn(state).ContainsAnyExcept(0UL);

    /// <summary>Whether the label has been passed on, or matters no longer.</summary>
    internal bool IsDone(ReadOnlySpan<ulong> state) => state[LabelWord] == Done;

    /// <summary>The label of a settled table, as those read it who ask.</summary>
    internal int LabelIn(ReadOnlySpan<ulong> state)
    {
        var label = state[LabelWord];
        return label == None ? Question.Otherwise : (int)(uint)label;
    }

    /// <summary>Forgets the table.</summary>
    internal void Drop(Span<ulong> state)
    {
        RulesIn(state).Clear();
        state[LabelWord] = Done;
    }

    /// <summary>Settles the table with a label.</summary>
    internal void Settle(Span<ulong> state, int label)
    {
        RulesIn(state).Clear();
        state[LabelWord] = Of(label);
    }

    /// <summary>Takes the rules that match for certain into the label, and drops those that can change it no more.</summary>
    /// <param name="level">How many facts are known.</param>
    /// <param name="state">The state.</param>
    internal void Reduce(int level, Span<ulong> state)
    {
        var rules = RulesIn(state);
        rules.CopyTo(certain);
        Bits.And(certain, known[level]);
        foreach (var line in Suppliers)
        {
            if (!line.From.IsDone(state))
                Bits.AndNot(certain, line.Waiting);
        }

        if (Question.Joined is null)
            TakeFirst(rules, ref state[LabelWord]);
        else
            Join(rules, ref state[LabelWord], Question.Joined);
    }

    private static ulong Of(int label) => (uint)label;

    /// <summary>The first certain rule gives the label unless one before it matches; and rules before it that give the same label
    /// need no telling apart.</summary>
    private void TakeFirst(Span<ulong> rules, ref ulong label)
    {
        if (Bits.First(certain) is >= 0 and var first)
        {
            label = Of(Question.Rules[first].Label);
            Bits.ClearFrom(rules, clearFrom[first]);
        }

        for (var last = Bits.Last(rules); last >= 0 && Of(Question.Rules[last].Label) == label; last = Bits.Last(rules))
            Bits.ClearFrom(rules, last);
    }

    /// <summary>Labels of certain rules are joined; a rule that adds nothing to them is dropped.</summary>
    private void Join(Span<ulong> rules, ref ulong label, AnswerIds ids)
    {
        for (var i = 0; i < rules.Length; i++)
        {
            for (var word = certain[i]; word != 0; word &= word - 1)
            {
                var adds = Question.Rules[i * 64 + BitOperations.TrailingZeroCount(word)].Label;
                label = label == None ? Of(adds) : Of(ids.Join((int)label, adds));
            }

            rules[i] &= ~certain[i];
        }

        for (var i = 0; i < rules.Length && label != None; i++)
        {
            for (var word = rules[i]; word != 0; word &= word - 1)
            {
                var adds = Question.Rules[i * 64 + BitOperations.TrailingZeroCount(word)].Label;
                if (Of(ids.Join((int)label, adds)) == label)
                    rules[i] &= ~(word & (0 - word));
            }
        }
    }

    /// <summary>Per number of known facts the rules that ask for no other.</summary>
    private static ulong[][] Known(Question question, IReadOnlyList<string> facts)
    {
        ulong[][] known = [.. Enumerable.Range(0, facts.Count + 1).Select(_ => new ulong[(question.Rules.Length + 63) / 64])];
        var levels = question.Table.Definition.Inputs.Select(input => input.From is null ? facts.Index().First(fact => fact.Item == input.Name).Index + 1 : 0).ToArray();
        for (var rule = 0; rule < question.Rules.Length; rule++)
        {
            var level = 0;
            foreach (var bit in question.Rules[rule].Bits)
            {
                for (var input = 0; input < levels.Length; input++)
                {
                    if (question.Table.Condition(bit, input) is not null)
                        level = Math.Max(level, levels[input]);
                }
            }

            for (; level < known.Length; level++)
                known[level][rule / 64] |= 1UL << (rule % 64);
        }

        return known;
    }
}
