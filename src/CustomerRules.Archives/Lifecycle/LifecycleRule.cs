using CustomerRules.Policies;

namespace CustomerRules.Archives.Lifecycle;

/// <summary>A rule of the life of a file, as its policy words it.</summary>
/// <param name="Code">The code, such as <c>seal-after-move-out</c>; see <see cref="LifecycleRules"/>.</param>
/// <param name="Note">What it says.</param>
/// <param name="Cites">What it rests on.</param>
public sealed record LifecycleRule(string Code, BilingualText Note, Citation Cites)
{
    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
