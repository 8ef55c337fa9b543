using CustomerRules.Policies;

namespace CustomerRules.Tests;

/// <summary>What a folder of files says in one go, and which of its files count as what.</summary>
public sealed class WholeFolderTests
{
    [Fact]
    public void All_errors_of_several_files_are_reported_in_one_go_and_each_once()
    {
        var said = Draft.OfComplaints()
            .Supersede(Seeds.Conditions, "1.1.0", "2026-07-01", "{ \"min\": 3 }", "{ \"min\": 4 }")
            .Edit(Seeds.Duties, "\"cites\": [\"measures/4.04b\"]", "\"cites\": [\"measures/4.04z\"]")
            .Edit(Seeds.Urgency, "\"hitPolicy\": \"unique\"", "\"hitPolicy\": \"uniqe\"")
            .Add("complaints/extra/2025-01-01.json", "{ \"policy\": ")
            .Add("policies.lock.json", "{ \"files\": { \"complaints/gone/2025-01-01.json\": \"00\" } }")
            .Said()
            .Where(line => !line.Contains("CR3004", StringComparison.Ordinal));

        Assert.Equal(
            [
                """
                policies.lock.json(1,49) $.files.*: error CR3003: The published file complaints/gone/2025-01-01.json is missing.
                  help: Published files stay, so that past dates keep their answers.
                """,
                """
                complaints/extra/2025-01-01.json(1,13) $: error CR1001: The document ends too early.
                  help: Look here and just before for a missing or extra comma, quote or bracket.
                """,
                """
                complaints/duties/2025-01-01.json(180,17) $.rules[16].cites[0]: error CR1013: The catalogue has no clause `measures/4.04z`.
                  help: Did you mean `measures/4.04a`?
                """,
                """
                complaints/urgency/2025-01-01.json(37,16) $.hitPolicy: error CR1012: There is no code `uniqe`.
                  help: Did you mean `unique`?
                """,
            ],
            said);
    }

    [Fact]
    public void An_error_in_a_table_that_is_joined_on_several_dates_is_told_once()
    {
        // The duties are read for both versions of the conditions.
        var said = Draft.OfComplaints()
            .Supersede(Seeds.Conditions, "1.1.0", "2026-07-01", "{ \"min\": 3 }", "{ \"min\": 4 }")
            .Edit(Seeds.Duties, "\"cites\": [\"measures/4.04b\"]", "\"cites\": []")
            .Said(Language.Chinese);

        Assert.Equal(
            [
                """
                complaints/duties/2025-01-01.json(180,16) $.rules[16].cites: 错误 CR1015: 没有引用任何条款。
                  建议：每条规则和每个值至少引用一个条款。
                """,
            ],
            said);
    }

