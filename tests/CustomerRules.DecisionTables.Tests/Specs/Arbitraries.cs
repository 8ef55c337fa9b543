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

    internal static Arbitrary<T> Of<T>(Func<Random, T> make, Func<T, IEnumerable<T>> shrink) =>
        Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(seed => make(new Random(seed))), shrink);
}
