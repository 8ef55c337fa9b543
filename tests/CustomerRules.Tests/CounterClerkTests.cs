namespace CustomerRules.Tests;

/// <summary>The sample of a clerk at the counter: what it prints is read once by a person and kept.</summary>
public sealed class CounterClerkTests
{
    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task A_morning_at_the_counter_is_printed_as_reviewed(string language)
    {
        var (exit, output, error) = await SampleProgram.Run("CounterClerk", "--lang", language);

        Assert.Equal((0, ""), (exit, error));
        GoldenFile.Expect($"tests/CustomerRules.Tests/CounterClerk.{language}.expected.txt", output);
    }
}
