using System.Text.Json.Nodes;
using CustomerRules.DecisionTables;
using CustomerRules.DecisionTables.Reading;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Benchmarks.Tables;

/// <summary>A random partition of a grid of numbers 0..999 into boxes, made by splitting boxes again and again.</summary>
internal sealed class RandomTable
{
    private const int Greatest = 999;
    private const int Answers = 5;
    private const int Reach = 20;
    private const string Clause = "measures/4.02c";

    private readonly Random random;
    private readonly int inputs;
    private readonly NoiseRows noise;
    private readonly List<(int[] Min, int[] Max, int Answer)> partition = [];
    private readonly List<(int[] Min, int[] Max, int Answer)> noisy = [];

    internal RandomTable(int rules, int inputs, NoiseRows noise, int seed)
    {
        random = new Random(seed);
        this.inputs = inputs;
        this.noise = noise;
        var extra = noise == NoiseRows.None ? 0 : rules / 10;
        Split(new int[inputs], [.. Enumerable.Repeat(Greatest, inputs)], rules - extra);
        for (var i = 0; i < extra; i++)
            noisy.Add(NoiseRow());
    }

    /// <summary>Gives five rules another answer, two of them noise rows that also begin elsewhere if there are any.</summary>
    internal void Edit()
    {
        for (var i = 0; i < 5; i++)
        {
            var rows = i < 2 && noisy.Count > 0 ? noisy : partition;
            var at = random.Next(rows.Count);
            var row = rows[at];
            if (rows == noisy)
                row.Min = [.. row.Min.Select((min, input) => min > 0 ? Math.Min(min + 7, row.Max[input]) : 0)];
            rows[at] = row with { Answer = (row.Answer + 1) % Answers };
        }
    }

    internal TableDefinition Define()
    {
        var found = new DiagnosticList();
        var root = StrictReader.Read(PolicyFile.FromText("random.json", Json()), found);
        var table = root is null ? null : DecisionTableReader.Read(root, ClauseCatalogue.Embedded, [], found);
        return table ?? throw new PolicyDataException([.. found]);
    }

    private void Split(int[] min, int[] max, int leaves)
    {
        if (leaves == 1)
        {
            partition.Add((min, max, random.Next(Answers)));
            return;
        }

        var input = random.Next(inputs);
        while (max[input] - min[input] < 4)
            input = random.Next(inputs);
        var quarter = (max[input] - min[input] + 1) / 4;
        var cut = random.Next(min[input] + quarter, max[input] - quarter + 1);
        int[] lowerMax = [.. max], upperMin = [.. min];
        lowerMax[input] = cut;
        upperMin[input] = cut + 1;
        var lower = Math.Max(1, leaves / 2);
        Split(min, lowerMax, lower);
        Split(upperMin, max, leaves - lower);
    }

    /// <summary>The lower half of one box, reaching a little into its neighbours on the other sides.</summary>
    private (int[] Min, int[] Max, int Answer) NoiseRow()
    {
        var box = partition[random.Next(partition.Count)];
        int[] min = [.. box.Min], max = [.. box.Max];
        var bound = Enumerable.Range(0, inputs).Where(input => max[input] - min[input] < Greatest).ToArray();
        var halved = bound[random.Next(bound.Length)];
        foreach (var input in bound)
        {
            if (input == halved)
            {
                max[input] = (min[input] + max[input]) / 2;
                continue;
            }

            min[input] = Math.Max(0, min[input] - random.Next(Reach));
            max[input] = Math.Min(Greatest, max[input] + random.Next(Reach));
        }

        return (min, max, random.Next(Answers));
    }

    private string Json()
    {
        var rows = noise == NoiseRows.First ? noisy.Concat(partition) : partition.Concat(noisy);
        return new JsonObject
        {
            ["policy"] = "benchmarks/random",
            ["version"] = "1.0.0",
            ["effectiveFrom"] = "2025-01-01",
            ["title"] = new JsonObject { ["zh"] = "随机表", ["en"] = "Random table" },
            ["cites"] = new JsonArray(Clause),
            ["inputs"] = List(Enumerable.Range(0, inputs).Select(i => new JsonObject
            {
                ["input"] = $"x{i}",
                ["range"] = new JsonObject { ["min"] = 0, ["max"] = Greatest },
            })),
            ["output"] = new JsonObject { ["answer"] = List(Enumerable.Range(0, Answers).Select(i => JsonValue.Create($"a{i}"))) },
            ["hitPolicy"] = noise == NoiseRows.None ? "unique" : "first",
            ["rules"] = List(rows.Select((row, i) => new JsonObject
            {
                ["rule"] = $"r{i}",
                ["when"] = When(row.Min, row.Max),
                ["then"] = new JsonObject { ["answer"] = $"a{row.Answer}" },
                ["cites"] = new JsonArray(Clause),
            })),
        }.ToJsonString();
    }

    private static JsonArray List(IEnumerable<JsonNode> items) => new([.. items]);

    private static JsonObject When(int[] min, int[] max)
    {
        var when = new JsonObject();
        for (var i = 0; i < min.Length; i++)
        {
            if (min[i] > 0 || max[i] < Greatest)
                when[$"x{i}"] = new JsonObject { ["min"] = min[i], ["max"] = max[i] };
        }

        return when;
    }
}
