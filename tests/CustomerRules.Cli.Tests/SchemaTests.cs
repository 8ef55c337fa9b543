using System.Text.Json;

namespace CustomerRules.Cli.Tests;

/// <summary><c>schema -o DIR</c>. An independent validator reads what it writes in <c>tests/outside</c>.</summary>
public sealed class SchemaTests
{
    [Fact]
    public void Policy_files_of_every_kind_and_every_archive_schema_are_written()
    {
        using var folder = new DraftFolder();
        var run = Cli.Run("", "schema", "-o", folder.Root, "--as-of", "2026-03-02");

        Assert.Equal((0, ""), (run.Exit, run.Output));
        var written = Directory.EnumerateFiles(folder.Root, "*.schema.json", SearchOption.AllDirectories).ToList();
        Assert.Equal($"{written.Count} files written.\n", run.Error);
        foreach (var path in written)
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            Assert.Equal("https://json-schema.org/draft/2020-12/schema", document.RootElement.GetProperty("$schema").GetString());
            Assert.EndsWith("/" + Path.GetFileName(path), document.RootElement.GetProperty("$id").GetString(), StringComparison.Ordinal);
        }

        var named = Repository.Files("seeds", "*.json").Select(path => JsonDocument.Parse(File.ReadAllBytes(path)).RootElement).Where(root => root.TryGetProperty("$schema", out _))
            .Select(root => root.GetProperty("$schema").GetString()!).Distinct();
        Assert.All(named, name => Assert.True(File.Exists(Path.Combine(folder.Root, "policies", Path.GetFileName(name))), name));
        Assert.All(RuleBook.Embedded.ArchiveSchemas.Names, name => Assert.True(File.Exists(Path.Combine(folder.Root, "archives", name + ".schema.json")), name));
    }

    [Fact]
    public void A_flag_that_must_be_true_is_a_constant()
    {
        using var folder = new DraftFolder();
        Cli.Run("", "schema", "-o", folder.Root, "--as-of", "2026-03-02");
        JsonElement Field(string schema, params string[] path) => path.Aggregate(
            JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder.Root, "archives", schema + ".schema.json"))).RootElement, (element, name) => element.GetProperty(name));

        Assert.True(Field("improvement-notice", "properties", "residents", "items", "properties", "consented", "const").GetBoolean());
        Assert.Contains(
            "required to be true by age, from birth-date",
            Field("owner", "properties", "basic", "properties", "members", "items", "properties", "guardian-consent", "$comment").GetString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_folder_it_is_refused() => Assert.Equal(64, Cli.Run("", "schema").Exit);

    [Theory]
    [InlineData("taken", "taken")]
    [InlineData("taken/below", "taken")]
    [InlineData(".", "archives")]
    public void Where_a_file_lies_nothing_is_written_and_that_is_told(string output, string file)
    {
        using var folder = new DraftFolder();
        folder.Write(file, "mine");
        var (target, taken) = (Path.Combine(folder.Root, output), Path.GetFullPath(folder.PathOf(file)));
        var run = Cli.Run("", "schema", "-o", target, "--as-of", "2026-03-02");

        Assert.Equal((64, "", $"-o takes a folder, and {taken} is a file.\n"), (run.Exit, run.Output, run.Error));
        Assert.Equal($"-o 应为文件夹，而 {taken} 是文件。\n", Cli.Run("", "schema", "-o", target, "--as-of", "2026-03-02", "--lang", "zh").Error);
        Assert.Equal([taken], Directory.EnumerateFiles(folder.Root, "*", SearchOption.AllDirectories).Select(Path.GetFullPath));
    }

    [Fact]
    public void Before_the_first_schema_was_in_force_there_are_only_those_of_policy_files()
    {
        using var folder = new DraftFolder();
        var run = Cli.Run("", "schema", "-o", folder.Root, "--as-of", "2020-01-01");
        var count = Directory.EnumerateFiles(Path.Combine(folder.Root, "policies")).Count();

        Assert.Equal((0, "", $"No archive schema is in force on 2020-01-01.\n{count} files written.\n"), (run.Exit, run.Output, run.Error));
        Assert.Equal($"2020-01-01 没有档案模板有效。\n已写出 {count} 个文件。\n", Cli.Run("", "schema", "-o", folder.Root, "--as-of", "2020-01-01", "--lang", "zh").Error);
        Assert.False(Directory.Exists(Path.Combine(folder.Root, "archives")));
        Assert.True(File.Exists(Path.Combine(folder.Root, "policies", "archive-schema.schema.json")));
    }
}
