using CustomerRules.Archives.Lifecycle;

namespace CustomerRules.Archives.Tests.Lifecycle;

/// <summary>A random hold in plain values.</summary>
internal sealed record HoldSpec(string Code, string? Number, DateTime From, DateTime? Until)
{
    internal static List<HoldSpec> ListFrom(Genes genes) =>
    [
        .. Enumerable.Range(0, genes.Below(4)).Select(index => new HoldSpec(
            $"hold-{index}",
            genes.Of("XX小区A12023001", null, "XX小区A12023002"),
            FileSpec.Epoch.AddDays(genes.Below(200) * 8),
            genes.Of<DateTime?>(null, FileSpec.Epoch.AddDays(genes.Below(250) * 8)))),
    ];

    internal static HoldList Build(IEnumerable<HoldSpec> holds) => HoldList.Of(holds.Select(hold => new Hold(
        hold.Code, "dispute", FileSpec.Day(hold.From), hold.Number is null ? null : FileNumber.Parse(hold.Number))
    { ReleasedOn = hold.Until is { } until ? FileSpec.Day(until) : null }));
}
