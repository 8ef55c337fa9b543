namespace CustomerRules.Cli.Tests;

/// <summary>Section 4 of the contract: <c>eval number</c>.</summary>
public sealed class EvalNumberTests
{
    private const string Form = """{"rule":"form","cites":["archives/4.2.02a","archives/4.2.02b"]}""";
    private const string Unique = """{"rule":"uniqueness","cites":["archives/4.2.01a","archives/4.2.01b"]}""";
    private const string Labels = """{"rule":"labels","cites":["archives/4.3.01a","archives/4.3.01b","archives/4.1.02"]}""";

    [Fact]
    public void The_number_of_the_contract_is_written() => Assert.Equal(
        $$"""{"number":"XX小区A12023001","because":[{{Form}},{{Unique}}]}""",
        Cli.Answer("number", """{"op":"format","template":"archive","fields":{"community":"XX小区","unit":"A1","year":2023,"sequence":1}}"""));

    [Fact]
    public void The_number_of_the_contract_is_read_back() => Assert.Equal(
        $$"""{"fields":{"community":"XX小区","unit":"A1","year":2023,"sequence":1},"version":"1.0.0","because":[{{Form}},{{Unique}}]}""",
        Cli.Answer("number", """{"op":"parse","template":"archive","number":"XX小区A12023001"}"""));

    [Fact]
    public void The_proof_of_the_contract_gives_the_shortest_colliding_number()
    {
        var answer = Cli.Answer("number", """{"op":"prove","pattern":"{community}{unit}{year}{sequence:3+}","communities":["XX小区"],"units":"[A-Z][0-9]{1,4}","years":{"min":2000,"max":2099}}""");

        Assert.StartsWith(
            """{"unambiguous":false,"witness":{"number":"XX小区A0202010001","readings":[{"community":"XX小区","unit":"A0","year":2020,"sequence":10001},{"community":"XX小区","unit":"A020","year":2010,"sequence":1}]},"fixes":[{"fix":"fixed-width","pattern":"{community}{unit}{year}{sequence:3}"},{"fix":"delimiter","pattern":"{community}{unit}-{year}{sequence:3+}"},""",
            answer,
            StringComparison.Ordinal);
        Assert.False(Cli.Has(answer, "policies"));
    }

    [Theory]
    [InlineData("""{"op":"prove","pattern":"{community}{unit}{year}{sequence:3}"}""", """{"communities":["XX小区"],"units":"[A-Z]?[0-9]{1,4}","years":{"min":2000,"max":2099}}""")]
    [InlineData("""{"op":"prove","pattern":"{unit}-{sequence:3}","units":["A1"]}""", "")]
    [InlineData("""{"op":"prove","pattern":"{unit}{year}-{sequence:3}","units":["A1"]}""", """{"years":{"min":2000,"max":2099}}""")]
    [InlineData("""{"op":"prove","template":"archive"}""", "")]
    [InlineData("""{"op":"capacity","pattern":"{community}{unit}"}""", """{"communities":["XX小区"],"units":"[A-Z]?[0-9]{1,4}"}""")]
    [InlineData("""{"op":"capacity","pattern":"{community}{unit}","communities":["Y"],"units":["A1"]}""", "")]
    [InlineData("""{"op":"capacity","template":"archive"}""", "")]
    public void What_a_pattern_takes_from_the_default_policy_is_told(string line, string assumed)
    {
        var answer = Cli.Answer("number", line);
        Assert.Equal(assumed, Cli.Has(answer, "assumed") ? Cli.Member(answer, "assumed") : "");
    }

    [Theory]
    [InlineData("""{"op":"prove","template":"archive"}""")]
    [InlineData("""{"op":"prove","pattern":"{community}{unit}-{year}{sequence:3+}","communities":["XX小区","YY花园"],"units":["A1","A10"],"years":{"min":2020,"max":2030}}""")]
    public void A_sound_template_is_proved(string line) => Assert.Equal($$"""{"unambiguous":true,"because":[{{Unique}}]}""", Cli.Answer("number", line));

