using CustomerRules.Archives.Lifecycle;
using CustomerRules.Policies;

namespace CustomerRules.Archives.Tests.Lifecycle;

/// <summary>A random policy in plain values, and as a file.</summary>
internal sealed record PolicySpec
{
    internal static readonly string Seed = Repository.Read("seeds/archives/lifecycle/2025-01-01.json");
    private static readonly Dictionary<PolicySpec, LifecyclePolicy> Built = [];

    internal string AfterUnit { get; init; } = "years";

    internal int After { get; init; } = 1;

    internal int? GraceDays { get; init; }

    internal string? RetentionUnit { get; init; }

    internal int Retention { get; init; }

    internal string RetentionFrom { get; init; } = "sealed";

    /// <summary>Bits: seal, propose, approve; destroy always.</summary>
    internal int HoldBlocks { get; init; } = 6;

    internal int Persons { get; init; } = 2;

    internal static PolicySpec From(Genes genes) => new()
    {
        AfterUnit = genes.Of("years", "months", "days"),
        After = genes.Of(1, 2, 3, 20),
        GraceDays = genes.Of<int?>(null, 30),
        RetentionUnit = genes.Of("years", null, "months", "days"),
        Retention = genes.Of(1, 3, 7),
        RetentionFrom = genes.Of("sealed", "moved-out"),
        HoldBlocks = genes.Below(8),
        Persons = genes.Of(2, 3),
    };

    internal IEnumerable<string> Blocks() => ((string[])["seal", "propose-disposal", "approve-disposal"]).Where((_, bit) => (HoldBlocks >> bit & 1) == 1).Append("destroy");

    internal LifecyclePolicy Build()
    {
        lock (Built)
            return Built.TryGetValue(this, out var known) ? known : Built[this] = Load(Text());
    }

    internal static LifecyclePolicy Load(string text) =>
        LifecyclePolicies.Load([PolicyFile.FromText("archives/lifecycle/2025-01-01.json", text)], ClauseCatalogue.Embedded).GetValueOrThrow().Versions[0];

    private string Text() => Replace(Replace(Replace(Replace(Replace(
        Seed,
        "\"after\": { \"years\": 1 }", $"\"after\": {{ \"{AfterUnit}\": {After} }}"),
        "\"grace\": null", GraceDays is null ? "\"grace\": null" : $"\"grace\": {{ \"days\": {GraceDays} }}"),
        "\"least\": null,\n      \"from\": null", RetentionUnit is null ? "\"least\": null, \"from\": null" : $"\"least\": {{ \"{RetentionUnit}\": {Retention} }}, \"from\": \"{RetentionFrom}\""),
        "[\"propose-disposal\", \"approve-disposal\", \"destroy\"]", "[" + string.Join(", ", Blocks().Select(step => $"\"{step}\"")) + "]"),
        "\"least\": 2", $"\"least\": {Persons}");

    private static string Replace(string text, string old, string replacement)
    {
        Assert.Contains(old, text, StringComparison.Ordinal);
        return text.Replace(old, replacement, StringComparison.Ordinal);
    }
}