    [Fact]
    public void Regulations_in_the_folder_take_the_place_of_the_embedded_catalogue()
    {
        const string Own = """
            {
              "regulation": "house", "title": { "zh": "本院规定", "en": "House rules" },
              "clauses": [{ "clause": "house/1.01", "locator": "第一条", "decidable": "yes", "requires": { "zh": "如此。", "en": "So be it." } }]
            }
            """;
        var table = SmallTable.Of("small/day", "warm", "dry");
        var draft = new Draft().Add("regulations/house.json", Own).Add("small/day/2025-01-01.json", table.Replace("measures/4.02c", "house/1.01", StringComparison.Ordinal));

        Assert.Equal(["house/1.01"], draft.Book().Catalogue.Ids.Select(id => id.ToString()));
        Assert.Equal(
            ["CR1013", "CR1013", "CR1013"],
            new Draft().Add("regulations/house.json", Own).Add("small/day/2025-01-01.json", table).Load().Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void A_faulty_regulation_keeps_the_book_from_loading()
    {
        var said = Draft.OfComplaints().Add("regulations/house.json", "{ \"regulation\": \"house\" }").Said();

        Assert.Equal(
            [
                "regulations/house.json(1,1) $: error CR1009: The member `title` is missing.",
                "regulations/house.json(1,1) $: error CR1009: The member `clauses` is missing.",
            ],
            said);
    }

    [Fact]
    public void Scenario_cases_are_left_aside() =>
        Assert.Empty(Draft.OfComplaints().Add("complaints/severity/cases/fire.json", "no policy at all").Said());

    [Fact]
    public void A_book_may_be_kept_below_a_folder_that_is_called_cases_or_regulations()
    {
        foreach (var home in new[] { "/home/regulations/seeds/", "cases/2026/seeds/" })
        {
            var draft = new Draft().Add(home + "complaints/severity/cases/fire.json", "no policy at all");
            foreach (var path in new[] { Seeds.Conditions, Seeds.Severity, Seeds.Duties, Seeds.Urgency })
                draft.Add(home + path, Seeds.Text(path));

            Assert.Empty(draft.Said());
            Assert.Equal(4, draft.Book().Tables.Ids.Length);
        }
    }

    [Fact]
    public void The_order_of_the_files_does_not_matter()
    {
        var files = Seeds.OnDisk().ToList();

        Assert.Equal(Rendered(files), Rendered(files.AsEnumerable().Reverse()));
    }

    /// <summary>The halves of a book are read side by side; what they find is told as if they had been read one after the other.</summary>
    [Fact]
    public void However_the_cores_take_turns_the_findings_stand_in_one_order()
    {
        const string Schema = "archives/schemas/box-label/2025-01-01.json";
        const string Lifecycle = "archives/lifecycle/2025-01-01.json";
        const string Fields = "access/fields/2025-01-01.json";
        var files = Seeds.OnDisk().Where(file => file.Path is not ("policies.lock.json" or Schema or Lifecycle or Fields or Seeds.Urgency))
            .Concat(new[] { Schema, Lifecycle, Fields, Seeds.Urgency }.Select(path => PolicyFile.FromText(path, Seeds.Text(path).Replace("\"cites\": [", "\"cite\": [", StringComparison.Ordinal))))
            .ToList();
        var first = Rendered(files).ToList();

        Assert.Equal(
            [Schema, Lifecycle, Fields, Seeds.Urgency],
            RuleBook.Load(files).Diagnostics.Select(diagnostic => diagnostic.Place.File).Distinct());
        for (var i = 0; i < 20; i++)
            Assert.Equal(first, Rendered(files));
    }

    [Fact]
    public void No_files_make_a_book_that_answers_nothing()
    {
        var book = RuleBook.Load([]).GetValueOrThrow();

        Assert.Empty(book.Tables.Ids);
        Assert.Equal(546, book.Catalogue.Count);
    }

    [Fact]
    public void A_part_of_a_book_answers_its_part()
    {
        var book = new Draft().Add(Seeds.Urgency, Seeds.Text(Seeds.Urgency)).Book();
        var day = book.AsOf(new NodaTime.LocalDate(2026, 3, 2));

        Assert.Equal("emergency", day.Repairs.Assess(new Complaints.Repairs.RepairFacts { Incident = "water-leak" }).Urgency.Code);
        Assert.Equal("No complaint policy is in force on 2026-03-02. (Parameter 'date')", Assert.Throws<ArgumentOutOfRangeException>(() => day.Complaints).Message);
    }

    [Fact]
    public void A_sound_table_that_does_not_fit_complaints_is_told_by_the_book()
    {
        var codes = Draft.OfComplaints()
            .Edit(Seeds.Severity, "\"code\": \"minor\"", "\"code\": \"tiny\"")
            .Edit(Seeds.Severity, "{ \"severity\": \"minor\" }", "{ \"severity\": \"tiny\" }")
            .Edit(Seeds.Duties, "\"severity\": \"minor\"", "\"severity\": \"tiny\"")
            .Load().Diagnostics.Select(diagnostic => diagnostic.Code);

        Assert.Equal(["CR3105"], codes.Distinct());
    }

    [Fact]
    public void A_proof_that_costs_more_than_its_budget_fails_and_never_skips()
    {
        var result = RuleBook.Load(RuleBook.EmbeddedFiles, new DecisionTables.Analysis.AnalysisBudget(MaxStates: 2));

        Assert.False(result.Succeeded);
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Code == "CR2107");
    }

    private static IEnumerable<string> Rendered(IEnumerable<PolicyFile> files) => RuleBook.Load(files).Diagnostics.Select(diagnostic => diagnostic.ToString());
}
