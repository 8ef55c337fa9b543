using NodaTime;

namespace CustomerRules.Policies.Tests;

/// <summary>A policy that decides nothing: only its header counts here.</summary>
internal sealed record Version(PolicyHeader Header) : IPolicy
{
    internal static readonly LocalDate Epoch = new(2025, 1, 1);

    /// <summary>A version in force from a day until another, both counted from <see cref="Epoch"/>.</summary>
    internal static Version Of(int from, int? until, int major, string file = "t/x.json", string id = "t/x") => new(new PolicyHeader(
        PolicyId.Parse(id),
        new PolicyVersion(major, 0, 0),
        Epoch.PlusDays(from),
        until is { } end ? Epoch.PlusDays(end) : null,
        new BilingualText("测试", "test"),
        new Citation([ClauseId.Parse("measures/1.01a")]),
        default,
        new SourcePlace(file, 1, 1, "$")));
}
