using FsCheck;
using FsCheck.Fluent;

namespace CustomerRules.DecisionTables.Tests.Specs;

/// <summary>What the properties quantify over. Each generator shrinks.</summary>
public static class Arbitraries
{
    /// <summary>Compositions whose root may have gaps, conflicts and dead rules.</summary>
    internal static Arbitrary<Model> Models { get; } = Of(random => new SpecGenerator(random).Model(), Shrinking.Of);

    /// <summary>Compositions that prove.</summary>
    internal static Arbitrary<Model> SoundModels { get; } = Of(
        random => Repair.Sound(new SpecGenerator(random).Model()),
        model => Shrinking.Of(model).Select(Repair.Sound).Where(smaller => smaller.Size < model.Size));

    /// <summary>Two versions over the same domain, one to three edits apart.</summary>
    internal static Arbitrary<ModelPair> Pairs { get; } = Of(random => Pair(random, false), pair => pair.Smaller());

    /// <summary>Two versions, one to three edits apart, whose facts or values may differ.</summary>
    internal static Arbitrary<ModelPair> PairsOfDomains { get; } = Of(random => Pair(random, true), pair => pair.Smaller());

    internal static Arbitrary<T> Of<T>(Func<Random, T> make, Func<T, IEnumerable<T>> shrink) =>
        Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(seed => make(new Random(seed))), LawAttribute.IsMutationRun ? _ => [] : shrink);

    private static ModelPair Pair(Random random, bool domains)
    {
        var before = Repair.Sound(new SpecGenerator(random).Model());
        var (after, edits) = (before, new Edits(random));
        for (var n = random.Next(1, 4); n > 0; n--)
            after = domains && random.Next(3) == 0 ? (after == before ? edits.Fact(after) : edits.Domain(after)) : domains && random.Next(2) == 0 ? edits.Domain(after) : edits.Rule(after);
        return random.Next(2) == 0 ? new ModelPair(before, after) : new ModelPair(after, before);
    }
}
