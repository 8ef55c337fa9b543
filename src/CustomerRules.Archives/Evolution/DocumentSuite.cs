using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CustomerRules.Archives.Schemas;
using NodaTime;

namespace CustomerRules.Archives.Evolution;

/// <summary>Documents of an old schema among which one is refused by the new schema, if any document is. For each thing that the new schema could find,
/// every combination of the fields that decide it is gone through, at the values that decide; all other fields are as few as may be.</summary>
internal sealed class DocumentSuite
{
    /// <summary>The most documents that are gone through for one place.</summary>
    internal const int MostDocuments = 16_384;

    private readonly ArchiveSchema before;
    private readonly ImmutableArray<UpcastStep> steps;
    private readonly SampleValues samples;
    private readonly ObjectFiller filler;
    private readonly SortedSet<int> counts;
    private readonly List<List<(string Path, bool Value)>> goals = [];
    private readonly Dictionary<string, ImmutableArray<string>> tested;

    internal DocumentSuite(ArchiveSchema before, ArchiveSchema after, ImmutableArray<UpcastStep> steps, LocalDate asOf)
    {
        this.before = before;
        this.steps = steps;
        samples = new SampleValues(asOf, [.. Ages(before).Concat(Ages(after)).Distinct().Order()]);
        filler = new ObjectFiller(samples, asOf);
        counts = [.. after.AllFields.Where(field => field.Type == FieldType.Entries).Select(field => field.AtMost + 1)];
        tested = after.AllFields.ToDictionary(field => field.Path, field => (field.Condition?.Tests ?? []).SelectMany(test => test.Codes).ToImmutableArray());
        foreach (var field in after.AllFields)
            goals.AddRange(GoalsOf(field));
        goals.AddRange(OldPlaces().Except(after.AllFields.Select(field => field.Path)).Select(path => new List<(string, bool)> { (path, true) }));
    }

    /// <summary>The documents, place by place.</summary>
    /// <param name="undecided">Receives the places for which there are too many documents.</param>
    internal IEnumerable<JsonObject> Documents(List<string> undecided)
    {
        var influence = new Influence(before, steps);
        foreach (var goal in goals)
        {
            var places = influence.Of(goal);
            var objects = Objects(before.Fields, oneOf: false, new Variation(places, CodesFor(goal, places)));
            if (objects is null)
                undecided.Add(goal[0].Path);
            foreach (var document in objects ?? [])
                yield return document;
        }
    }

    private static IEnumerable<int> Ages(ArchiveSchema schema) =>
        schema.AllFields.SelectMany(field => field.Condition?.Tests ?? []).Select(test => test.YoungerThan).OfType<int>();

    /// <summary>What can be found at a field: its value is refused, it is absent though its condition holds, none of its fields is given.</summary>
    private static IEnumerable<List<(string Path, bool Value)>> GoalsOf(ArchiveField field)
    {
        var tests = field.Condition?.Tests ?? [];
        yield return [(field.Path, true), .. tests.Select(test => (Influence.Beside(field.Path, test.Field), test.Given is null))];
        if (field.OneOf)
            yield return [(field.Path, false), .. field.Fields.Select(inner => (inner.Path, false))];
    }

    /// <summary>Where values of an old document can stand after the steps, expected or not.</summary>
    private HashSet<string> OldPlaces()
    {
        var places = before.AllFields.Select(field => field.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var step in steps)
        {
            if (step.To is { } to)
                places.UnionWith(places.Where(place => Influence.IsWithin(place, step.Field)).Select(place => to + place[step.Field.Length..]).ToList());
        }

        return places;
    }

    /// <summary>Texts that conditions or steps single out, for fields that take any text.</summary>
    private ImmutableArray<string> CodesFor(List<(string Path, bool Value)> goal, Dictionary<string, bool> places) =>
    [
        .. (tested.TryGetValue(goal[0].Path, out var codes) ? codes : []).Concat(steps.Where(step => places.ContainsKey(step.Field)).SelectMany(step => step.Codes.Keys)).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Every object that differs at the places; null when they are too many.</summary>
    private IEnumerable<JsonObject>? Objects(ImmutableArray<ArchiveField> fields, bool oneOf, Variation variation)
    {
        var varied = fields.Where(field => variation.Places.Keys.Any(place => Influence.IsWithin(place, field.Path))).ToList();
        var options = new List<List<JsonNode?>>();
        var count = 1L;
        foreach (var field in varied)
        {
            if (Options(field, variation) is not { } values || (count *= values.Count) > MostDocuments)
                return null;
            options.Add(values);
        }

        IEnumerable<ImmutableDictionary<string, JsonNode?>> given = [ImmutableDictionary<string, JsonNode?>.Empty];
        for (var i = 0; i < varied.Count; i++)
        {
            var (name, values) = (varied[i].Name, options[i]);
            given = given.SelectMany(members => values.Select(value => members.Add(name, value)));
        }

        return given.Select(members => filler.Fill(fields, oneOf, members));
    }

    /// <summary>What a field may hold: nothing, where it may be absent, and each value that decides something.</summary>
    private List<JsonNode?>? Options(ArchiveField field, Variation variation)
    {
        var options = new List<JsonNode?>();
        if (field.Presence != Presence.Required)
            options.Add(null);
        if (!field.HoldsFields)
        {
            options.AddRange(variation.Places[field.Path] ? samples.Of(field, variation.Codes) : [samples.Of(field, []).First()]);
            return options;
        }

        if (Objects(field.Fields, field.OneOf, variation) is not { } objects)
            return null;
        if (field.Type == FieldType.Group)
        {
            options.AddRange(objects);
            return options;
        }

        options.Add(filler.Smallest(field));
        options.AddRange(objects.Select(entry => filler.List(field, Math.Max(field.AtLeast, 1), entry)));
        if (variation.Places.GetValueOrDefault(field.Path))
            options.AddRange(counts.Where(count => count > field.AtLeast && count <= field.AtMost).Select(count => filler.List(field, count, null)));
        return options;
    }

    /// <summary>Where documents differ, and the texts that are tried where any text is taken.</summary>
    private sealed record Variation(Dictionary<string, bool> Places, ImmutableArray<string> Codes);
}
