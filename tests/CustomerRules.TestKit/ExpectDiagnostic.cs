using CustomerRules.Policies;

namespace CustomerRules.TestKit;

/// <summary>Asserts what a load found by its whole rendering: code, place, message and help, in both languages.</summary>
public static class ExpectDiagnostic
{
    /// <summary>Nothing was found.</summary>
    public static void None(IEnumerable<Diagnostic> found) => Assert.Equal("", Render(found, Language.English));

    /// <summary>Exactly this was found; several findings are joined by line feeds.</summary>
    public static void Rendered(IEnumerable<Diagnostic> found, string zh, string en)
    {
        var all = found.ToList();
        Assert.Equal(en, Render(all, Language.English));
        Assert.Equal(zh, Render(all, Language.Chinese));
    }

    /// <summary>Exactly these codes were found, in this order.</summary>
    public static void Codes(IEnumerable<Diagnostic> found, params string[] codes) => Assert.Equal(codes, found.Select(item => item.Code));

    /// <summary>Everything found, first in Chinese and then in English, for <see cref="GoldenFile"/>.</summary>
    public static string InBothLanguages(IEnumerable<Diagnostic> found)
    {
        var all = found.ToList();
        return Render(all, Language.Chinese) + "\n\n" + Render(all, Language.English) + "\n";
    }

    private static string Render(IEnumerable<Diagnostic> found, Language language) =>
        string.Join('\n', found.Select(item => item.Render(language)));
}
