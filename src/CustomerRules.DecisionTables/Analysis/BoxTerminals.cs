using CustomerRules.DecisionTables.Inputs;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>Tells which terminals of a diagram can be reached from inside a box.</summary>
internal sealed class BoxTerminals(Diagram diagram)
{
    private readonly Dictionary<(int Level, ValueSet Set), int[]> classes = [];
    private readonly HashSet<int> seen = [];
    private readonly SortedSet<int> inside = [];

    /// <summary>The terminals, ascending. What was given for the box before is then no longer valid.</summary>
    internal IReadOnlyCollection<int> Of(Box box)
    {
        seen.Clear();
        inside.Clear();
        Collect(diagram.Root, box);
        return inside;
    }

    private void Collect(int node, Box box)
    {
        if (!seen.Add(node))
            return;
        if (node < 0)
        {
            inside.Add(~node);
            return;
        }

        var level = diagram.LevelOf(node);
        if (box.When[level] is { } set)
        {
            foreach (var cell in ClassesOf(level, set))
                Collect(diagram.Child(node, cell), box);
            return;
        }

        for (var i = 0; i < diagram.RunCount(node); i++)
            Collect(diagram.Run(node, i).Child, box);
    }

    /// <summary>The classes that share a value with a set. Boxes share their sets, so each is looked at once.</summary>
    private int[] ClassesOf(int level, ValueSet set)
    {
        if (!classes.TryGetValue((level, set), out var found))
        {
            var all = diagram.Space.Classes[level];
            found = [.. Enumerable.Range(0, all.Length).Where(cell => all[cell].Values.Spans.Any(span => set.Contains(span.Min)))];
            classes.Add((level, set), found);
        }

        return found;
    }
}
