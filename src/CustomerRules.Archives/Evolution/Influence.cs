using System.Collections.Immutable;
using CustomerRules.Archives.Schemas;

namespace CustomerRules.Archives.Evolution;

/// <summary>Which fields of an old document decide what is found at a place of the new one: the steps are followed backwards, then the conditions
/// of the old schema are added. It may name too many fields, never too few.</summary>
/// <param name="before">The old schema.</param>
/// <param name="steps">The steps from an old document to a new one.</param>
internal sealed class Influence(ArchiveSchema before, ImmutableArray<UpcastStep> steps)
{
    private readonly Dictionary<string, ArchiveField> fields = before.AllFields.ToDictionary(field => field.Path);
    private readonly ImmutableArray<string> leaving = [.. steps.Where(step => step.Kind is UpcastStepKind.Move or UpcastStepKind.Remove).Select(step => step.Field)];

    /// <summary>The name of the object that a path lies in; empty for the root.</summary>
    internal static string Holder(string path) => path[..Math.Max(path.LastIndexOf('.'), 0)];

    /// <summary>The path of a field beside another.</summary>
    internal static string Beside(string path, string name) => Holder(path) is { Length: > 0 } holder ? $"{holder}.{name}" : name;

    /// <summary>Whether a path leads through a place, or ends there.</summary>
    internal static bool IsWithin(string path, string place) =>
        path.StartsWith(place, StringComparison.Ordinal) && (path.Length == place.Length || path[place.Length] == '.');

    /// <summary>The paths that matter, each with whether its value does; false when it only matters whether it is given.</summary>
    /// <param name="goal">The places of the new document that a finding looks at.</param>
    internal Dictionary<string, bool> Of(IEnumerable<(string Path, bool Value)> goal)
    {
        var places = new Dictionary<string, bool>();
        foreach (var (path, value) in goal)
            Add(places, path, value);
        foreach (var step in steps.Reverse())
        {
            if (step.To is not { } to)
                continue;
            foreach (var (path, value) in places.ToList())
                AddBeforeMove(places, path, value, step.Field, to);
        }

        AddConditions(places);
        return places;
    }

    private void AddBeforeMove(Dictionary<string, bool> places, string path, bool value, string from, string to)
    {
        if (IsWithin(path, to))
        {
            Add(places, from + path[to.Length..], value);
            Add(places, from, false);
            AddObstacle(places, to);
        }
        else if (IsWithin(path, from))
        {
            Add(places, from, false);
            AddObstacle(places, to);
        }
        else if (IsWithin(to, path))
        {
            // The move makes the objects on its way.
            Add(places, from, false);
        }
    }

    /// <summary>A value at the target keeps a move from taking place. Objects that only the new schema has hold none of an old document.</summary>
    private void AddObstacle(Dictionary<string, bool> places, string target)
    {
        places.TryAdd(target, false);
        for (var holder = Holder(target); holder.Length > 0; holder = Holder(holder))
        {
            if (fields.ContainsKey(holder) && !IsAlwaysThere(holder))
                places.TryAdd(holder, false);
        }
    }

    private void AddConditions(Dictionary<string, bool> places)
    {
        for (var weight = -1; weight != Weight(places);)
        {
            weight = Weight(places);
            foreach (var path in places.Keys.ToList())
            {
                foreach (var test in fields.TryGetValue(path, out var field) ? field.Condition?.Tests ?? [] : [])
                    Add(places, Beside(path, test.Field), test.Given is null);
            }
        }
    }

    private static int Weight(Dictionary<string, bool> places) => places.Values.Sum(value => value ? 2 : 1);

    /// <summary>Adds a place and those objects around it that may be absent.</summary>
    private void Add(Dictionary<string, bool> places, string path, bool value)
    {
        places[path] = places.GetValueOrDefault(path) || value;
        for (var holder = Holder(path); holder.Length > 0; holder = Holder(holder))
        {
            if (!IsAlwaysThere(holder))
                places.TryAdd(holder, false);
        }
    }

    /// <summary>Whether every old document, or every entry of the list that it lies in, holds the object before and after each step.</summary>
    private bool IsAlwaysThere(string place)
    {
        for (var path = place; path.Length > 0; path = Holder(path))
        {
            if (!fields.TryGetValue(path, out var field) || leaving.Any(gone => IsWithin(path, gone)))
                return false;
            if (field.Type == FieldType.Entries)
                return path != place;
            if (field.Type != FieldType.Group || field.Presence != Presence.Required)
                return false;
        }

        return true;
    }
}
