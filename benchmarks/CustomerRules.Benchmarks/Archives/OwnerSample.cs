using System.Globalization;
using System.Text;
using CustomerRules.Identifiers;
using NodaTime;

namespace CustomerRules.Benchmarks.Archives;

/// <summary>Owners' files of 25 fields, each with values of its own; valid ones, and ones with six findings.</summary>
internal sealed class OwnerSample
{
    internal const int Count = 4096;

    internal OwnerSample()
    {
        var random = new Random(25);
        for (var i = 0; i < Count; i++)
        {
            var text = Document(random);
            Valid[i] = Encoding.UTF8.GetBytes(text);
            ValidTexts[i] = text;
            Faulty[i] = Encoding.UTF8.GetBytes(text
                .Replace("\"name\":", "\"nmae\":", StringComparison.Ordinal).Replace("\"move-in-date\":\"20", "\"move-in-date\":\"x0", StringComparison.Ordinal)
                .Replace("\"floor-area\":", "\"floor-area\":-", StringComparison.Ordinal));
        }
    }

    internal static LocalDate AsOf { get; } = new(2026, 3, 2);

    internal byte[][] Valid { get; } = new byte[Count][];

    internal string[] ValidTexts { get; } = new string[Count];

    internal byte[][] Faulty { get; } = new byte[Count][];

    private static string Document(Random random)
    {
        string Number(int most) => random.Next(1, most).ToString(CultureInfo.InvariantCulture);
        string Day() => new LocalDate(2015, 1, 1).PlusDays(random.Next(4000)).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
        return $$$"""
            {"basic":{"party":"resident","name":"业主{{{Number(9999)}}}","identity-number":"{{{ResidentNumber(random)}}}","contact":{"phone":"138{{{random.Next(10_000_000, 99_999_999)}}}","e-mail":"owner{{{Number(9999)}}}@example.cn"},"unit":"A{{{Number(30)}}}-{{{Number(3000)}}}","move-in-date":"{{{Day()}}}","home-address":"幸福路{{{Number(300)}}}号"},"property":{"layout":"three-bedroom","floor-area":{{{Number(200)}}}.{{{random.Next(10, 99)}}},"use":"residential","decoration":{"degree":"full","style":"现代"}},"payments":{"property-fees":[{"paid-on":"{{{Day()}}}","amount":{{{Number(5000)}}}.5,"method":"transfer"}]},"repairs":[{"date":"{{{Day()}}}","problem":"漏水{{{Number(99)}}}","handling":"更换水管","repairer":"王师傅"}],"complaints":[{"date":"{{{Day()}}}","content":"楼上噪声{{{Number(99)}}}","result":"已协调"}],"emergency-contact":{"name":"联系人{{{Number(99)}}}","phone":"139{{{random.Next(10_000_000, 99_999_999)}}}"}}
            """;
    }

    private static string ResidentNumber(Random random)
    {
        while (true)
        {
            var seventeen = "110105" + new LocalDate(1950, 1, 1).PlusDays(random.Next(20_000)).ToString("uuuuMMdd", CultureInfo.InvariantCulture) + random.Next(1, 999).ToString("D3", CultureInfo.InvariantCulture);
            foreach (var check in "0123456789X")
            {
                if (ResidentId.Check(seventeen + check, AsOf).Findings.IsEmpty)
                    return seventeen + check;
            }
        }
    }
}
