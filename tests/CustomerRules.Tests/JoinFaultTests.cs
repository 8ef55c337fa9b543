using CustomerRules.Policies;

namespace CustomerRules.Tests;

/// <summary>Tables that cannot be joined, and what their authors are told.</summary>
public sealed class JoinFaultTests
{
    [Fact]
    public void Two_tables_that_feed_each_other_are_told_as_one_circle()
    {
        var draft = new Draft()
            .Add("small/day/2025-01-01.json", SmallTable.Of("small/day", "warm", "dry=small/night"))
            .Add("small/night/2025-01-01.json", SmallTable.Of("small/night", "dry", "warm=small/day"));

        Assert.Equal(["small/day/2025-01-01.json(1,1) $: error CR2020: These tables feed each other in a circle: small/day -> small/night -> small/day."], draft.Said());
        Assert.Equal(["small/day/2025-01-01.json(1,1) $: 错误 CR2020: 各表互为输入，形成循环：small/day → small/night → small/day。"], draft.Said(Language.Chinese));
    }

    [Fact]
    public void A_table_that_feeds_itself_is_a_circle_of_one()
    {
        var draft = new Draft().Add("small/day/2025-01-01.json", SmallTable.Of("small/day", "warm", "warm=small/day"));

        Assert.Equal(["small/day/2025-01-01.json(1,1) $: error CR2020: These tables feed each other in a circle: small/day -> small/day."], draft.Said());
    }

    [Fact]
    public void A_circle_names_only_the_tables_on_it()
    {
        var draft = new Draft()
            .Add("small/a/2025-01-01.json", SmallTable.Of("small/a", "out", "warm=small/day"))
            .Add("small/day/2025-01-01.json", SmallTable.Of("small/day", "warm", "dry=small/night"))
            .Add("small/night/2025-01-01.json", SmallTable.Of("small/night", "dry", "warm=small/day"));

        Assert.Equal(
            [
                "small/day/2025-01-01.json(1,1) $: error CR2020: These tables feed each other in a circle: small/day -> small/night -> small/day.",
            ],
            draft.Said());
    }

    [Fact]
    public void Other_errors_on_a_circle_are_told_in_the_same_go()
    {
        var draft = new Draft()
            .Add("small/day/2025-01-01.json", SmallTable.Of("small/day", "warm", "dry=small/night").Replace("\"hitPolicy\": \"unique\"", "\"hitPolicy\": \"uniqe\"", StringComparison.Ordinal))
            .Add("small/night/2025-01-01.json", SmallTable.Of("small/night", "dry", "warm=small/day").Replace("\"dry\": true }, \"cites\": [\"measures/4.02c\"]", "\"dry\": true }, \"cites\": []", StringComparison.Ordinal));

        Assert.Equal(["CR2020", "CR1015", "CR1012"], draft.Load().Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void A_missing_supplier_is_told_once_where_it_is_named()
    {
        Assert.Equal(
            [
                """
                complaints/severity/2025-01-01.json(35,82) $.inputs[1].from: error CR2004: There is no table `complaints/conditions` to take this from.
                  help: No policy file has this name.
                """,
            ],
            Draft.OfComplaints().Remove(Seeds.Conditions).Said());
    }

    [Fact]
    public void A_faulty_supplier_is_told_by_its_own_fault_alone()
    {
        var said = Draft.OfComplaints().Edit(Seeds.Severity, "\"then\": { \"severity\": \"complex\" }", "\"then\": { \"severity\": \"komplex\" }").Said(Language.Chinese);

        Assert.Equal(
            [
                """
                complaints/severity/2025-01-01.json(125,29) $.rules[10].then.severity: 错误 CR1012: 没有代码 `komplex`。
                  建议：是否想写 `complex`？
                """,
            ],
            said);
    }

    [Fact]
    public void A_condition_on_an_input_that_is_not_declared_is_still_told()
    {
        var said = Draft.OfComplaints().Remove(Seeds.Conditions).Edit(Seeds.Severity, "\"when\": { \"group\": true }", "\"when\": { \"groop\": true }").Said();

        Assert.Contains(
            """
            complaints/severity/2025-01-01.json(117,26) $.rules[9].when.groop: error CR2009: There is no input `groop`.
              help: Did you mean `group`?
            """,
            said);
        Assert.Equal(2, said.Length);
    }

    [Fact]
    public void A_file_without_a_header_does_not_complain_about_inputs_that_its_supplier_would_feed()
    {
        var said = Draft.OfComplaints().Edit(Seeds.Severity, "  \"version\": \"1.0.0\",\n", "").Said();

        Assert.Equal(
            [
                "complaints/severity/2025-01-01.json(1,1) $: error CR1009: The member `version` is missing.",
            ],
            said);
    }

    [Fact]
    public void Versions_that_overlap_do_not_hide_the_errors_inside_them()
    {
        var said = new Draft()
            .Add("small/day/2025-01-01.json", SmallTable.Of("small/day", "warm", "dry"))
            .Add("small/day/2025-01-02.json", SmallTable.Of("small/day", "warm", "dry").Replace("\"hitPolicy\": \"unique\"", "\"hitPolicy\": \"uniqe\"", StringComparison.Ordinal))
            .Said();

        Assert.Equal(
            [
                """
                small/day/2025-01-02.json(1,1) $: error CR1102: small/day@1.0.0 and small/day@1.0.0 are both in force on 2025-01-01.
                  help: A day has one version: correct effectiveFrom or effectiveUntil of one of them.
                """,
                """
                small/day/2025-01-02.json(5,56) $.hitPolicy: error CR1012: There is no code `uniqe`.
                  help: Did you mean `unique`?
                """,
            ],
            said);
    }
}
