namespace CustomerRules.Cli.Tests;

/// <summary><c>--policies DIR</c>: a folder laid out like <c>seeds/</c> in place of the embedded book.</summary>
public sealed class PoliciesOptionTests
{
    private const string ThreeHouseholds = """{"incident":"greenery","households":3}""";

    [Fact]
    public void A_draft_that_raises_the_group_threshold_answers_differently_and_names_its_version()
    {
        using var draft = DraftFolder.OfComplaints()
            .Edit(DraftFolder.Conditions, "{ \"min\": 3 }", "{ \"min\": 5 }")
            .Edit(DraftFolder.Conditions, "\"version\": \"1.0.0\"", "\"version\": \"1.1.0\"");

        var run = Cli.Run(ThreeHouseholds, "eval", "complaint", "--policies", draft.Root, "--as-of", "2026-03-02");
        var answer = Assert.Single(run.Lines);

        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Equal(("general", "False"), (Cli.Member(answer, "severity"), Cli.Member(answer, "group")));
        Assert.EndsWith(""","policies":["complaints/conditions@1.1.0","complaints/severity@1.0.0","complaints/duties@1.0.0"],"assumed":{"departments":1,"written":false,"needsExtension":false,"selfResolvable":false}}""", answer, StringComparison.Ordinal);
        Assert.Equal("major", Cli.Member(Cli.Answer("complaint", ThreeHouseholds), "severity"));
        Assert.Contains(
            "政策版本：complaints/conditions@1.1.0、complaints/severity@1.0.0、complaints/duties@1.0.0\n",
            Cli.Run(ThreeHouseholds, "explain", "complaint", "--policies", draft.Root, "--as-of", "2026-03-02", "--lang", "zh").Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_the_folder_draws_on_without_carrying_it_is_the_embedded_one_as_check_says()
    {
        using var draft = DraftFolder.Of(DraftFolder.Severity, DraftFolder.Duties, DraftFolder.Urgency);

        Assert.Contains("taken from the embedded book: complaints/conditions", Cli.Run("", "check", draft.Root).Output, StringComparison.Ordinal);
        var answer = Assert.Single(Cli.Run(ThreeHouseholds, "eval", "complaint", "--policies", draft.Root, "--as-of", "2026-03-02").Lines);
        Assert.Equal("major", Cli.Member(answer, "severity"));
    }

    [Fact]
    public void A_number_whose_assumed_value_the_policy_leaves_no_room_for_has_to_be_given()
    {
        using var draft = DraftFolder.OfComplaints()
            .Edit(DraftFolder.Conditions, "\"min\": 1,", "\"min\": 2,");

        var run = Cli.Run("""{"incident":"fire"}""", "eval", "complaint", "--policies", draft.Root, "--as-of", "2026-03-02");

        Assert.Contains("\"code\":\"CR1009\"", run.Output, StringComparison.Ordinal);
        Assert.Contains("households", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_a_link_is_not_entered_and_a_link_that_leads_nowhere_is_told()
    {
        using var draft = DraftFolder.OfComplaints();
        Directory.CreateSymbolicLink(draft.PathOf("complaints/loop"), draft.Root);

        Assert.Equal(0, Cli.Run("", "check", draft.Root).Exit);
        File.CreateSymbolicLink(draft.PathOf("complaints/gone.json"), draft.PathOf("nowhere.json"));
        var run = Cli.Run("", "check", draft.Root);
        Assert.Equal((64, $"{draft.PathOf("complaints/gone.json")} is a link that leads nowhere.\n"), (run.Exit, run.Error));
        File.Delete(draft.PathOf("complaints/gone.json"));
        Directory.Delete(draft.PathOf("complaints/loop"));
    }

    [Fact]
    public void A_later_version_beside_the_first_answers_from_its_day_on()
    {
        using var draft = DraftFolder.OfComplaints();
        draft.Write("complaints/conditions/2026-07-01.json", File.ReadAllText(draft.PathOf(DraftFolder.Conditions)))
            .Edit("complaints/conditions/2026-07-01.json", "{ \"min\": 3 }", "{ \"min\": 5 }")
            .Edit("complaints/conditions/2026-07-01.json", "\"version\": \"1.0.0\"", "\"version\": \"1.1.0\"")
            .Edit("complaints/conditions/2026-07-01.json", "\"effectiveFrom\": \"2025-01-01\"", "\"effectiveFrom\": \"2026-07-01\"");

        string Severity(string day) => Cli.Member(Assert.Single(Cli.Run(ThreeHouseholds, "eval", "complaint", "--policies", draft.Root, "--as-of", day).Lines), "severity");

        Assert.Equal(("major", "general"), (Severity("2026-06-30"), Severity("2026-07-01")));
    }

    [Fact]
    public void The_seeds_of_the_repository_answer_as_the_embedded_book_does() => Assert.Equal(
        Cli.Eval("complaint", ThreeHouseholds),
        Cli.Run(ThreeHouseholds, "eval", "complaint", "--policies", Repository.PathOf("seeds"), "--as-of", "2026-03-02"));

    [Theory]
    [InlineData("eval")]
    [InlineData("explain")]
    public void A_policy_that_does_not_load_exits_2_with_diagnostics_on_the_error_stream_alone(string verb)
    {
        using var draft = DraftFolder.OfComplaints()
            .Edit(DraftFolder.Urgency, "\"hitPolicy\": \"unique\"", "\"hitPolicy\": \"uniqe\"")
            .Edit(DraftFolder.Conditions, "{ \"min\": 3 }", "{ \"min\": 0 }");

        var run = Cli.Run(ThreeHouseholds, verb, "repair", "--policies", draft.Root, "--as-of", "2026-03-02");

        Assert.Equal((2, ""), (run.Exit, run.Output));
        Assert.Equal(
            $"""
            {draft.Root}/complaints/conditions/2025-01-01.json(14,40) $.rules[0].when.households.min: error CR1014: Expected a whole number from 1 to 10000.
            {draft.Root}/complaints/urgency/2025-01-01.json(37,16) $.hitPolicy: error CR1012: There is no code `uniqe`.
              help: Did you mean `unique`?

            """,
            run.Error);
    }

    [Fact]
    public void A_part_of_a_book_answers_what_it_can()
    {
        using var draft = DraftFolder.Of(DraftFolder.Urgency);

        Assert.Equal("emergency", Cli.Member(Assert.Single(Cli.Run("""{"incident":"flooding"}""", "eval", "repair", "--policies", draft.Root, "--as-of", "2026-03-02").Lines), "urgency"));
        Assert.Equal("CR4001 $: On 2026-03-02 no policy that answers this is in force.", Cli.Refusal("complaint", ThreeHouseholds, "--policies", draft.Root));
        Assert.Equal(
            new CliRun(64, "", "There is no such decision. Did you mean complaints/urgency?\n"),
            Cli.Run("{}", "eval", "complaints/urgenci", "--policies", draft.Root));
    }

    [Fact]
    public void A_book_below_a_folder_that_is_called_cases_is_read()
    {
        using var draft = new DraftFolder();
        draft.Write("cases/2026/complaints/urgency/2025-01-01.json", File.ReadAllText($"{Repository.PathOf("seeds")}/{DraftFolder.Urgency}"));

        Assert.Equal(0, Cli.Run("""{"incident":"flooding"}""", "eval", "repair", "--policies", draft.PathOf("cases"), "--as-of", "2026-03-02").Exit);
    }
}
