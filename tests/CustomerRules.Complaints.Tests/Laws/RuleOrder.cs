using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CustomerRules.Complaints.Tests.Laws;

/// <summary>An order of rules: the rule at each position moves by its key.</summary>
public sealed record RuleOrder(IReadOnlyList<int> Keys)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    public static RuleOrder Reversed { get; } = new([.. Enumerable.Range(0, 32).Reverse()]);

    public string Apply(string json)
    {
        var root = JsonNode.Parse(json)!;
        var rules = root["rules"]!.AsArray().Select((rule, position) => (Rule: rule!.DeepClone(), Key: Keys[position])).ToList();
        root["rules"] = new JsonArray([.. rules.OrderBy(item => item.Key).Select(item => item.Rule)]);
        return root.ToJsonString(Readable);
    }

    /// <summary>One step nearer to the order of the file: a pair of neighbours put right.</summary>
    internal IEnumerable<RuleOrder> Calmer()
    {
        for (var i = 0; i + 1 < Keys.Count; i++)
        {
            if (Keys[i] > Keys[i + 1])
                yield return new RuleOrder([.. Keys.Take(i), Keys[i + 1], Keys[i], .. Keys.Skip(i + 2)]);
        }
    }

    public override string ToString() => string.Join(' ', Keys);
}