    [Fact]
    public void Numbers_are_labelled_by_the_fewest_ranges_in_shelf_order() => Assert.Equal(
        $$"""{"labels":[{"from":"XX小区A22023001","to":"XX小区A22023002","count":2},{"from":"XX小区A22023004","to":"XX小区A22023004","count":1},{"from":"XX小区A102023001","to":"XX小区A102023001","count":1}],"gaps":[{"from":"XX小区A22023003","to":"XX小区A22023003","count":1}],"misplaced":[{"number":"XX小区A102023001","belongsAfter":"XX小区A22023004"}],"because":[{{Labels}}]}""",
        Cli.Answer("number", """{"op":"label","template":"archive","numbers":["XX小区A102023001","XX小区A22023001","XX小区A22023002","XX小区A22023004"]}"""));

    [Fact]
    public void Boxes_are_filled_to_their_capacity() => Assert.Equal(
        """[{"labels":[{"from":"XX小区A12023001","to":"XX小区A12023002","count":2}],"count":2},{"labels":[{"from":"XX小区A12023003","to":"XX小区A12023003","count":1}],"count":1}]""",
        Cli.Member(Cli.Answer("number", """{"op":"label","template":"archive","capacity":2,"numbers":["XX小区A12023001","XX小区A12023002","XX小区A12023003"]}"""), "boxes"));

    [Fact]
    public void No_numbers_need_no_labels() =>
        Assert.Equal($$"""{"labels":[],"because":[{{Labels}}]}""", Cli.Answer("number", """{"op":"label","template":"archive","numbers":[]}"""));

