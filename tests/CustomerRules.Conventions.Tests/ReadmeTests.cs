using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CustomerRules.Conventions.Tests;

/// <summary>The C# of the READMEs compiles, runs, and prints what stands below it.</summary>
public partial class ReadmeTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void The_first_example_prints_what_the_page_shows(string page)
    {
        var (code, expected) = Example(Repository.Read(page));
        Assert.Equal(expected, Run(code));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void The_first_example_stands_on_the_first_screen(string page)
    {
        var text = Repository.Read(page);
        var end = BlockPattern().Matches(text)[1];
        Assert.InRange(text[..(end.Index + end.Length)].Count(c => c == '\n'), 1, 30);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void The_two_commands_stand_on_lines_of_their_own(string page)
    {
        var lines = Repository.Read(page).Split('\n');
        Assert.Single(lines, line => line.StartsWith("dotnet run ", StringComparison.Ordinal));
        Assert.Single(lines, line => line == "dotnet test -c Release");
    }

    [Fact]
    public void Code_that_prints_something_else_is_found() => Assert.Equal("no\n", Run("using System; Console.WriteLine(\"no\");"));

    private static (string Code, string Expected) Example(string page)
    {
        var blocks = BlockPattern().Matches(page);
        Assert.Equal("csharp", blocks[0].Groups[1].Value);
        Assert.Equal("text", blocks[1].Groups[1].Value);
        return (blocks[0].Groups[2].Value, blocks[1].Groups[2].Value);
    }

    private static string Run(string code)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
        var usings = CSharpSyntaxTree.ParseText("global using System; global using System.Linq;");
        var compilation = CSharpCompilation.Create("Readme", [usings, CSharpSyntaxTree.ParseText(code)], references, new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic => diagnostic.ToString()));
        var before = Console.Out;
        using var output = new StringWriter { NewLine = "\n" };
        Console.SetOut(output);
        try
        {
            Assembly.Load(stream.ToArray()).EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(before);
        }

        return output.ToString();
    }

    [GeneratedRegex("^```(\\w*)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex BlockPattern();
}
