using System.Globalization;
using System.Numerics;

namespace CustomerRules.Numbering.Tests.Checks;

/// <summary>The three sums as weighted sums and remainders of whole numbers, digit by digit as the standard tells them.</summary>
internal static class NaiveChecks
{
    private const string Alphanumeric = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>The weights are powers of 2; the weighted sum with the check is 1 modulo 11.</summary>
    internal static string Mod11Radix2(string digits)
    {
        var sum = digits.Select((c, i) => (c - '0') * BigInteger.Pow(2, digits.Length - i)).Aggregate(BigInteger.Zero, (total, value) => total + value);
        return "0123456789X".Single(c => (sum + "0123456789X".IndexOf(c, StringComparison.Ordinal)) % 11 == 1).ToString();
    }

    /// <summary>Sum modulo 36 (0 counts as 36), doubled modulo 37, and so on; with the check the sum is 1.</summary>
    internal static string Mod37Mod36(string text)
    {
        var product = 36;
        foreach (var c in text)
        {
            var sum = (product + Alphanumeric.IndexOf(c, StringComparison.Ordinal)) % 36;
            product = (sum == 0 ? 36 : sum) * 2 % 37;
        }

        return Alphanumeric.Single(c => (product + Alphanumeric.IndexOf(c, StringComparison.Ordinal)) % 36 == 1).ToString();
    }

    /// <summary>Letters are 10 to 35; the whole number with the check is 1 modulo 97.</summary>
    internal static string Mod97Radix10(string text)
    {
        var number = BigInteger.Parse(string.Concat(text.Select(c => Alphanumeric.IndexOf(c, StringComparison.Ordinal))), CultureInfo.InvariantCulture) * 100;
        return Enumerable.Range(2, 97).Single(check => (number + check) % 97 == 1).ToString("D2", CultureInfo.InvariantCulture);
    }
}
