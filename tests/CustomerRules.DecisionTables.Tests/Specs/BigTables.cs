using System.Collections.Immutable;
using System.Globalization;

namespace CustomerRules.DecisionTables.Tests.Specs;

/// <summary>Large tables: boxes that cover everything and do not overlap, made by splitting again and again.</summary>
internal static class BigTables
{
    private const int Answers = 5;

    internal static DecisionTable Split(ImmutableArray<InputSpec> inputs, int rules, Random random) =>
        Policy.Prove(Json(inputs, Boxes(inputs, rules, random), random));

    /// <summary>Boxes as the bounds of every input.</summary>
    internal static List<(int Min, int Max)[]> Boxes(ImmutableArray<InputSpec> inputs, int count, Random random)
    {
        var boxes = new List<(int Min, int Max)[]>
        {
            inputs.Select(input => (int.Parse(input.Values[0], CultureInfo.InvariantCulture), int.Parse(input.Values[^1], CultureInfo.InvariantCulture))).ToArray(),
        };
        while (boxes.Count < count)
        {
            var (index, input) = (random.Next(boxes.Count), random.Next(inputs.Length));
            var (min, max) = boxes[index][input];
            if (min == max)
                continue;
            var cut = random.Next(min, max);
            var upper = ((int Min, int Max)[])boxes[index].Clone();
            upper[input].Min = cut + 1;
            boxes[index][input].Max = cut;
            boxes.Add(upper);
        }

        return boxes;
    }

    internal static string Json(ImmutableArray<InputSpec> inputs, List<(int Min, int Max)[]> boxes, Random random) =>
        Json(inputs, boxes, [.. boxes.Select(_ => random.Next(Answers))]);

    internal static string Json(ImmutableArray<InputSpec> inputs, List<(int Min, int Max)[]> boxes, ImmutableArray<int> answers)
    {
        var output = OutputSpec.Choice("out", [.. Enumerable.Range(0, Answers).Select(i => $"o{i}")]);
        var all = inputs.Select(input => (input.Values[0], input.Values[^1])).ToArray();
        var rules = boxes.Select((box, i) => string.Create(
            CultureInfo.InvariantCulture,
            $"{{ \"rule\": \"r{i}\", \"when\": {{ {string.Join(", ", box.Select((span, f) => $"\"{inputs[f].Name}\": {{ \"min\": {span.Min}, \"max\": {span.Max} }}"))} }}, \"then\": {{ \"out\": \"o{answers[i]}\" }}, \"cites\": [\"measures/4.02c\"] }}"));
        return $$"""
            { "policy": "test/big", "version": "1.0.0", "effectiveFrom": "2025-01-01", "title": { "zh": "表", "en": "Table" }, "cites": ["measures/4.01a"],
              "inputs": [{{string.Join(", ", inputs.Select((input, f) => $"{{ \"input\": \"{input.Name}\", \"range\": {{ \"min\": {all[f].Item1}, \"max\": {all[f].Item2} }} }}"))}}],
              "output": { "out": {{output.Declaration}} }, "hitPolicy": "unique",
              "rules": [{{string.Join(",\n", rules)}}] }
            """;
    }
}
