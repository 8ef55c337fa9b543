using CustomerRules.DecisionTables.Sets;
using CustomerRules.Policies;
using CustomerRules.ServiceLevels.Targets;
using NodaTime;

namespace CustomerRules.ServiceLevels.Tests.Targets;

/// <summary>Sound tables that are no targets, with everything that is said about them.</summary>
public sealed class MalformedTargetTests
{
    private const string Path = "service-levels/targets/repair-on-site/2025-01-01.json";
    private const string Table = "service-levels/targets/repair-on-site@1.0.0";

    [Fact]
    public void CR3210_a_target_depends_on_codes_only() => Expect(
        Edited("\"hitPolicy\"", "\"hitPolicy\"", ("\"inputs\": [", "\"inputs\": [ {\"input\": \"written\", \"flag\": true}, {\"input\": \"households\", \"range\": {\"min\": 1, \"max\": 9}},")),
        ("CR3210", $"{Table} 的输入 `written` 不是代码；期限只按代码区分。", $"The input `written` of {Table} is no choice; targets differ by codes only."),
        ("CR3210", $"{Table} 的输入 `households` 不是代码；期限只按代码区分。", $"The input `households` of {Table} is no choice; targets differ by codes only."));

    [Theory]
    [InlineData("amount", "\"min\": 1, \"max\": 1000", "\"min\": 0, \"max\": 1000", "\"policy\"", "\"policy\"")]
    [InlineData("amount", "\"max\": 1000", "\"max\": 1001", "\"policy\"", "\"policy\"")]
    [InlineData("stops", "\"stops\": { \"choices\": [{\"code\": \"on-site\", \"name\": {\"zh\": \"到达现场\", \"en\": \"on site\"}}] },", "", "\"stops\": \"on-site\", ", "")]
    [InlineData("afterHours", "{ \"choices\": [{\"code\": \"counts\", \"name\": {\"zh\": \"照常起算\", \"en\": \"counts as it comes\"}}] }", "{\"flag\": true, \"merge\": \"any\"}", "\"afterHours\": \"counts\"", "\"afterHours\": true")]
    public void CR3211_what_a_target_must_answer_it_answers_in_the_form_that_is_needed(string output, string type, string newType, string value, string newValue) => Expect(
        Edited(type, newType, (value, newValue)),
        ("CR3211", $"{Table} 没有给出所需形式的 `{output}`。", $"{Table} does not answer `{output}` in the form that is needed."));

    [Fact]
    public void CR3212_codes_that_no_target_knows_are_told_the_known_ones() => Expect(
        Edited("{\"code\": \"minutes\", \"name\"", "{\"code\": \"days\", \"name\"", ("\"unit\": \"minutes\"", "\"unit\": \"days\"")),
        (
            "CR3212",
            $"{Table} 的 `unit` 含有未知的代码 `days`。\n  建议：可用的代码：minutes、hours、working-minutes、workdays、calendar-days、months、years、promised、none、within-day、within-week、within-month、within-quarter、within-half-year、within-year。",
            $"{Table} has an unknown code `days` in `unit`.\n  help: Known codes: minutes, hours, working-minutes, workdays, calendar-days, months, years, promised, none, within-day, within-week, within-month, within-quarter, within-half-year, within-year."));

    [Fact]
    public void CR3213_a_target_is_given_once_and_said_once_however_long_it_is_given_twice()
    {
        var appeals = File("appeals/2025-01-01.json");
        var again = Text("targets/repair-on-site/2025-01-01.json")
            .Replace("service-levels/targets/repair-on-site", "service-levels/targets/appeal-file", StringComparison.Ordinal);
        var later = again.Replace("\"1.0.0\"", "\"1.1.0\"", StringComparison.Ordinal).Replace("\"effectiveFrom\": \"2025-01-01\"", "\"effectiveFrom\": \"2026-01-01\"", StringComparison.Ordinal);
        var result = TargetFile.Load(
            [appeals, PolicyFile.FromText("service-levels/targets/appeal-file/2025-01-01.json", again.Replace("\"title\"", "\"effectiveUntil\": \"2026-01-01\", \"title\"", StringComparison.Ordinal)), PolicyFile.FromText("service-levels/targets/appeal-file/2026-01-01.json", later)]);
        Assert.False(result.Succeeded);
        var found = Assert.Single(result.Diagnostics);
        Assert.Equal(("CR3213", "期限 `appeal-file` 由两张表给出。", "The target `appeal-file` is given by two tables."), (found.Code, found.Message.Zh, found.Message.En));
    }

