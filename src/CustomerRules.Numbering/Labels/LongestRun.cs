namespace CustomerRules.Numbering.Labels;

/// <summary>The most items of a list that stand in order already.</summary>
internal static class LongestRun
{
    /// <summary>Finds a longest part of a list in which nothing comes before a smaller item.</summary>
    /// <returns>Its positions, in order.</returns>
    internal static List<int> Of<T>(IReadOnlyList<T> items, Comparison<T> compare)
    {
        var ends = new List<int>();
        var before = new int[items.Count];
        for (var i = 0; i < items.Count; i++)
        {
            var (low, high) = (0, ends.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (compare(items[ends[middle]], items[i]) <= 0)
                    low = middle + 1;
                else
                    high = middle;
            }

            before[i] = low == 0 ? -1 : ends[low - 1];
            if (low == ends.Count)
                ends.Add(i);
            else
                ends[low] = i;
        }

        var run = new List<int>();
        for (var at = ends.Count == 0 ? -1 : ends[^1]; at >= 0; at = before[at])
            run.Add(at);
        run.Reverse();
        return run;
    }
}
