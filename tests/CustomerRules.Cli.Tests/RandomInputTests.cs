using System.Text;
using System.Text.Json;

namespace CustomerRules.Cli.Tests;

/// <summary>Whatever comes in, every line gives exactly one JSON object, and the command survives.</summary>
public sealed class RandomInputTests
{
    private const int Lines = 20_000;

    [Theory]
    [InlineData(20260302)]
    [InlineData(7)]
    public void Random_bytes_give_one_object_a_line(int seed) => Survives(seed, "complaint", random =>
    {
        var line = new byte[random.Next(1, 60)];
        random.NextBytes(line);
        return line;
    });

    [Theory]
    [InlineData("complaint", """{"id":"甲","incident":"lift-entrapment","households":3,"written":true,"asOf":"2026-03-02"}""")]
    [InlineData("identifier", """{"id":"甲","kind":"resident-id","value":"11010519491231002X","regions":["110105","310101"],"asOf":"2026-03-02"}""")]
    public void Mutilated_cases_give_one_object_a_line(string decision, string sound) => Survives(1, decision, random =>
    {
        var line = Encoding.UTF8.GetBytes(sound).ToList();
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var at = random.Next(line.Count);
            switch (random.Next(4))
            {
                case 0:
                    line.RemoveRange(at, Math.Min(line.Count - at, random.Next(1, 20)));
                    break;
                case 1:
                    line.Insert(at, (byte)random.Next(256));
                    break;
                case 2:
                    line.InsertRange(at, line.Slice(0, random.Next(line.Count)));
                    break;
                default:
                    line[at] = (byte)"{}[]\",:0-e.\\ntu/*"[random.Next(17)];
                    break;
            }

            if (line.Count == 0)
                line.Add((byte)'{');
        }

        return [.. line];
    });

    /// <summary>Every fifth line is a sound one with its number as id, so that an answer too many or too few is seen where it happens.</summary>
    private static void Survives(int seed, string decision, Func<Random, byte[]> next)
    {
        var (facts, answered) = decision == "complaint" ? ("\"incident\":\"fire\"", "severity") : ("\"kind\":\"sex\",\"value\":\"1\"", "grade");
        var random = new Random(seed);
        using var input = new MemoryStream();
        var expected = new List<int?>();
        for (var i = 0; i < Lines; i++)
        {
            var sound = i % 5 == 0;
            var line = sound ? Encoding.ASCII.GetBytes($"{{\"id\":{i},{facts}}}") : [.. next(random).Where(b => b is not ((byte)'\n' or (byte)'\r'))];
            input.Write([.. line, (byte)'\n']);
            if (line.Any(b => b is not ((byte)' ' or (byte)'\t')))
                expected.Add(sound ? i : null);
        }

        var run = Cli.Run(input.ToArray(), "eval", decision, "--as-of", "2026-03-02");

        Assert.Equal((1, ""), (run.Exit, run.Error));
        var lines = run.Lines;
        Assert.Equal(expected.Count, lines.Length);
        for (var i = 0; i < expected.Count; i++)
        {
            using var document = JsonDocument.Parse(lines[i]);
            var answer = document.RootElement;
            Assert.Equal(JsonValueKind.Object, answer.ValueKind);
            Assert.True(answer.TryGetProperty("error", out var error) ^ answer.TryGetProperty(answered, out _), lines[i]);
            if (error.ValueKind == JsonValueKind.Object)
                Assert.Matches("^CR(10[0-9]{2}|40[0-9]{2})$", error.GetProperty("code").GetString());
            if (expected[i] is { } id)
                Assert.Equal(id, answer.GetProperty("id").GetInt32());
        }
    }
}