    [Theory]
    [InlineData("promised", "none")]
    [InlineData("minutes", "required")]
    [InlineData("none", "required")]
    public void CR3214_what_ends_as_promised_needs_a_promise_and_what_needs_one_has_no_term(string unit, string promise)
    {
        var found = Assert.Single(TargetFile.Load([TargetFile.Written(unit, promise)]).Diagnostics);
        Assert.Equal(
            ("CR3214", "service-levels/targets/own@1.0.0 的规则 all：`unit` 为 promised 与 `promise` 为 required 须同时出现。", "service-levels/targets/own@1.0.0, rule all: the `unit` is promised exactly where the `promise` is required."),
            (found.Code, found.Message.Zh, found.Message.En));
    }

    [Fact]
    public void What_ends_as_promised_and_needs_a_promise_is_a_target() => Assert.Empty(TargetFile.Load([TargetFile.Written("promised", "required")]).Diagnostics);

    [Fact]
    public void Tables_of_other_domains_are_left_aside()
    {
        var result = TargetFile.Load([File("targets/repair-on-site/2025-01-01.json")]);
        Assert.Equal(["repair-on-site"], result.GetValueOrThrow().AsOf(new LocalDate(2025, 1, 1)).Targets.Select(target => target.Code));
        Assert.False(result.GetValueOrThrow().TryAsOf(new LocalDate(2024, 12, 31), out _));
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => result.GetValueOrThrow().AsOf(new LocalDate(2024, 12, 31)));
        Assert.StartsWith("No targets are in force on 2024-12-31.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Asking_for_what_is_not_there_is_told_what_is()
    {
        var policy = TargetPolicies.Embedded.AsOf(new LocalDate(2026, 3, 2));
        Assert.StartsWith("There is no such target. Known: appeal-file, ", Assert.Throws<KeyNotFoundException>(() => policy["nothing"]).Message, StringComparison.Ordinal);
        Assert.StartsWith("complaint-answer asks for 1 facts: severity.", Assert.Throws<ArgumentException>(() => policy["complaint-answer"].For()).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "complaint-answer knows no such severity. Known: minor, general, complex, major.",
            Assert.Throws<ArgumentException>(() => policy["complaint-answer"].For("grave")).Message,
            StringComparison.Ordinal);
    }

    private static PolicyFile Edited(string old, string text, (string Old, string New) second)
    {
        var json = Text("targets/repair-on-site/2025-01-01.json");
        Assert.Contains(old, json, StringComparison.Ordinal);
        Assert.Contains(second.Old, json, StringComparison.Ordinal);
        return PolicyFile.FromText(Path, json.Replace(old, text, StringComparison.Ordinal).Replace(second.Old, second.New, StringComparison.Ordinal));
    }

    private static PolicyFile File(string name) => PolicyFile.FromText("service-levels/" + name, Text(name));

    private static string Text(string name) => Repository.Read("seeds/service-levels/" + name);

    private static void Expect(PolicyFile file, params (string Code, string Zh, string En)[] expected)
    {
        var result = TargetPolicies.From(TableSet.Load([file], ClauseCatalogue.Embedded).GetValueOrThrow());
        Assert.False(result.Succeeded);
        ExpectDiagnostic.Rendered(
            result.Diagnostics,
            string.Join('\n', expected.Select(item => $"{Path}(1,1) $: 错误 {item.Code}: {item.Zh}")),
            string.Join('\n', expected.Select(item => $"{Path}(1,1) $: error {item.Code}: {item.En}")));
    }
}
