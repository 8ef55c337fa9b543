namespace CustomerRules.DecisionTables.Analysis;

/// <summary>One question with everything that bears on it: the outputs of the tables that feed it, and what is declared impossible.</summary>
internal sealed class QuestionSide
{
    /// <summary>The label of an impossible combination.</summary>
    internal const int Impossible = int.MinValue;

    private readonly List<AskedTable> tables = [];
    private readonly List<AskedTable> impossibilities = [];
    private readonly Dictionary<(int Table, int Output), AskedTable> outputs = [];

    /// <summary>Lays a question out.</summary>
    /// <param name="question">The question.</param>
    /// <param name="firstWord">Where the words of this side begin.</param>
    /// <param name="facts">The facts of the walk, by name.</param>
    internal QuestionSide(AskedQuestion question, int firstWord, IReadOnlyList<string> facts)
    {
        var closure = question.Closure;
        FirstBit = question.FirstBit;
        EndWord = firstWord;
        for (var t = 0; t < closure.Tables.Length; t++)
        {
            var table = closure.Tables[t];
            if (table.Definition.Impossible.Length > 0)
                impossibilities.Add(Add(Question.Impossible(table), facts));
            foreach (var output in OutputsAskedFor(closure, t))
                outputs.Add((t, output), Add(Question.Output(table, output), facts, bears: true));
        }

        Asked = Add(question.Question, facts);
    }

    internal IReadOnlyList<AskedTable> Tables => tables;

    /// <summary>The table of the question itself.</summary>
    internal AskedTable Asked { get; }

    internal int FirstBit { get; }

    /// <summary>The word behind the words of this side.</summary>
    internal int EndWord { get; private set; }

    /// <summary>Whether the label is known for every completion.</summary>
    internal bool IsSettled(ReadOnlySpan<ulong> state)
    {
        if (!Asked.IsSettled(state))
            return false;
        foreach (var table in impossibilities)
        {
            if (!table.IsDone(state))
                return false;
        }

        return true;
    }

    /// <summary>Brings the side's words to the one form that stands for everything that they lead to.</summary>
    internal void Reduce(int level, Span<ulong> state)
    {
        foreach (var table in tables)
        {
            if (table.IsDone(state))
                continue;
            table.Reduce(level, state);
            if (!table.IsSettled(state) || table == Asked)
                continue;
            var label = table.LabelIn(state);
            table.Drop(state);
            if (impossibilities.Contains(table))
            {
                if (label == 0)
                    continue;
                foreach (var other in tables)
                    other.Drop(state);
                Asked.Settle(state, Impossible);
                return;
            }

            // Where a table that feeds another answers nothing, the combination will turn out to be impossible.
            var value = table.Question.Read(label);
            if (value == Question.Unanswered)
                continue;
            foreach (var line in table.Consumers)
                line.Pass(value, state);
        }

        for (var i = tables.Count - 1; i >= 0; i--)
        {
            if (tables[i].Bears && !tables[i].IsDone(state) && !IsAwaited(tables[i], state))
                tables[i].Drop(state);
        }
    }

    private static bool IsAwaited(AskedTable table, ReadOnlySpan<ulong> state)
    {
        foreach (var line in table.Consumers)
        {
            if (line.IsAwaited(state))
                return true;
        }

        return false;
    }

    /// <summary>The outputs of a table that other tables ask for.</summary>
    private static IEnumerable<int> OutputsAskedFor(Closure closure, int supplier) => closure.Tables
        .SelectMany(table => table.Supplier.Index().Where(input => input.Item == supplier).Select(input => table.SupplierOutput[input.Index]))
        .Distinct()
        .Order();

    private AskedTable Add(Question question, IReadOnlyList<string> facts, bool bears = false)
    {
        var asked = new AskedTable(question, EndWord, facts) { Bears = bears };
        EndWord = asked.LabelWord + 1;
        tables.Add(asked);
        var table = question.Table;
        for (var input = 0; input < table.Supplier.Length; input++)
        {
            if (table.Supplier[input] < 0)
                continue;
            var from = outputs[(table.Supplier[input], table.SupplierOutput[input])];
            if (LineOf(from, asked, input) is not { } line)
                continue;
            from.Consumers.Add(line);
            asked.Suppliers.Add(line);
        }

        return asked;
    }

    /// <summary>How an output bears on a question; null when none of its rules asks for it.</summary>
    private static SupplyLine? LineOf(AskedTable from, AskedTable to, int input)
    {
        var (table, rules) = (to.Question.Table, to.Question.Rules);
        var (least, most) = (table.Definition.Inputs[input].Min, table.Definition.Inputs[input].Max);
        var waiting = new ulong[to.WordCount];
        ulong[][] admitted = [.. Enumerable.Range(least, most - least + 1).Select(_ => new ulong[to.WordCount])];
        for (var rule = 0; rule < rules.Length; rule++)
        {
            var bit = 1UL << (rule % 64);
            if (rules[rule].Bits.Any(part => table.Condition(part, input) is not null))
                waiting[rule / 64] |= bit;
            for (var value = least; value <= most; value++)
            {
                if (rules[rule].Bits.All(part => table.Condition(part, input)?.Contains(value) ?? true))
                    admitted[value - least][rule / 64] |= bit;
            }
        }

        return waiting.Any(word => word != 0) ? new SupplyLine(from, to, waiting, least, admitted) : null;
    }
}
