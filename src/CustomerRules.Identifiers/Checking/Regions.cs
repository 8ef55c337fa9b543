using CustomerRules.Identifiers.Data;

namespace CustomerRules.Identifiers.Checking;

/// <summary>Regions of organisations: of their registration, so no birth is involved.</summary>
internal static class Regions
{
    internal static bool IsRegistration(uint region, RegionCatalogue? regions) =>
        region == RegionTable.StateRegistration || (RegionTable.IsProvince(region / 10_000) && (regions is null || regions.Contains(region)));
}
