namespace CustomerRules.Tests;

/// <summary>The sample of a file's life: what it prints is read once by a person and kept.</summary>
public sealed class FileLifeTests
{
    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task A_life_with_its_refusals_is_printed_as_reviewed(string language)
    {
        var (exit, output, error) = await SampleProgram.Run("FileLife", "--lang", language);

        Assert.Equal((0, ""), (exit, error));
        GoldenFile.Expect($"tests/CustomerRules.Tests/FileLife.{language}.expected.txt", output);
    }
}
