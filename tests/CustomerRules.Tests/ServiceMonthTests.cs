namespace CustomerRules.Tests;

/// <summary>The sample of a month of cases: what it prints is read once by a person and kept.</summary>
public sealed class ServiceMonthTests
{
    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task A_month_of_clocks_and_duties_is_printed_as_reviewed(string language)
    {
        var (exit, output, error) = await SampleProgram.Run("ServiceMonth", "--lang", language);

        Assert.Equal((0, ""), (exit, error));
        GoldenFile.Expect($"tests/CustomerRules.Tests/ServiceMonth.{language}.expected.txt", output);
    }
}
