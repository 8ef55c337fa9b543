namespace CustomerRules.Tests;

/// <summary>The sample of a folder of customer files: what it prints is read once by a person and kept.</summary>
public sealed class FileCheckTests
{
    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task A_folder_of_files_is_checked_as_reviewed(string language)
    {
        var (exit, output, error) = await SampleProgram.Run("FileCheck", "--lang", language);

        Assert.Equal((1, ""), (exit, error));
        GoldenFile.Expect($"tests/CustomerRules.Tests/FileCheck.{language}.expected.txt", output);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_told() => Assert.Equal((64, "", "There is no such folder.\n"), await SampleProgram.Run("FileCheck", "/no/such/folder", "--lang", "en"));
}
