namespace CustomerRules.Policies.Tests;

public sealed class PolicyReadResultTests
{
    private static readonly Diagnostic Information = Finding("CR9001", DiagnosticLevel.Information);
    private static readonly Diagnostic Warning = Finding("CR9002", DiagnosticLevel.Warning);
    private static readonly Diagnostic Error = Finding("CR9003", DiagnosticLevel.Error);
    private static readonly Diagnostic Other = Finding("CR9004", DiagnosticLevel.Error);

    [Fact]
    public void Warnings_do_not_stand_in_the_way_of_a_value()
    {
        var result = new PolicyReadResult<string>("value", [Warning, Information]);

        Assert.True(result.Succeeded);
        Assert.True(result.TryGetValue(out var value));
        Assert.Equal("value", value);
        Assert.Equal("value", result.GetValueOrThrow());
        Assert.Equal([Warning, Information], result.Diagnostics.AsEnumerable());
    }

    [Fact]
    public void With_an_error_there_is_no_value_and_the_exception_lists_the_errors_alone()
    {
        var result = new PolicyReadResult<string>("value", [Error, Warning, Other]);

        Assert.False(result.Succeeded);
        Assert.False(result.TryGetValue(out var value));
        Assert.Null(value);
        var exception = Assert.Throws<PolicyDataException>(result.GetValueOrThrow);
        Assert.Equal("f(1,1) $: error CR9003: Wrong.\nf(1,1) $: error CR9004: Wrong.", exception.Message);
        Assert.Equal([Error, Warning, Other], exception.Diagnostics.AsEnumerable());
    }

    [Fact]
    public void A_list_of_findings_has_errors_once_an_error_is_added()
    {
        var found = new DiagnosticList();
        found.AddRange([Information, Warning]);
        Assert.False(found.HasErrors);

        found.Add(Error);
        found.Add(Information);

        Assert.True(found.HasErrors);
        Assert.Equal([Information, Warning, Error, Information], found);
        Assert.Equal((4, Error), (found.Count, found[2]));
        Assert.Throws<ArgumentNullException>(() => found.Add(null!));
        Assert.Throws<ArgumentNullException>(() => found.AddRange(null!));
    }

    private static Diagnostic Finding(string code, DiagnosticLevel level) =>
        new(code, level, new SourcePlace("f", 1, 1, "$"), new BilingualText("不对。", "Wrong."), null);
}
