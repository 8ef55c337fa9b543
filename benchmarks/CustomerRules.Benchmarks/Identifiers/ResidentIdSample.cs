using System.Globalization;
using System.Text;
using CustomerRules.Identifiers;
using NodaTime;

namespace CustomerRules.Benchmarks.Identifiers;

/// <summary>Fresh random numbers, seven of ten valid, as the desk types them. So many that no branch predictor learns them.</summary>
internal sealed class ResidentIdSample
{
    internal const int Count = 65_536;
    private const int Seed = 11_643;

    private static readonly string[] Provinces = [.. "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65".Split(' ')];

    internal ResidentIdSample()
    {
        var random = new Random(Seed);
        for (var i = 0; i < Count; i++)
        {
            var birth = new LocalDate(1930, 1, 1).PlusDays(random.Next(34_000));
            var seventeen = Provinces[random.Next(Provinces.Length)] + random.Next(100, 9999).ToString("D4", CultureInfo.InvariantCulture)
                + birth.ToString("uuuuMMdd", CultureInfo.InvariantCulture) + random.Next(1, 1000).ToString("D3", CultureInfo.InvariantCulture);
            var number = (seventeen + Check(seventeen)).ToCharArray();
            if (random.Next(10) >= 7)
                number[random.Next(17)] = (char)('0' + random.Next(10));
            Texts[i] = new string(number);
            Utf8[i] = Encoding.UTF8.GetBytes(Texts[i]);
            Mobiles[i] = "1" + random.Next(3, 10).ToString(CultureInfo.InvariantCulture) + random.Next(1_000_000_000).ToString("D9", CultureInfo.InvariantCulture);
        }
    }

    internal static LocalDate AsOf { get; } = new(2026, 1, 1);

    internal string[] Texts { get; } = new string[Count];

    internal byte[][] Utf8 { get; } = new byte[Count][];

    internal string[] Mobiles { get; } = new string[Count];

    /// <summary>Throws unless another implementation comes to the same for every number.</summary>
    internal void Agrees(string engine, Func<string, bool> isValid)
    {
        foreach (var text in Texts)
        {
            if (isValid(text) != (ResidentId.Check(text, AsOf).Grade == Grade.Valid))
                throw new InvalidOperationException($"{engine} disagrees on a number.");
        }
    }

    private static char Check(string seventeen)
    {
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return "10X98765432"[seventeen.Select((c, i) => (c - '0') * weights[i]).Sum() % 11];
    }
}
