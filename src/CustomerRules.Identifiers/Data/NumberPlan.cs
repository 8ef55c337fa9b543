using CustomerRules.Identifiers.Text;

namespace CustomerRules.Identifiers.Data;

/// <summary>Which telephone numbers the plan has.</summary>
internal static class NumberPlan
{
    internal const byte Agreed = 1;
    internal const byte Disputed = 2;

    private const int Digits4 = 10_000;

    /// <summary>By the four digits after the leading 1.</summary>
    private static readonly byte[] MobileRanges = new byte[Digits4];

    /// <summary>By the area code without the leading 0: a bit for each length that subscriber numbers have.</summary>
    private static readonly ushort[] SubscriberLengths = new ushort[1000];

    static NumberPlan()
    {
        var file = DataFile.Named("number-plan");
        foreach (var row in file["mobile"].Items)
        {
            var certainty = DataFile.Text(row, "certainty") == "agreed" ? Agreed : Disputed;
            foreach (var prefix in DataFile.Texts(row, "prefixes"))
            {
                var size = Digits4;
                for (var i = 1; i < prefix.Length; i++)
                    size /= 10;
                MobileRanges.AsSpan((int)Digits.Value(prefix.AsSpan(1)) * size, size).Fill(certainty);
            }
        }

        foreach (var row in file["landline"].Items)
        {
            var lengths = DataFile.Texts(row, "subscriberDigits").Aggregate(0, (bits, length) => bits | (1 << (int)Digits.Value(length)));
            foreach (var area in DataFile.Texts(row, "areas"))
                SubscriberLengths[Digits.Value(area)] = (ushort)lengths;
        }
    }

    /// <summary>Agreed, disputed, or 0 when there is no such range.</summary>
    internal static byte Mobile(ulong fourDigits) => MobileRanges[fourDigits];

    /// <summary>Whether there is such an area code, written without the leading 0.</summary>
    internal static bool HasArea(uint area) => area < 1000 && SubscriberLengths[area] != 0;

    internal static bool HasLength(uint area, int subscriberDigits) => subscriberDigits < 16 && ((SubscriberLengths[area] >> subscriberDigits) & 1) != 0;
}
