using CustomerRules.Identifiers.Text;
using CustomerRules.Policies;

namespace CustomerRules.Identifiers.Data;

/// <summary>What the first digits of a number may be when no catalogue of regions is given.</summary>
internal static class RegionTable
{
    /// <summary>By the first two digits: the name of the province, or null.</summary>
    internal static readonly BilingualText?[] Provinces = new BilingualText?[100];

    /// <summary>By the first two digits: what a resident ID may have.</summary>
    internal static readonly byte[] ResidentRegions = new byte[100];

    internal const byte AnyRegion = 1;
    internal const byte PermitRegion = 2;

    internal static readonly uint StateRegistration;

    /// <summary>Nobody who has a number was born before this year.</summary>
    internal static readonly uint EarliestBirthYear;

    /// <summary>Numbers were given out from this year on, so only later births met the region codes of their day.</summary>
    internal static readonly uint RegionComparedFrom;

    static RegionTable()
    {
        var file = DataFile.Named("provinces");
        foreach (var row in file["provinces"].Items)
        {
            var code = (int)Digits.Value(DataFile.Text(row, "code"));
            Provinces[code] = DataFile.Bilingual(row, "name");
            ResidentRegions[code] = AnyRegion;
        }

        foreach (var row in file["residencePermitRegions"].Items)
            ResidentRegions[Digits.Value(DataFile.Text(row, "code")) / 10_000] = PermitRegion;
        StateRegistration = (uint)Digits.Value(DataFile.Text(file["stateRegistration"], "code"));
        EarliestBirthYear = (uint)DataFile.Number(file["earliestBirth"], "year");
        RegionComparedFrom = (uint)DataFile.Number(file["regionComparedWithBirthFrom"], "year");
    }

    internal static bool IsProvince(uint province) => province < 100 && Provinces[province] is not null;
}
