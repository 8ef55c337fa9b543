using System.Text.RegularExpressions;
using CustomerRules.DecisionTables.Analysis;
using CustomerRules.Policies;

namespace CustomerRules.DecisionTables.Tests;

/// <summary>One file for each way to be wrong, with everything that is said about it in both languages.</summary>
public sealed partial class MalformedTests
{
    private const string Folder = "tests/CustomerRules.DecisionTables.Tests/Malformed";

    private static IEnumerable<string> Names =>
        Directory.GetFiles(Repository.PathOf(Folder), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    public static TheoryData<string> Files() => [.. Names];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_faulty_table_is_told_all_its_faults(string name)
    {
        var found = Diagnose(name);

        Assert.NotEmpty(found);
        if (name.StartsWith("CR", StringComparison.Ordinal))
            Assert.Contains(found, diagnostic => diagnostic.Code == name[..6]);
        GoldenFile.Expect($"{Folder}/{name}.expected.txt", string.Join('\n', Rendered(found, Language.English).Append("").Concat(Rendered(found, Language.Chinese))));
    }

    [Fact]
    public void Every_code_of_the_package_has_its_file()
    {
        var codes = Directory.GetFiles(Repository.PathOf("src/CustomerRules.DecisionTables/Diagnostics"), "*.cs")
            .SelectMany(file => Code().Matches(File.ReadAllText(file)).Select(match => match.Value.Trim('"')))
            .Distinct()
            .Where(code => code != "CR2020"); // A circle takes several files: Sets/JoinFaultTests.

        Assert.All(codes, code => Assert.Contains(Names, name => name.StartsWith(code, StringComparison.Ordinal)));
    }

    private static List<Diagnostic> Diagnose(string name)
    {
        var conditions = ComposedTables.Conditions();
        var severity = ComposedTables.Severity(conditions);
        IReadOnlyList<DecisionTable> suppliers = [conditions, severity, ComposedTables.Duties(severity)];
        var found = new DiagnosticList();
        var file = new PolicyFile($"{name}.json", File.ReadAllBytes(Repository.PathOf($"{Folder}/{name}.json")));
        if (Policy.TryRead(file, suppliers, found) is { } definition)
            found.AddRange(TableAnalysis.Of(definition, suppliers, name.StartsWith("CR2107", StringComparison.Ordinal) ? new AnalysisBudget(MaxStates: 3) : null).Diagnostics);
        return [.. found];
    }

    private static IEnumerable<string> Rendered(List<Diagnostic> found, Language language) => found.Select(diagnostic => diagnostic.Render(language));

    [GeneratedRegex("\"CR\\d{4}\"")]
    private static partial Regex Code();
}
