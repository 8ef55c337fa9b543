using System.Text.RegularExpressions;

namespace CustomerRules.Conventions.Tests;

/// <summary>Every diagnostic code of the source is explained in docs/errors.md, and none that does not exist.</summary>
public partial class ErrorCodeTests
{
    [Fact]
    public void Every_code_is_documented_and_every_documented_code_exists()
    {
        var used = Repository.Files("src", "*.cs").SelectMany(path => Codes(File.ReadAllText(path))).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(used, Documented(Repository.Read("docs/errors.md")));
    }

    [Fact]
    public void A_code_is_found_in_source_and_in_documentation()
    {
        Assert.Equal(["CR9999"], Codes("new(\n    \"CR9999\", …"));
        Assert.Equal(["CR9998"], Documented("### CR9998\nA cause.\n"));
    }

    private static IEnumerable<string> Codes(string source) => CodePattern().Matches(source).Select(match => match.Groups[1].Value);

    private static IEnumerable<string> Documented(string text) => HeadingPattern().Matches(text).Select(match => match.Groups[1].Value);

    [GeneratedRegex("\"(CR[0-9]{4})\"")]
    private static partial Regex CodePattern();

    [GeneratedRegex("^### (CR[0-9]{4})$", RegexOptions.Multiline)]
    private static partial Regex HeadingPattern();
}
