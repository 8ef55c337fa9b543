using System.Text;

namespace CustomerRules.Tests;

/// <summary>The sample of a folder of customer files: what it prints is read once by a person and kept.</summary>
public sealed class FileCheckTests
{
    private const string Owner = """{"basic":{"party":"resident","name":"示例","identity-number":"11010519491231002X","contact":{"phone":"13800138000"},"unit":"A1","move-in-date":"2023-05-01"MORE},"property":{"layout":"two-bedroom","floor-area":98.5,"use":"residential","decoration":{"degree":"full","style":"x"}}}""";

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task A_folder_of_files_is_checked_as_reviewed(string language)
    {
        var (exit, output, error) = await SampleProgram.Run("FileCheck", "--as-of", "2026-03-02", "--lang", language);

        Assert.Equal((1, ""), (exit, error));
        GoldenFile.Expect($"tests/CustomerRules.Tests/FileCheck.{language}.expected.txt", output);
    }

    [Theory]
    [InlineData("There is no such folder.\n", "/no/such/folder", "--lang", "en")]
    [InlineData("没有这个文件夹。\n", "/no/such/folder")]
    [InlineData("No policy is in force on that day.\n", "--lang", "en", "--as-of", "2024-12-31")]
    [InlineData("Usage: FileCheck [FOLDER] [--as-of YYYY-MM-DD] [--lang zh|en]\n", "--as-of", "2026-02-29", "--lang", "en")]
    [InlineData("Usage: FileCheck [FOLDER] [--as-of YYYY-MM-DD] [--lang zh|en]\n", "--lang", "en", "--as-of")]
    [InlineData("Usage: FileCheck [FOLDER] [--as-of YYYY-MM-DD] [--lang zh|en]\n", "one", "two", "--lang", "en")]
    [InlineData("用法：FileCheck [文件夹] [--as-of 年-月-日] [--lang zh|en]\n", "--nope")]
    [InlineData("用法：FileCheck [文件夹] [--as-of 年-月-日] [--lang zh|en]\n", "--lang", "fr")]
    public async Task Wrong_arguments_are_told(string expected, params string[] arguments) =>
        Assert.Equal((64, "", expected), await SampleProgram.Run("FileCheck", arguments));

    [Fact]
    public async Task What_cannot_be_checked_is_told_and_skipped_and_the_rest_is_checked()
    {
        using var folder = new Folder();
        folder.Write("A12023001.owner.json", Owner.Replace("MORE", "", StringComparison.Ordinal));
        folder.Write("A12023001.tenant.json", "{}");
        folder.Write("A2.owners.json", "{}");
        folder.Write("list.txt", "");
        folder.Write("住 户.owner.json", "{}");
        folder.Write("楼二/B12023002.owner.json", "\uFEFF" + Owner.Replace("MORE", ",\"move-out-date\":\"2026-05-01\"", StringComparison.Ordinal));
        folder.Write("楼二/B22023003.owner.json", "{");
        folder.Write("楼二/B32023004.owner.json", Owner.Replace("MORE", ",\"move-out-date\":\"2025-02-30\"", StringComparison.Ordinal));

        var (exit, output, error) = await SampleProgram.Run("FileCheck", folder.Root, "--as-of", "2026-03-02", "--lang", "en");

        Assert.Equal(1, exit);
        Assert.Equal(
            """
            Skipped A12023001.tenant.json: its number is that of another file
            Skipped A2.owners.json: a file is named NUMBER.SCHEMA.json
            Skipped list.txt: a file is named NUMBER.SCHEMA.json
            Skipped 住 户.owner.json: a file is named NUMBER.SCHEMA.json

            """,
            error);
        string[] expected =
        [
            "A12023001.owner           12/12",
            "楼二/B12023002.owner        12/12",
            "  @ Record the move-out: due on 2026-05-01 [archives/7.3.01b, archives/7.3.02a]",
            "  @ Seal: due on 2027-05-01, unless the home is still theirs [archives/7.3.01b]",
            "  ? Cannot tell when to seal: the day of moving out cannot be read",
            "4 files: 3 complete, 2 faulty; 4 skipped",
            "Review of 2026-01-01 to 2026-03-31: 4 files, 0 to be sealed by its end [archives/7.1.01a, archives/7.1.01b, archives/7.1.02a, archives/7.3.01a]",
        ];
        var lines = output.Split('\n');
        Assert.All(expected, line => Assert.Contains(line, lines));
        Assert.Equal(2, lines.Count(line => line == expected[4]));
        Assert.DoesNotContain('\u001B', output);
    }

    [Fact]
    public async Task A_folder_in_order_gives_exit_code_0()
    {
        using var folder = new Folder();
        folder.Write("A12023001.owner.json", Owner.Replace("MORE", "", StringComparison.Ordinal));

        Assert.Equal(
            (0, "A12023001.owner           12/12\n\n1 份档案：1 份完整，0 份有误；跳过 0 个文件\n全面检查（2026-07-01 至 2026-09-30）：1 份，其间应封存 0 份 [archives/7.1.01a, archives/7.1.01b, archives/7.1.02a, archives/7.3.01a]\n", ""),
            await SampleProgram.Run("FileCheck", "--as-of", "2026-07-06", folder.Root));
    }

    private sealed class Folder : IDisposable
    {
        internal string Root { get; } = Directory.CreateTempSubdirectory("file-check").FullName;

        public void Dispose() => Directory.Delete(Root, recursive: true);

        internal void Write(string name, string text)
        {
            var path = Path.Combine(Root, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text, new UTF8Encoding(false));
        }
    }
}
