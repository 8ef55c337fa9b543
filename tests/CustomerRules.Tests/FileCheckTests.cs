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
            "Assumed: without a day of moving out, the customer still lives or rents here (in 1)",
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
            (0, "A12023001.owner           12/12\n\n1 份档案：1 份完整，0 份有误；跳过 0 个文件\n假定：没有写迁出日期的，客户仍在此居住或承租（1 份）\n全面检查（2026-07-01 至 2026-09-30）：1 份，其间应封存 0 份 [archives/7.1.01a, archives/7.1.01b, archives/7.1.02a, archives/7.3.01a]\n", ""),
            await SampleProgram.Run("FileCheck", "--as-of", "2026-07-06", folder.Root));
    }

    [Theory]
    [InlineData(",\"move-out-date\":null", "Assumed: without a day of moving out, the customer still lives or rents here (in 1)\n")]
    [InlineData(",\"move-out-date\":null,\"move-out-date\":\"2025-01-01\"", "Assumed: without a day of moving out, the customer still lives or rents here (in 1)\n")]
    [InlineData(",\"move-out-date\":\"2025-01-01\",\"move-out-date\":\"2030-01-01\"", "  @ Seal: due since 2026-01-01")]
    [InlineData(",\"move-out-date\":20250101", "  ? Cannot tell when to seal")]
    public async Task The_day_of_moving_out_is_read_as_validation_reads_it(string more, string expected)
    {
        using var folder = new Folder();
        folder.Write("A12023001.owner.json", Owner.Replace("MORE", more, StringComparison.Ordinal));

        var (_, output, _) = await SampleProgram.Run("FileCheck", folder.Root, "--as-of", "2026-03-02", "--lang", "en");

        string[] said = ["Assumed: ", "  @ Seal", "  ? Cannot tell"];
        Assert.Equal([expected], said.Where(text => output.Contains(text, StringComparison.Ordinal)).Select(text => output[output.IndexOf(text, StringComparison.Ordinal)..][..expected.Length]));
    }

    [Fact]
    public async Task A_section_that_is_null_is_left_out_and_one_of_another_type_tells_nothing()
    {
        using var folder = new Folder();
        folder.Write("A1.owner.json", """{"basic":null,"basic":{"move-out-date":"2020-01-01"}}""");
        folder.Write("A2.owner.json", """{"basic":[]}""");

        var (_, output, _) = await SampleProgram.Run("FileCheck", folder.Root, "--as-of", "2026-03-02", "--lang", "en");

        Assert.Single(output.Split('\n'), line => line == "  ? Cannot tell when to seal: the day of moving out cannot be read");
        Assert.Contains("\nAssumed: without a day of moving out, the customer still lives or rents here (in 1)\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("@ Seal", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forms_and_registers_are_told_apart_and_the_tenure_of_the_schema_says_who_may_own()
    {
        using var folder = new Folder();
        folder.Write("A1.estate-tenant.json", """{"basic":{"move-out-date":"2024-01-01"}}""");
        folder.Write("A1.visitor-register.json", "{}");
        folder.Write("A1.registration-form.json", "{}");
        folder.Write("A2.customer.json", """{"basic":{"move-out-date":"2024-01-01"}}""");

        var (exit, output, error) = await SampleProgram.Run("FileCheck", folder.Root, "--as-of", "2026-03-02", "--lang", "en");

        Assert.Equal((1, ""), (exit, error));
        var lines = output.Split('\n');
        Assert.Contains("2 files: 0 complete, 2 faulty; 0 skipped", lines);
        Assert.Contains("Forms and register entries, which are no customer files: 2, 2 faulty", lines);
        Assert.Contains(lines, line => line.StartsWith("Review of 2026-01-01 to 2026-03-31: 2 files, 2 to be sealed by its end", StringComparison.Ordinal));
        Assert.Equal(
            ["  @ Seal: due since 2025-01-01 [archives/7.3.01b]", "  @ Seal: due since 2025-01-01, unless the home is still theirs [archives/7.3.01b]"],
            lines.Where(line => line.Contains("@ Seal", StringComparison.Ordinal)));
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
