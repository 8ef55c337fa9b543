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
        $$"""{"fields":{"community":"XX小区","unit":"A1","year":2023,"sequence":1},"because":[{{Form}},{{Unique}}]}""",
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
        $$"""{"labels":[{"from":"XX小区A22023001","to":"XX小区A22023002","count":2},{"from":"XX小区A22023004","to":"XX小区A22023004","count":1},{"from":"XX小区A102023001","to":"XX小区A102023001","count":1}],"gaps":[{"from":"XX小区A22023003","to":"XX小区A22023003","count":1}],"misplaced":["XX小区A102023001"],"because":[{{Labels}}]}""",
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
    [InlineData("""{"op":"format","template":"archive","fields":{"community":"XX小区","unit":"A1","year":2023,"sequence":1000}}""", "CR4020 $.fields.sequence: There is no such number. Segment sequence: the sequence has more digits than the scheme gives it; it is never widened.")]
    [InlineData("""{"op":"format","template":"archive","fields":{"community":"XX小区","unit":"A1","year":2023,"sequence":0}}""", "CR4020 $.fields.sequence: There is no such number. Segment sequence, character 1: this is no sequence of the scheme (they begin at 1).")]
    [InlineData("""{"op":"format","template":"archive","fields":{"community":"YY小区","unit":"A1","year":2023,"sequence":1}}""", "CR4020 $.fields.community: There is no such number. Segment community, character 1: this is no registered abbreviation.")]
    [InlineData("""{"op":"format","template":"archive","fields":{"community":"XX小区","unit":"A1","year":1999,"sequence":1}}""", "CR4020 $.fields.year: There is no such number. Segment year, character 1: this is no year of the scheme.")]
    [InlineData("""{"op":"format","template":"archive","fields":{"community":"XX小区","unit":"","year":2023,"sequence":1}}""", "CR1011 $.fields.unit: The text is empty.")]
    [InlineData("""{"op":"format","template":"archive","fields":{"community":"XX小区","unit":"A1","year":2023}}""", "CR1009 $.fields: The member `sequence` is missing.")]
    [InlineData("""{"op":"format","template":"archive","fields":{"community":"XX小区","unit":"A1","year":"2023","sequence":1}}""", "CR1010 $.fields.year: Expected a number, found a text.")]
    [InlineData("""{"op":"format","template":"archive","fields":{"comunity":"XX小区","unit":"A1","year":2023,"sequence":1}}""", "CR1009 $.fields: The member `community` is missing.")]
    [InlineData("""{"op":"format","template":"archiv","fields":{"community":"XX小区","unit":"A1","year":2023,"sequence":1}}""", "CR1012 $.template: There is no code `archiv`. Did you mean `archive`?")]
    [InlineData("""{"op":"formt","template":"archive"}""", "CR1012 $.op: There is no code `formt`. Did you mean `format`?")]
    [InlineData("""{"op":"parse","template":"archive","number":"XX小区A12023001","years":{"min":1,"max":2}}""", "CR1008 $.years: There is no member `years`. Known members: id, asOf, op, communities, template, number.")]
    [InlineData("""{"op":"prove"}""", "CR4024 $: Give exactly one of template and pattern.")]
    [InlineData("""{"op":"prove","pattern":"{community}","template":"archive"}""", "CR4024 $: Give exactly one of template and pattern.")]
    [InlineData("""{"op":"prove","template":"archive","communities":["XX小区","a b"]}""", "CR3405 $.communities[1]: Expected a text of 1 to 64 characters that a number may have. Not usable: spaces, control and invisible characters, digits of other scripts (full-width digits among them).")]
    [InlineData("""{"op":"prove","template":"archive","communities":[]}""", "CR3406 $.communities: No abbreviation of a community is registered.")]
    [InlineData("""{"op":"prove","template":"archive","units":"[0-9]*"}""", "CR3407 $.units: Character 6 of the unit pattern: this character has no meaning here. Known: literals, [A-Z0-9], ( ), |, ?, {n}, {m,n}; a backslash goes before a special character.")]
    [InlineData("""{"op":"prove","template":"archive","years":{"min":2030,"max":2020}}""", "CR3408 $.years: Years are from 1000 to 9999, the first not after the last.")]
    [InlineData("""{"op":"label","template":"archive","numbers":["XX小区A12023001","XX小区A12023001"]}""", "CR1016 $.numbers[1]: The same value is given twice. Keep one of them.")]
    public void A_faulty_case_is_refused(string line, string expected) => Assert.Equal(expected, Cli.Refusal("number", line));

    [Theory]
    [InlineData("XX小区A1202301", "Segment year, character 6: this is no year of the scheme.")]
    [InlineData("", "The number is empty.")]
    [InlineData("XX小区A１2023001", "Segment unit, character 6: this is a digit of another script (a full-width one?).")]
    [InlineData("XX小区A1\\u00002023001", "Segment unit, character 7: no number has spaces, control or invisible characters.")]
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
    public void On_a_day_without_numbers_there_is_no_answer() =>
        Assert.StartsWith("CR4001", Cli.Refusal("number", """{"op":"prove","template":"archive","asOf":"2020-01-01"}"""), StringComparison.Ordinal);

    [Fact]
    public void Explaining_is_refused_as_a_wrong_argument() => Assert.Equal(64, Cli.Run("{}", "explain", "number", "--as-of", "2026-03-02").Exit);
}
