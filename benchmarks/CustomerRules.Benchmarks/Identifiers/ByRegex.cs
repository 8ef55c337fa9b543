using System.Globalization;
using System.Text.RegularExpressions;

namespace CustomerRules.Benchmarks.Identifiers;

/// <summary>The check as most code bases have it: an expression, a table look-up, a parsed date, a loop over weights.</summary>
internal static partial class ByRegex
{
    private static readonly HashSet<string> Provinces =
        [.. "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71".Split(' ')];

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private static readonly DateTime First = new(1860, 1, 1);
    private static readonly DateTime Today = new(2026, 1, 1);

    internal static bool IsResidentId(string text)
    {
        if (!ResidentIdPattern().IsMatch(text))
            return false;
        if (!Provinces.Contains(text[..2]) && text[..6] is not ("810000" or "820000" or "830000"))
            return false;
        if (!DateTime.TryParseExact(text.Substring(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var birth))
            return false;
        if (birth < First || birth > Today)
            return false;
        var sum = 0;
        for (var i = 0; i < 17; i++)
            sum += (text[i] - '0') * Weights[i];
        return "10X98765432"[sum % 11] == char.ToUpperInvariant(text[17]);
    }

    internal static bool IsMobile(string text) => MobilePattern().IsMatch(text);

    [GeneratedRegex("^[0-9]{17}[0-9Xx]$", RegexOptions.CultureInvariant)]
    private static partial Regex ResidentIdPattern();

    [GeneratedRegex("^1(?:610[0-9]|740[0-5]|(?:[38][0-9]|4[57]|[59][0-35-9]|6[25-7]|7[0-35-8])[0-9]{2})[0-9]{6}$", RegexOptions.CultureInvariant)]
    private static partial Regex MobilePattern();
}
