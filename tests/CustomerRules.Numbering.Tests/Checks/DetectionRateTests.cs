using System.Globalization;
using System.Text;
using CustomerRules.Numbering.Checks;

namespace CustomerRules.Numbering.Tests.Checks;

/// <summary>How many errors of each kind a scheme finds, measured on all errors of random payloads of eight characters, and printed in the docs.</summary>
public sealed class DetectionRateTests
{
    private const string Page = "docs/numbering.md";
    private const string Begin = "<!-- measured -->\n";
    private const string End = "<!-- end -->";
    private const int Payloads = 400;
    private const string Digits = "0123456789";
    private const string Alphanumeric = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static readonly (string Name, Func<string, IEnumerable<string>> Errors)[] Kinds =
    [
        ("single character", text => Positions(text, 1).SelectMany(i => Others(text[i]).Select(c => text[..i] + c + text[(i + 1)..]))),
        ("adjacent swap", text => Positions(text, 2).Select(i => text[..i] + text[i + 1] + text[i] + text[(i + 2)..])),
        ("jump swap", text => Positions(text, 3).Select(i => text[..i] + text[i + 2] + text[i + 1] + text[i] + text[(i + 3)..])),
        ("twin", text => Positions(text, 2).Where(i => text[i] == text[i + 1]).SelectMany(i => Others(text[i]).Select(c => text[..i] + c + c + text[(i + 2)..]))),
        ("jump twin", text => Positions(text, 3).Where(i => text[i] == text[i + 2]).SelectMany(i => Others(text[i]).Select(c => text[..i] + c + text[i + 1] + c + text[(i + 3)..]))),
        ("a0 as 1a", text => Positions(text, 2).Where(i => text[i + 1] == '0').Select(i => text[..i] + '1' + text[i] + text[(i + 2)..])),
    ];

    [Fact]
    public void The_rates_in_the_docs_are_those_measured()
    {
        var table = new StringBuilder("| scheme | check characters | over | " + string.Join(" | ", Kinds.Select(kind => kind.Name)) + " |\n|---|---|---|" + string.Concat(Kinds.Select(_ => "---|")) + "\n");
        foreach (var (scheme, alphabet) in new[] { (CheckScheme.Mod11Radix2, Digits), (CheckScheme.Mod37Mod36, Alphanumeric), (CheckScheme.Mod97Radix10, Digits), (CheckScheme.Mod97Radix10, Alphanumeric) })
        {
            var rates = Kinds.Select(kind => Rate(scheme, alphabet, kind.Errors)).ToList();
            table.Append(CultureInfo.InvariantCulture, $"| `{scheme.Code}` | {scheme.Length} | {(alphabet == Digits ? "digits" : "digits and capitals")} | {string.Join(" | ", rates.Select(rate => rate.ToString("0.0", CultureInfo.InvariantCulture)))} |\n");
            Assert.True(rates[0] == 100 || (scheme == CheckScheme.Mod97Radix10 && alphabet == Alphanumeric), $"{scheme.Code} misses a single error.");
        }

        var page = Repository.Read(Page);
        var (from, to) = (page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, page.IndexOf(End, StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("CUSTOMERRULES_ACCEPT") == "1")
            File.WriteAllText(Repository.PathOf(Page), page[..from] + table + page[to..]);
        else
            Assert.Equal(table.ToString(), page[from..to]);
    }

    private static double Rate(CheckScheme scheme, string alphabet, Func<string, IEnumerable<string>> errors)
    {
        var random = new Random(7064);
        var (found, all) = (0, 0);
        for (var i = 0; i < Payloads; i++)
        {
            // Few different characters, so that twins and zeros are common.
            var few = string.Concat(Enumerable.Range(0, 5).Select(_ => alphabet[random.Next(alphabet.Length)])) + "0";
            var payload = string.Concat(Enumerable.Range(0, 8).Select(_ => few[random.Next(few.Length)]));
            var text = payload + scheme.Compute(payload);
            foreach (var wrong in errors(payload).Where(wrong => wrong != payload && wrong.All(alphabet.Contains)))
            {
                all++;
                found += scheme.IsRight(wrong + text[payload.Length..]) ? 0 : 1;
            }
        }

        return Math.Floor(1000.0 * found / all) / 10;
    }

    private static IEnumerable<int> Positions(string text, int length) => Enumerable.Range(0, text.Length - length + 1);

    private static IEnumerable<char> Others(char c) => Alphanumeric.Where(other => other != c);
}
