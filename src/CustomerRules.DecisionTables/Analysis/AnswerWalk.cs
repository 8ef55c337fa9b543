namespace CustomerRules.DecisionTables.Analysis;

/// <summary>Follows questions over the facts. A state holds only what the labels still depend on: rules that can match no more are gone,
/// as in every walk, and so are rules that can match but no longer change anything.</summary>
internal sealed class AnswerWalk : IFactWalk
{
    private readonly AskedSpace space;
    private readonly QuestionSide[] sides;
    private readonly Terminal terminal;
    private readonly List<(AskedTable Table, int FirstBit, int Rule)>[] asking;

    /// <summary>Prepares a walk.</summary>
    /// <param name="space">The facts and rules.</param>
    /// <param name="terminal">The terminal for the labels of all sides.</param>
    /// <param name="questions">The questions.</param>
    internal AnswerWalk(AskedSpace space, Terminal terminal, params ReadOnlySpan<AskedQuestion> questions)
    {
        this.space = space;
        this.terminal = terminal;
        sides = new QuestionSide[questions.Length];
        for (var i = 0; i < sides.Length; i++)
            sides[i] = new QuestionSide(questions[i], i == 0 ? 0 : sides[i - 1].EndWord, space.FactNames);
        asking = new List<(AskedTable, int, int)>[space.Rules.WordCount * 64];
        foreach (var side in sides)
        {
            foreach (var table in side.Tables)
                Note(side, table);
        }
    }

    /// <summary>The terminal for the labels of the sides; an impossible combination has <see cref="QuestionSide.Impossible"/>.</summary>
    internal delegate int Terminal(ReadOnlySpan<int> labels);

    /// <inheritdoc/>
    public int WordCount => sides[^1].EndWord;

    /// <summary>A rule of the first question that is left out from now on; -1 for none.</summary>
    internal int Without { get; set; } = -1;

    /// <summary>The class of each known fact, -1 for an open one; empty when all are open.</summary>
    internal int[] Known { get; init; } = [];

    /// <inheritdoc/>
    public ClassChange[] ChangesAt(int level)
    {
        var mask = new ulong[WordCount];
        Array.Fill(mask, ulong.MaxValue);
        var changed = new List<int>();
        var changes = new List<ClassChange>();
        foreach (var (cell, flipped) in space.Flips[level].Index())
        {
            changed.Clear();
            foreach (var bit in flipped)
                Flip(space.Rules.Classes[level][cell].Mask, bit, mask, changed);
            if (cell == 0)
                changes.Add(new ClassChange(0, [.. mask.Select((all, word) => new ClassStep(word, all))]));
            else if (changed.Count > 0)
                changes.Add(new ClassChange(cell, [.. changed.Select(word => new ClassStep(word, mask[word]))]));
        }

        return Known.Length == 0 || Known[level] < 0 ? [.. changes] : [Only(changes, Known[level])];
    }

    /// <inheritdoc/>
    public void Start(Span<ulong> state)
    {
        foreach (var side in sides)
        {
            foreach (var table in side.Tables)
                table.Start(state);
        }

        if (Without >= 0)
            state[sides[0].Asked.BitOf(Without) / 64] &= ~(1UL << (Without % 64));
    }

    /// <inheritdoc/>
    public int Reduce(int level, Span<ulong> state)
    {
        var settled = true;
        foreach (var side in sides)
        {
            side.Reduce(level, state);
            settled &= side.IsSettled(state);
        }

        if (!settled)
            return -1;
        Span<int> labels = stackalloc int[sides.Length];
        for (var i = 0; i < labels.Length; i++)
            labels[i] = sides[i].Asked.LabelIn(state);
        return terminal(labels);
    }

    /// <inheritdoc/>
    public int Leaf(ReadOnlySpan<ulong> state) => throw new InvalidOperationException("With all facts known every question is settled.");

    /// <summary>The bits of one class, for all classes.</summary>
    private static ClassChange Only(List<ClassChange> changes, int known)
    {
        var words = changes[0].Steps.ToArray();
        foreach (var step in changes.TakeWhile(change => change.Class <= known).SelectMany(change => change.Steps))
            words[step.Word] = step;
        return new ClassChange(0, words);
    }

    /// <summary>Takes up that a bit has another value in a class: a rule is admitted when all of its bits are.</summary>
    private void Flip(ulong[] cell, int bit, ulong[] mask, List<int> changed)
    {
        foreach (var (table, firstBit, rule) in asking[bit] ?? [])
        {
            var at = table.BitOf(rule);
            if (table.Question.Rules[rule].Bits.All(part => Bits.Has(cell, firstBit + part)))
                mask[at / 64] |= 1UL << (at % 64);
            else
                mask[at / 64] &= ~(1UL << (at % 64));
            if (!changed.Contains(at / 64))
                changed.Add(at / 64);
        }
    }

    private void Note(QuestionSide side, AskedTable table)
    {
        var firstBit = side.FirstBit + table.Question.Table.FirstBit;
        for (var rule = 0; rule < table.Question.Rules.Length; rule++)
        {
            foreach (var part in table.Question.Rules[rule].Bits)
                (asking[firstBit + part] ??= []).Add((table, firstBit, rule));
        }
    }
}
