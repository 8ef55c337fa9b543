namespace CustomerRules.DecisionTables.Tests.Specs;

/// <summary>Two versions of a composition, both sound.</summary>
internal sealed record ModelPair(Model Before, Model After)
{
    internal IEnumerable<ModelPair> Smaller()
    {
        foreach (var before in Shrinking.Of(Before).Select(Repair.Sound).Where(model => model.Size < Before.Size))
            yield return this with { Before = before };
        foreach (var after in Shrinking.Of(After).Select(Repair.Sound).Where(model => model.Size < After.Size))
            yield return this with { After = after };
    }

    public override string ToString() => $"{Before}\n--- after ---{After}";
}
