using System.Globalization;
using System.Text;
using CustomerRules.DecisionTables.Analysis;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.DecisionTables.Tests.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CustomerRules.DecisionTables.Tests;

/// <summary>The C# compiler proves switch expressions complete and finds arms that cannot be reached: a proof by other hands.</summary>
public sealed class CompilerOracleTests
{
    private const int Tables = 60;

    [Fact]
    public void The_compiler_finds_the_same_gaps_and_the_same_dead_rules()
    {
        var cases = Enumerable.Range(0, Tables).Select(seed => Case(seed, seed % 2 == 0 ? HitPolicy.First : HitPolicy.Unique)).ToList();
        var code = new StringBuilder("static class Tables\n{\n");
        var armLines = new Dictionary<int, (int Table, string Rule)>();
        var headLines = new Dictionary<int, int>();
        var line = 2;
        for (var i = 0; i < cases.Count; i++)
        {
            var definition = cases[i].Definition;
            code.Append(CultureInfo.InvariantCulture, $"    static int M{i}({string.Join(", ", definition.Inputs.Select((_, n) => $"int v{n}"))}) => ({string.Join(", ", definition.Inputs.Select((_, n) => $"v{n}"))}) switch\n");
            headLines.Add(line++, i);
            code.Append("    {\n");
            line++;
            foreach (var guard in Guards(definition))
            {
                code.Append(CultureInfo.InvariantCulture, $"        {guard} => -1,\n");
                line++;
            }

            foreach (var rule in definition.Rules.Concat(definition.Default is { } last ? [last] : []))
            {
                code.Append(CultureInfo.InvariantCulture, $"        {Pattern(definition, rule)} => {rule.Position},\n");
                armLines.Add(line++, (i, rule.Name));
            }

            code.Append("    };\n");
            line++;
        }

        code.Append("}\n");
        var diagnostics = Compile(code.ToString());
        Assert.All(diagnostics, diagnostic => Assert.Contains(diagnostic.Id, new[] { "CS8509", "CS8510" }));
        var incomplete = diagnostics.Where(diagnostic => diagnostic.Id == "CS8509").Select(diagnostic => headLines[Line(diagnostic)]).ToHashSet();
        var unreachable = diagnostics.Where(diagnostic => diagnostic.Id == "CS8510").Select(diagnostic => armLines[Line(diagnostic)]).ToLookup(arm => arm.Table, arm => arm.Rule);
        for (var i = 0; i < cases.Count; i++)
        {
            var (definition, analysis) = cases[i];
            Assert.Equal(incomplete.Contains(i), analysis.Findings.Any(finding => finding.Kind == TableFindingKind.Gap));
            if (definition.HitPolicy != HitPolicy.First)
                continue;
            var dead = analysis.Findings.Where(finding => finding.Kind is TableFindingKind.DeadRule or TableFindingKind.UnusedDefault).Select(finding => finding.Rules[0].Name);
            Assert.Equal(unreachable[i].ToHashSet(), dead.ToHashSet());
        }

        // The batch would prove nothing if one side of the question never came up.
        Assert.InRange(incomplete.Count, 10, Tables - 10);
        Assert.InRange(unreachable.Count(table => cases[table.Key].Definition.HitPolicy == HitPolicy.First), 5, (Tables / 2) - 5);
    }

    private static (TableDefinition Definition, TableAnalysis Analysis) Case(int seed, HitPolicy policy)
    {
        var random = new Random(seed);
        var generator = new SpecGenerator(random);
        var inputs = Enumerable.Range(0, random.Next(2, 4)).Select(generator.Fact).Where(fact => fact.Values.Length > 1);
        var spec = generator.Table("test/compiler", [.. inputs], policy) with { Impossible = [] };
        var definition = Policy.Read(spec.Json());
        return (definition, TableAnalysis.Of(definition, []));
    }

    private static List<Diagnostic> Compile(string code) =>
    [
        .. CSharpCompilation.Create(
                "Tables",
                [CSharpSyntaxTree.ParseText(code)],
                [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning),
    ];

    private static int Line(Diagnostic diagnostic) => diagnostic.Location.GetLineSpan().StartLinePosition.Line;

    /// <summary>One arm for each input that is outside its domain, so that the domain is closed.</summary>
    private static IEnumerable<string> Guards(TableDefinition definition) => definition.Inputs.Select((input, n) =>
        Tuple(definition, i => i == n ? $"< {Number(input.Min)} or > {Number(input.Max)}" : "_"));

    private static string Pattern(TableDefinition definition, Rule rule) =>
        Tuple(definition, i => rule.IsDefault || rule.When[i] is not { } set ? "_" : string.Join(" or ", set.Spans.Select(Span)));

    /// <summary>A single input makes no tuple.</summary>
    private static string Tuple(TableDefinition definition, Func<int, string> element)
    {
        var elements = string.Join(", ", Enumerable.Range(0, definition.Inputs.Length).Select(element));
        return definition.Inputs.Length == 1 ? elements : $"({elements})";
    }

    private static string Span(ValueSpan span) => span.Min == span.Max ? Number(span.Min) : $"(>= {Number(span.Min)} and <= {Number(span.Max)})";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