    [Fact]
    public void Other_abbreviations_may_be_given() => Assert.StartsWith(
        """{"fields":{"community":"阳光花园","unit":"A1","year":2023,"sequence":1}""",
        Cli.Answer("number", """{"op":"parse","template":"archive","number":"阳光花园A12023001","communities":["XX小区","阳光花园"]}"""),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"op":"parse","template":"archive","number":"XX小区A12023001","communities":["XX小区","XX小区A"]}""", "CR4022 $.number: The number has more than one reading: community 4 + unit 2 + year 4 + sequence 3, or community 5 + unit 1 + year 4 + sequence 3.")]
    [InlineData("""{"op":"parse","template":"archive","number":"XX小区B12023001","communities":["XX小区","XX小区A"]}""", "CR4023 $.communities: With these abbreviations two archives could share a number. prove shows such a number and what would help.")]
    [InlineData("""{"op":"format","template":"archive","fields":{"community":"XX小区","unit":"A1","year":2023,"sequence":1},"communities":["XX小区","XX小区A"]}""", "CR4023 $.communities: With these abbreviations two archives could share a number. prove shows such a number and what would help.")]
    [InlineData("""{"op":"label","template":"archive","numbers":[],"communities":["XX小区","XX小区A"]}""", "CR4023 $.communities: With these abbreviations two archives could share a number. prove shows such a number and what would help.")]
    [InlineData("""{"op":"format","template":"archive","fields":{"community":"XX小区","unit":"A1","year":2023,"sequence":1000}}""", "CR4020 $.fields.sequence: There is no such number. Segment sequence, character 4: the sequence has more digits than the scheme gives it; it is never widened.")]
    [InlineData("""{"op":"format","template":"archive","fields":{"community":"XX小区","unit":"A1","year":2023,"sequence":3000000000}}""", "CR4020 $.fields.sequence: There is no such number. Segment sequence, character 4: the sequence has more digits than the scheme gives it; it is never widened.")]
    [InlineData("""{"op":"format","template":"archive","fields":{"community":"XX小区","unit":"A1","year":2023,"sequence":99999999999999999999999999999999999999999999999}}""", "CR4020 $.fields.sequence: There is no such number. Segment sequence, character 4: the sequence has more digits than the scheme gives it; it is never widened.")]
    [InlineData("""{"op":"format","template":"archive","fields":{"community":"XX小区","unit":"A1","year":2023,"sequence":-99999999999999999999}}""", "CR4020 $.fields.sequence: There is no such number. Segment sequence, character 1: this is no sequence of the scheme (they begin at 1).")]
    [InlineData("""{"op":"format","template":"archive","fields":{"community":"XX小区","unit":"A1","year":99999999999,"sequence":1}}""", "CR4020 $.fields.year: There is no such number. Segment year, character 1: this is no year of the scheme.")]
    [InlineData("""{"op":"format","template":"archive","fields":{"community":"XX小区","unit":"A1","year":2023,"sequence":1.5}}""", "CR4028 $.fields.sequence: Expected a whole number.")]
    [InlineData("""{"op":"format","template":"archive","fields":{"community":"XX小区","unit":"A1","year":2023,"sequence":1e2}}""", "CR4028 $.fields.sequence: Expected a whole number.")]
    [InlineData("""{"op":"format","template":"archive","fields":{"community":"XX小区","unit":"A1","year":2023.0,"sequence":1}}""", "CR4028 $.fields.year: Expected a whole number.")]
    [InlineData("""{"op":"try-abbreviation","template":"archive","abbreviation":"xx小区"}""", "CR3406 $.abbreviation: `XX小区` and `xx小区` differ only in case or width.")]
    [InlineData("""{"op":"prove","template":"archive","communities":["Caf\u00e9","Cafe\u0301"]}""", "CR3405 $.communities[1]: Here character 5 is U+0301, which no number has: a character that joins the one before it. Usable: visible characters in normal form C (NFC). Not usable: spaces, control and invisible characters, digits of other scripts (full-width digits among them), combining marks, compatibility characters.")]
    [InlineData("""{"op":"try-abbreviation","template":"archive","abbreviation":"ＸＸ小区"}""", "CR3406 $.abbreviation: `XX小区` and `ＸＸ小区` differ only in case or width.")]
    [InlineData("""{"op":"parse","template":"archive","number":"XX小区A12023001","communities":["XX小区","Xx小区"]}""", "CR3406 $.communities[1]: `XX小区` and `Xx小区` differ only in case or width.")]
    [InlineData("""{"op":"prove","template":"archive","lookAlikes":1}""", "CR1010 $.lookAlikes: Expected true or false, found a number.")]
    [InlineData("""{"op":"try-abbreviation","template":"archive","abbreviation":"Y Y"}""", "CR3405 $.abbreviation: Here character 2 is U+0020, which no number has: a space or control character. Usable: visible characters in normal form C (NFC). Not usable: spaces, control and invisible characters, digits of other scripts (full-width digits among them), combining marks, compatibility characters.")]
    [InlineData("""{"op":"try-abbreviation","template":"archive","abbreviation":"XX小区"}""", "CR3406 $.abbreviation: The same value is listed twice.")]
    [InlineData("""{"op":"try-abbreviation","template":"archive"}""", "CR1009 $: The member `abbreviation` is missing.")]
    [InlineData("""{"op":"forecast","template":"archive","used":1000,"issued":1,"from":"2026-01-01","to":"2026-01-02"}""", "CR1014 $.used: Expected a whole number from 0 to 999.")]
    [InlineData("""{"op":"forecast","template":"archive","used":5,"issued":6,"from":"2026-01-01","to":"2026-01-02"}""", "CR1014 $.issued: Expected a whole number from 0 to 5.")]
    [InlineData("""{"op":"forecast","template":"archive","used":5,"issued":5,"from":"2026-01-02","to":"2026-01-01"}""", "CR4006 $.to: The end is before the beginning.")]
    [InlineData("""{"op":"import","numbers":[7]}""", "CR1010 $.numbers[0]: Expected a text, found a number.")]
    [InlineData("""{"op":"format","template":"archive","fields":{"community":"XX小区","unit":"A1","year":2023,"sequence":0}}""", "CR4020 $.fields.sequence: There is no such number. Segment sequence, character 1: this is no sequence of the scheme (they begin at 1).")]
    [InlineData("""{"op":"format","template":"archive","fields":{"community":"YY小区","unit":"A1","year":2023,"sequence":1}}""", "CR4020 $.fields.community: There is no such number. Segment community, character 1: this is no registered abbreviation.")]
    [InlineData("""{"op":"format","template":"archive","fields":{"community":"XX小区","unit":"A1","year":1999,"sequence":1}}""", "CR4020 $.fields.year: There is no such number. Segment year, character 1: this is no year of the scheme.")]
    [InlineData("""{"op":"format","template":"archive","fields":{"community":"XX小区","unit":"","year":2023,"sequence":1}}""", "CR1011 $.fields.unit: The text is empty.")]
    [InlineData("""{"op":"format","template":"archive","fields":{"community":"XX小区","unit":"A1","year":2023}}""", "CR1009 $.fields: The member `sequence` is missing.")]
    [InlineData("""{"op":"format","template":"archive","fields":{"community":"XX小区","unit":"A1","year":"2023","sequence":1}}""", "CR1010 $.fields.year: Expected a number, found a text.")]
    [InlineData("""{"op":"format","template":"archive","fields":{"comunity":"XX小区","unit":"A1","year":2023,"sequence":1}}""", "CR1008 $.fields.comunity: There is no member `comunity`. Did you mean `community`?")]
    [InlineData("""{"op":"format","template":"archiv","fields":{"community":"XX小区","unit":"A1","year":2023,"sequence":1}}""", "CR1012 $.template: There is no code `archiv`. Did you mean `archive`?")]
    [InlineData("""{"op":"formt","template":"archive"}""", "CR1012 $.op: There is no code `formt`. Did you mean `format`?")]
    [InlineData("""{"op":"parse","template":"archive","number":"XX小区A12023001","years":{"min":1,"max":2}}""", "CR1008 $.years: There is no member `years`. Known members: id, asOf, op, communities, template, number.")]
    [InlineData("""{"op":"prove"}""", "CR4024 $: Give exactly one of template and pattern.")]
    [InlineData("""{"op":"prove","pattern":"{community}","template":"archive"}""", "CR4024 $: Give exactly one of template and pattern.")]
    [InlineData("""{"op":"prove","template":"archive","communities":["XX小区","a b"]}""", "CR3405 $.communities[1]: Here character 2 is U+0020, which no number has: a space or control character. Usable: visible characters in normal form C (NFC). Not usable: spaces, control and invisible characters, digits of other scripts (full-width digits among them), combining marks, compatibility characters.")]
    [InlineData("""{"op":"prove","template":"archive","communities":[]}""", "CR3406 $.communities: No abbreviation of a community is registered.")]
    [InlineData("""{"op":"prove","template":"archive","units":"[0-9]*"}""", "CR3407 $.units: Character 6 of the unit pattern: this character has no meaning here. Known: literals, [A-Z0-9], ( ), |, ?, {n}, {m,n}; a backslash goes before a special character.")]
    [InlineData("""{"op":"prove","template":"archive","years":{"min":2030,"max":2020}}""", "CR3408 $.years: Years are from 1000 to 9999, the first not after the last.")]
    [InlineData("""{"op":"label","template":"archive","numbers":["XX小区A12023001","XX小区A12023001"]}""", "CR4027 $.numbers[1]: This is the same number as $.numbers[0].")]
    public void A_faulty_case_is_refused(string line, string expected) => Assert.Equal(expected, Cli.Refusal("number", line));

    [Theory]
    [InlineData("XX小区A1202301", "Segment sequence, character 13: the number ends too early.")]
    [InlineData("", "The number is empty.")]
    [InlineData("XX小区A１2023001", "Segment unit, character 6: this is a digit of another script (a full-width one?).")]
    [InlineData("XX小区A1\\u00002023001", "Segment year, character 7: no number has spaces, control or invisible characters.")]
    public void A_number_of_another_shape_does_not_follow_the_scheme(string number, string why) => Assert.Equal(
        $"CR4021 $.number: The number does not follow the scheme. {why} The clause only suggests the scheme: a number of another shape breaks no rule as long as it is unique.",
        Cli.Refusal("number", $$"""{"op":"parse","template":"archive","number":"{{number}}"}"""));

    [Fact]
    public void A_number_in_a_list_is_refused_at_its_place() =>
        Assert.StartsWith("CR4021 $.numbers[1]: ", Cli.Refusal("number", """{"op":"label","template":"archive","numbers":["XX小区A12023001","A2"]}"""), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"op":"parse","template":"archive","number":"京A12345"}""")]
    [InlineData("""{"op":"parse","template":"archive","number":"XX小区京A123452023001"}""")]
    [InlineData("""{"op":"format","template":"archive","fields":{"community":"XX小区","unit":"京A12345","year":2023,"sequence":1}}""")]
    [InlineData("""{"op":"format","template":"京A12345","fields":{"community":"XX小区","unit":"1","year":2023,"sequence":1}}""")]
    [InlineData("""{"op":"format","template":"archive","fields":{"community":"京A12345","京A12345":"1","year":2023,"sequence":1}}""")]
    [InlineData("""{"op":"prove","pattern":"{京A12345}"}""")]
    [InlineData("""{"op":"prove","pattern":"京A12345"}""")]
    [InlineData("""{"op":"prove","pattern":"{unit}","units":"京A12345*"}""")]
    public void A_refusal_does_not_repeat_what_may_be_personal(string line)
    {
        foreach (var language in new[] { "zh", "en" })
            Assert.DoesNotContain("京A12345", Cli.Refusal("number", line, "--lang", language), StringComparison.Ordinal);
    }

    [Fact]
    public void Look_alikes_and_prefixes_are_proved_when_asked_for()
    {
        Assert.Equal(
            $$"""{"unambiguous":true,"lookAlikeFree":false,"lookAlikeWitness":{"numbers":["XX小区002000001","XX小区O02000001"],"readings":[{"community":"XX小区","unit":"00","year":2000,"sequence":1},{"community":"XX小区","unit":"O0","year":2000,"sequence":1}]},"alphabet":"0123456789ACDEFGHJKMNPQRTUVWXY","prefixFree":false,"prefixWitness":{"numbers":["XX小区02020001","XX小区0202000100"],"readings":[{"community":"XX小区","unit":"0","year":2020,"sequence":1},{"community":"XX小区","unit":"020","year":2000,"sequence":100}]},"because":[{{Unique}}]}""",
            Cli.Answer("number", """{"op":"prove","template":"archive","lookAlikes":true,"prefixFree":true}"""));
        Assert.Equal(
            $$"""{"unambiguous":true,"lookAlikeFree":true,"prefixFree":true,"because":[{{Unique}}]}""",
            Cli.Answer("number", """{"op":"prove","template":"archive","units":"[AC-H][0-9]{2}","lookAlikes":true,"prefixFree":true}"""));
    }

    [Fact]
    public void A_sequence_that_cannot_be_counted_is_told_exactly() => Assert.StartsWith(
        """{"unambiguous":false,"witness":{"number":"XX小区A0202010000000000000000001","readings":[{"community":"XX小区","unit":"A0","year":2020,"sequence":10000000000000000001},{"community":"XX小区","unit":"A020","year":2010,"sequence":1}]},""",
        Cli.Answer("number", """{"op":"prove","pattern":"{community}{unit}{year}{sequence:18+}","communities":["XX小区"],"units":"[A-Z][0-9]{1,4}","years":{"min":2000,"max":2099}}"""),
        StringComparison.Ordinal);

    [Fact]
    public void An_abbreviation_is_tried_before_it_is_registered()
    {
        Assert.Equal(
            $$"""{"accepted":true,"because":[{"rule":"communities","cites":["archives/4.2.02b"]},{{Unique}}]}""",
            Cli.Answer("number", """{"op":"try-abbreviation","template":"archive","abbreviation":"YY花园"}"""));
        Assert.StartsWith(
            """{"accepted":false,"witness":{"number":"XX小区A02000001","readings":[{"community":"XX小区","unit":"A0","year":2000,"sequence":1},{"community":"XX小区A","unit":"0","year":2000,"sequence":1}]},"fixes":[{"fix":"delimiter","pattern":"{community}-{unit}{year}{sequence:3}"},""",
            Cli.Answer("number", """{"op":"try-abbreviation","template":"archive","abbreviation":"XX小区A"}"""),
            StringComparison.Ordinal);
        Assert.Equal("False", Cli.Member(Cli.Answer("number", """{"op":"try-abbreviation","template":"archive","communities":["Y区"],"abbreviation":"Y区1"}"""), "accepted"));
    }

    [Fact]
    public void Numbers_are_counted_exactly()
    {
        Assert.Equal(
            $$"""{"unambiguous":true,"capacity":{"communities":1,"units":299970,"years":100,"sequences":999,"perYear":299670030,"total":29967003000},"because":[{{Form}}]}""",
            Cli.Answer("number", """{"op":"capacity","template":"archive"}"""));
        Assert.Equal(
            """{"communities":1,"units":"19928148895209409152340197376","years":1,"sequences":"9223372036854775807","perYear":"183804731266352858293695821578703755686609682432","total":"183804731266352858293695821578703755686609682432"}""",
            Cli.Member(Cli.Answer("number", """{"op":"capacity","pattern":"{unit}-{sequence:3+}","units":"[A-Z]{20}"}"""), "capacity"));
    }

    [Theory]
    [InlineData(900, 90, "2026-07-08", true)]
    [InlineData(899, 90, "2026-07-09", false)]
    [InlineData(90, 90, "", false)]
    [InlineData(724, 90, "2026-12-31", false)]
    [InlineData(723, 90, "", false)]
    [InlineData(999, 90, "2026-03-31", true)]
    [InlineData(10, 0, "", false)]
    public void The_day_on_which_a_scope_runs_out_is_foreseen(int used, int issued, string day, bool runningOut)
    {
        var answer = Cli.Answer("number", $$"""{"op":"forecast","template":"archive","used":{{used}},"issued":{{issued}},"from":"2026-01-01","to":"2026-03-31"}""");
        var foreseen = day.Length == 0 ? "null" : $"\"{day}\"";
        Assert.Equal(
            $$"""{"remaining":{{999 - used}},"exhaustedOn":{{foreseen}},"scopeEndsOn":"2026-12-31","runningOut":{{(runningOut ? "true" : "false")}},"because":[{"rule":"allocation","cites":["archives/4.2.01a","archives/4.2.02a"]}]}""",
            answer);
    }

    [Fact]
    public void Old_numbers_are_read_by_their_template_and_version_and_each_scope_goes_on()
    {
        using var draft = DraftFolder.Of("numbering/archive/2025-01-01.json");
        draft.Write("numbering/tenant/2025-01-01.json", File.ReadAllText(draft.PathOf("numbering/archive/2025-01-01.json")))
            .Edit("numbering/tenant/2025-01-01.json", "numbering/archive", "numbering/tenant")
            .Edit("numbering/tenant/2025-01-01.json", "{community}{unit}{year}", "T-{community}-{unit}{year}");
        var run = Cli.Run(
            """{"op":"import","numbers":["XX小区A12023001","T-XX小区-A12023004","XX小区A1202300","T-XX小区-A11999001","XX小区A12023001",""]}""",
            "eval", "number", "--policies", draft.Root, "--as-of", "2026-03-02", "--lang", "en");
        var answer = Assert.Single(run.Lines);

        Assert.Equal(
            """[{"template":"archive","version":"1.0.0","fields":{"community":"XX小区","unit":"A1","year":2023,"sequence":1}},{"template":"tenant","version":"1.0.0","fields":{"community":"XX小区","unit":"A1","year":2023,"sequence":4}},{"template":"archive","version":"1.0.0","error":{"segment":"sequence","character":13,"message":"Segment sequence, character 13: the number ends too early."}},{"template":"tenant","version":"1.0.0","error":{"segment":"year","character":13,"message":"Segment year, character 13: this is no year of the scheme."}},{"template":"archive","version":"1.0.0","fields":{"community":"XX小区","unit":"A1","year":2023,"sequence":1},"sameAs":0},{"template":"archive","version":"1.0.0","error":{"character":1,"message":"The number is empty."}}]""",
            Cli.Member(answer, "numbers"));
        Assert.Equal(
            """[{"template":"archive","community":"XX小区","unit":"A1","year":2023,"count":1,"sequence":2,"missing":0},{"template":"tenant","community":"XX小区","unit":"A1","year":2023,"count":1,"sequence":5,"missing":3}]""",
            Cli.Member(answer, "next"));
    }

    [Fact]
    public void Old_numbers_keep_parsing_and_labelling_after_the_template_has_changed()
    {
        using var draft = Versions();
        var run = Cli.Run(
            """
            {"op":"parse","template":"archive","number":"XX小区A12023001","asOf":"2026-06-01"}
            {"op":"parse","template":"archive","number":"XX小区-A1-2026-007","asOf":"2026-06-01"}
            {"op":"label","template":"archive","capacity":2,"numbers":["XX小区-A1-2023-002","XX小区A12023001","XX小区A12023002","XX小区-A1-2023-003"],"asOf":"2026-06-01"}
            """,
            "eval", "number", "--policies", draft.Root, "--as-of", "2026-03-02", "--lang", "en");

        Assert.Equal(0, run.Exit);
        Assert.Equal(("1.0.0", "2.0.0"), (Cli.Member(run.Lines[0], "version"), Cli.Member(run.Lines[1], "version")));
        Assert.Equal("""{"community":"XX小区","unit":"A1","year":2023,"sequence":1}""", Cli.Member(run.Lines[0], "fields"));
        Assert.Equal("""[{"from":"XX小区A12023001","to":"XX小区A12023002","count":2},{"from":"XX小区-A1-2023-002","to":"XX小区-A1-2023-003","count":2}]""", Cli.Member(run.Lines[2], "labels"));
        Assert.Equal("""[{"number":"XX小区-A1-2023-002","belongsAfter":"XX小区A12023002"}]""", Cli.Member(run.Lines[2], "misplaced"));
    }

    [Theory]
    [InlineData("XX小区A1202300", "2026-06-01", "Segment sequence, character 13: the number ends too early.")]
    [InlineData("XX小区-A1-2023-00", "2026-06-01", "Segment sequence, character 16: the number ends too early.")]
    [InlineData("XX小区-A1-2023-001", "2025-06-01", "Segment unit, character 5: this is no unit of the scheme.")]
    public void The_version_that_gets_furthest_says_what_is_wrong(string number, string day, string why)
    {
        using var draft = Versions();
        var run = Cli.Run($$"""{"op":"parse","template":"archive","number":"{{number}}","asOf":"{{day}}"}""", "eval", "number", "--policies", draft.Root, "--as-of", "2026-03-02", "--lang", "en");
        Assert.Contains($"The number does not follow the scheme. {why}", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Quotes_and_white_space_around_an_imported_number_are_stripped()
    {
        Assert.Equal("2", Cli.Member(Cli.Answer("number", """{"op":"import","numbers":[" “XX小区A12023001” ","'XX小区A12023002'"]}"""), "next").Split("\"count\":")[1][..1]);
        Assert.Equal(
            Cli.Answer("number", """{"op":"parse","template":"archive","number":"XX小区A12023001"}"""), Cli.Answer("number", """{"op":"parse","template":"archive","number":"“XX小区A12023001”"}"""));
        Assert.StartsWith("CR4021", Cli.Refusal("number", """{"op":"parse","template":"archive","number":" XX小区A12023001"}"""), StringComparison.Ordinal);
        Assert.Equal(
            "CR4027 $.numbers[1]: This is the same number as $.numbers[0].", Cli.Refusal("number", """{"op":"label","template":"archive","numbers":["XX小区A12023001","“XX小区A12023001”"]}"""));
        Assert.Equal(
            """[{"number":"XX小区A12023001","belongsAfter":null}]""",
            Cli.Member(Cli.Answer("number", """{"op":"label","template":"archive","numbers":["XX小区A12023002","“XX小区A12023003”","“XX小区A12023001”"]}"""), "misplaced"));
    }

    [Fact]
    public void A_narrower_set_lists_only_segments_of_the_pattern()
    {
        var answer = Cli.Answer("number", """{"op":"prove","pattern":"{unit}{sequence:3+}","units":["A","A1"]}""");
        Assert.EndsWith("""{"fix":"narrower-set","pattern":"{unit}{sequence:3+}","units":["A"]}]""", Cli.Member(answer, "fixes"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_that_demands_what_its_numbers_do_not_have_is_refused_with_two_of_them()
    {
        using var draft = DraftFolder.Of("numbering/archive/2025-01-01.json")
            .Edit("numbering/archive/2025-01-01.json", "\"lookAlikeFree\": false", "\"lookAlikeFree\": true");
        var run = Cli.Run("", "check", draft.Root, "--lang", "en");
        Assert.Equal(2, run.Exit);
        Assert.Contains(
            "$.uniqueness.lookAlikeFree: error CR3418: No two numbers may look alike (archives/4.2.01a, archives/4.2.01b), but XX小区002000001 and XX小区O02000001 do: they are (XX小区, 00, 2000, 1) and (XX小区, O0, 2000, 1).",
            run.Output + run.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_day_without_numbers_there_is_no_answer() =>
        Assert.StartsWith("CR4001", Cli.Refusal("number", """{"op":"prove","template":"archive","asOf":"2020-01-01"}"""), StringComparison.Ordinal);

    private static DraftFolder Versions()
    {
        var draft = DraftFolder.Of("numbering/archive/2025-01-01.json");
        return draft.Write("numbering/archive/2026-01-01.json", File.ReadAllText(draft.PathOf("numbering/archive/2025-01-01.json")))
            .Edit("numbering/archive/2026-01-01.json", "\"1.0.0\"", "\"2.0.0\"")
            .Edit("numbering/archive/2026-01-01.json", "\"2025-01-01\"", "\"2026-01-01\"")
            .Edit("numbering/archive/2026-01-01.json", "{community}{unit}{year}{sequence:3}", "{community}-{unit}-{year}-{sequence:3}");
    }

    [Fact]
    public void Explaining_is_refused_as_a_wrong_argument() => Assert.Equal(64, Cli.Run("{}", "explain", "number", "--as-of", "2026-03-02").Exit);
}
