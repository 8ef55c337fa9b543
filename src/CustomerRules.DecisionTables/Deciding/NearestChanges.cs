using System.Collections.Immutable;
using CustomerRules.DecisionTables.Inputs;

namespace CustomerRules.DecisionTables.Deciding;

/// <summary>Looks around an input, one fact at a time, for other answers.</summary>
internal sealed class NearestChanges
{
    private readonly DecisionTable table;
    private readonly ImmutableArray<ValueSpan>[] cells;

    internal NearestChanges(DecisionTable table)
    {
        this.table = table;
        cells = [.. table.Space.Classes.Select(classes => classes.SelectMany(item => item.Values.Spans).ToImmutableArray())];
    }

    /// <summary>Writes the changes found: for each fact and each other answer the nearest value, fewest steps first.</summary>
    internal int Find(ReadOnlySpan<int> values, Span<NearestChange> changes)
    {
        var now = table.Decide(values);
        Span<int> tried = stackalloc int[values.Length];
        values.CopyTo(tried);
        var count = 0;
        for (var fact = 0; fact < values.Length; fact++)
        {
            foreach (var cell in cells[fact])
            {
                if (values[fact] >= cell.Min && values[fact] <= cell.Max)
                    continue;
                tried[fact] = cell.Min > values[fact] ? cell.Min : cell.Max;
                if (table.TryDecide(tried, out var other) && !other!.Agrees(now))
                    count = Add(new NearestChange(fact, values[fact], tried[fact], other), changes, count);
            }

            tried[fact] = values[fact];
        }

        Sort(changes[..count]);
        return count;
    }

    /// <summary>Keeps one change for each fact and answer, the nearest; when there is no room, the farthest goes.</summary>
    private int Add(NearestChange change, Span<NearestChange> changes, int count)
    {
        var farthest = -1;
        for (var i = 0; i < count; i++)
        {
            if (changes[i].Fact == change.Fact && changes[i].Decision.Agrees(change.Decision))
            {
                if (IsNearer(change, changes[i]))
                    changes[i] = change;
                return count;
            }

            if (farthest < 0 || IsNearer(changes[farthest], changes[i]))
                farthest = i;
        }

        if (count < changes.Length)
        {
            changes[count] = change;
            return count + 1;
        }

        if (farthest >= 0 && IsNearer(change, changes[farthest]))
            changes[farthest] = change;
        return count;
    }

    /// <summary>Fewer steps; with as many the fact that comes first, then the lesser value.</summary>
    private bool IsNearer(in NearestChange one, in NearestChange other) =>
        (Steps(one), one.Fact, one.To).CompareTo((Steps(other), other.Fact, other.To)) < 0;

    private long Steps(in NearestChange change) =>
        table.Facts[change.Fact].Kind == InputKind.WholeNumber ? Math.Abs((long)change.To - change.From) : 1;

    /// <summary>Nearest first; by insertion, so that nothing is allocated.</summary>
    private void Sort(Span<NearestChange> changes)
    {
        for (var i = 1; i < changes.Length; i++)
        {
            var change = changes[i];
            var j = i - 1;
            for (; j >= 0 && IsNearer(change, changes[j]); j--)
                changes[j + 1] = changes[j];
            changes[j + 1] = change;
        }
    }
}
