using System.Globalization;
using System.Text;
using CustomerRules.Numbering.Checks;

namespace CustomerRules.Numbering.Tests.Checks;

/// <summary>How many errors of each kind a scheme finds, measured on uniform random payloads of eight characters and printed in the docs.</summary>
/// <remarks>What an error needs (a twin, a zero) is put at every place of a payload in turn, the rest left as drawn: as if it had been drawn there.</remarks>
public sealed class DetectionRateTests
{
    private const string Page = "docs/numbering.md";
    private const string Begin = "<!-- measured -->\n";
    private const string End = "<!-- end -->";
    private const int Payloads = 20_000;
    private const int Length = 8;
    private const string Digits = "0123456789";
    private const string Alphanumeric = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private delegate void Change(Span<char> text, int at, char c);

    /// <summary>How many places an error takes, what it needs there, and what it makes of it: with every other character, or once.</summary>
    private static readonly (string Name, int Places, Change Needs, Change Error, bool WithOthers)[] Kinds =
    [
        ("single character", 1, (_, _, _) => { }, (text, at, c) => text[at] = c, true),
        ("adjacent swap", 2, (_, _, _) => { }, (text, at, _) => (text[at], text[at + 1]) = (text[at + 1], text[at]), false),
        ("jump swap", 3, (_, _, _) => { }, (text, at, _) => (text[at], text[at + 2]) = (text[at + 2], text[at]), false),
        ("twin", 2, (text, at, _) => text[at + 1] = text[at], (text, at, c) => text[at] = text[at + 1] = c, true),
        ("jump twin", 3, (text, at, _) => text[at + 2] = text[at], (text, at, c) => text[at] = text[at + 2] = c, true),
        ("a0 as 1a", 2, (text, at, _) => text[at + 1] = '0', (text, at, _) => (text[at], text[at + 1]) = ('1', text[at]), false),
    ];

    [Fact]
    public void The_rates_in_the_docs_are_those_measured()
    {
        var table = new StringBuilder("| scheme | check characters | over | " + string.Join(" | ", Kinds.Select(kind => kind.Name)) + " |\n|---|---|---|" + string.Concat(Kinds.Select(_ => "---|")) + "\n");
        foreach (var (scheme, alphabet) in new[] { (CheckScheme.Mod11Radix2, Digits), (CheckScheme.Mod37Mod36, Alphanumeric), (CheckScheme.Mod97Radix10, Digits), (CheckScheme.Mod97Radix10, Alphanumeric) })
        {
            var rates = Kinds.Select(kind => Rate(scheme, alphabet, kind)).ToList();
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

    private static double Rate(CheckScheme scheme, string alphabet, (string Name, int Places, Change Needs, Change Error, bool WithOthers) kind)
    {
        var random = new Random(7064);
        var (found, all) = (0L, 0L);
        Span<char> right = stackalloc char[Length + scheme.Length];
        Span<char> wrong = stackalloc char[Length + scheme.Length];
        var drawn = new char[Length];
        for (var i = 0; i < Payloads; i++)
        {
            for (var j = 0; j < Length; j++)
                drawn[j] = alphabet[random.Next(alphabet.Length)];
            for (var at = 0; at + kind.Places <= Length; at++)
            {
                drawn.CopyTo(right);
                kind.Needs(right, at, default);
                scheme.Compute(right[..Length], right[Length..]);
                foreach (var c in kind.WithOthers ? alphabet : alphabet[..1])
                {
                    right.CopyTo(wrong);
                    kind.Error(wrong, at, c);
                    if (wrong.SequenceEqual(right))
                        continue;
                    all++;
                    found += scheme.IsRight(wrong) ? 0 : 1;
                }
            }
        }

        return Math.Floor(1000.0 * found / all) / 10;
    }
}
