using System.Globalization;
using System.Text.RegularExpressions;
using CustomerRules.Numbering;

namespace CustomerRules.Benchmarks.Numbering;

/// <summary>Numbers as most code bases have them: an expression with groups one way, an interpolated string the other.</summary>
internal static partial class NumberByRegex
{
    internal static NumberReading? Parse(string number)
    {
        var match = NumberPattern().Match(number);
        if (!match.Success || match.Groups[4].Value == "000")
            return null;
        return new NumberReading(
            match.Groups[1].Value,
            match.Groups[2].Value,
            int.Parse(match.Groups[3].ValueSpan, CultureInfo.InvariantCulture),
            int.Parse(match.Groups[4].ValueSpan, CultureInfo.InvariantCulture));
    }

    internal static string Format(NumberReading reading) =>
        string.Create(CultureInfo.InvariantCulture, $"{reading.Community}{reading.Unit}{reading.Year:D4}{reading.Sequence:D3}");

    [GeneratedRegex("^(XX小区)([A-Z]?[0-9]{1,4})(20[0-9]{2})([0-9]{3})$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();
}
