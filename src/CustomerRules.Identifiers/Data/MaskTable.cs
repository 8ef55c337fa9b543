using System.Collections.Immutable;

namespace CustomerRules.Identifiers.Data;

/// <summary>The mask of every kind for every audience.</summary>
internal static class MaskTable
{
    /// <summary>By kind, then by audience, both in the order of their ranks.</summary>
    internal static readonly ImmutableArray<IdentifierMask> Masks = Read();

    private static ImmutableArray<IdentifierMask> Read()
    {
        var masks = new List<IdentifierMask>();
        foreach (var row in DataFile.Named("masks")["masks"].Items)
        {
            masks.Add(new IdentifierMask(
                IdentifierKind.FromCode(DataFile.Text(row, "kind")),
                MaskAudience.FromCode(DataFile.Text(row, "audience")),
                DataFile.Number(row, "first"),
                DataFile.Number(row, "last"),
                DataFile.Texts(row, "reveals")));
        }

        return [.. masks.OrderBy(mask => mask.Kind.Value).ThenBy(mask => mask.Audience.Value)];
    }
}
