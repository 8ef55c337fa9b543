namespace CustomerRules.ServiceLevels.Tests.Metrics;

/// <summary>Metrics that cannot be counted, with everything that is said about them.</summary>
public sealed class MalformedMetricTests
{
    [Theory]
    [InlineData("other-policy", "\"service-levels/metrics\"", "\"service-levels/figures\"")]
    [InlineData("metric-twice", "\"metric\": \"answer-time\"", "\"metric\": \"deadline-attainment\"")]
    [InlineData("unknown-metric", "\"metric\": \"answer-time\"", "\"metric\": \"anser-time\"")]
    [InlineData("two-comparisons", "\"atMost\": 1, ", "\"atMost\": 1, \"below\": 2, ")]
    [InlineData("no-comparison", "\"atMost\": 1, ", "")]
    [InlineData("target-without-of", ", \"of\": 100 },\n      \"cites\": [\"property/1.2.1.04d\"", " },\n      \"cites\": [\"property/1.2.1.04d\"")]
    [InlineData("target-of-zero", "\"atMost\": 1, \"of\": 100", "\"atMost\": 1, \"of\": 0")]
    [InlineData("target-in-decimals", "\"atMost\": 1, ", "\"atMost\": 1.5, ")]
    [InlineData("unknown-base", "\"households-served\"", "\"household-served\"")]
    [InlineData("base-missing", "\"denominator\": \"households-served\",", "")]
    [InlineData("rings-missing", "\"rings\": 3,", "")]
    [InlineData("rings-where-none-ring", "\"denominator\"", "\"rings\": 3, \"denominator\"")]
    [InlineData("target-of-a-time", "\"metric\": \"answer-time\",", "\"metric\": \"answer-time\", \"target\": { \"atLeast\": 1, \"of\": 2 },")]
    [InlineData("uncited", "\"cites\": [\"measures/3.01d\", \"measures/3.01a\"]", "\"cites\": []")]
    [InlineData("metrics-no-list", "\"metrics\": [", "\"metrics\": {}, \"others\": [")]
    public void A_faulty_file_is_told_in_full(string name, string old, string replacement)
    {
        var result = MetricFile.Of(text => text.Replace(old, replacement, StringComparison.Ordinal));

        Assert.False(result.Succeeded);
        GoldenFile.Expect($"tests/CustomerRules.ServiceLevels.Tests/Metrics/Malformed/{name}.expected.txt", ExpectDiagnostic.InBothLanguages(result.Diagnostics));
    }
}
