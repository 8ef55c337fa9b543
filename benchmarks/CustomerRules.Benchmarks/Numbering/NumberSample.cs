using System.Globalization;
using CustomerRules.Numbering;
using NodaTime;

namespace CustomerRules.Benchmarks.Numbering;

/// <summary>Fresh random numbers of the default scheme, nine of ten right. So many that no branch predictor learns them.</summary>
internal sealed class NumberSample
{
    internal const int Count = 65_536;
    private const int Seed = 4_202;

    internal NumberSample()
    {
        var random = new Random(Seed);
        for (var i = 0; i < Count; i++)
        {
            var unit = (random.Next(2) == 0 ? ((char)('A' + random.Next(26))).ToString() : "") + random.Next(1, 10_000).ToString(CultureInfo.InvariantCulture);
            Readings[i] = new NumberReading("XX小区", unit, random.Next(2000, 2100), random.Next(1, 1000));
            var number = Template.Format(Readings[i]).ToCharArray();
            if (random.Next(10) == 0)
                number[random.Next(number.Length)] = (char)('0' + random.Next(40));
            Numbers[i] = new string(number);
        }
    }

    internal static NumberTemplate Template { get; } = NumberingPolicies.Embedded["archive"].AsOf(new LocalDate(2026, 3, 2)).Template.Template;

    internal NumberReading[] Readings { get; } = new NumberReading[Count];

    internal string[] Numbers { get; } = new string[Count];
}
