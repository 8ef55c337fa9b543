using System.Text;
using CustomerRules.Policies;
using CustomerRules.ServiceLevels.Calendars;
using CustomerRules.ServiceLevels.Obligations;
using CustomerRules.ServiceLevels.Obligations.ICalendar;
using NodaTime;

namespace CustomerRules.ServiceLevels.Tests.Obligations;

/// <summary>iCalendar as RFC 5545 asks for it, down to the bytes.</summary>
public sealed class CalendarExportTests
{
    private static readonly CalendarExport English = new() { Stamp = Instant.FromUtc(2026, 3, 1, 16, 0), Language = Language.English };
    private static readonly ObligationPolicy Embedded = ObligationPolicies.Embedded.AsOf(new LocalDate(2026, 3, 2));

    [Fact]
    public void An_event_is_written_as_expected() => Assert.Equal(
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//CustomerRules//Obligations//EN
        CALSCALE:GREGORIAN
        BEGIN:VEVENT
        UID:revisit-by-director/2026@customerrules.dev
        DTSTAMP:20260301T160000Z
        SEQUENCE:0
        STATUS:TENTATIVE
        TRANSP:TRANSPARENT
        DTSTART;VALUE=DATE:20261231
        DTEND;VALUE=DATE:20270101
        SUMMARY:Revisit at the door by the office director
        DESCRIPTION:Who: Office director\nPeriod: 2026-01-01 to 2026-12-31\nRecomme
         nded times: 2\nClauses: property/1.2.2.01\, service/1.2.2.01
        END:VEVENT
        END:VCALENDAR

        """.ReplaceLineEndings("\r\n"),
        ObligationCalendar.ToText(Only("revisit-by-director"), English));

    [Fact]
    public void In_Chinese_no_character_is_cut_by_a_fold()
    {
        var text = ObligationCalendar.ToText(Only("revisit-by-officer"), English with { Language = Language.Chinese, Domain = "wuye.example", Sequence = 3 });

        Assert.Equal(
            """
            SUMMARY:物管员分区回访
            DESCRIPTION:责任人：物管员\n期间：2026-01-01 至 2026-03-31\n范
             围：所管区域的每一户\n条款：property/1.2.2.02、service/1.2.2
             .02、archives/3.3.01、measures/2.02f
            END:VEVENT
            END:VCALENDAR

            """.ReplaceLineEndings("\r\n"),
            text[text.IndexOf("SUMMARY", StringComparison.Ordinal)..]);
        Assert.Contains("\r\nUID:revisit-by-officer/2026-Q1@wuye.example\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\r\nSEQUENCE:3\r\nSTATUS:CONFIRMED\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_withdrawn_occurrence_is_cancelled()
    {
        var text = ObligationCalendar.ToText([], English, Only("revisit-by-officer"));

        Assert.Contains("\r\nUID:revisit-by-officer/2026-Q1@customerrules.dev\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\r\nSTATUS:CANCELLED\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_calendar_has_its_frame() => Assert.Equal(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//CustomerRules//Obligations//EN\r\nCALSCALE:GREGORIAN\r\nEND:VCALENDAR\r\n",
        ObligationCalendar.ToText([], English));

    [Theory]
    [InlineData("a\r\nATTENDEE:mailto:x@example.com", @"a\nATTENDEE:mailto:x@example.com")]
    [InlineData("a\nEND:VEVENT\nBEGIN:VEVENT", @"a\nEND:VEVENT\nBEGIN:VEVENT")]
    [InlineData("a\rb", @"a\nb")]
    [InlineData("a\r\r\n\nb", @"a\n\n\nb")]
    [InlineData("a\u0085b\u2028c\u2029d\u000Be\u000Cf\u001Cg\u001Dh\u001Ei", @"a\nb\nc\nd\ne\nf\ng\nh\ni")]
    [InlineData("a\\nb", @"a\\nb")]
    [InlineData("one, two; three\\four: \"five\"", @"one\, two\; three\\four: ""five""")]
    [InlineData("a\u0000b\u0007c\u001Fd\u007Fe\u009Ff\tg", "a b c d e f\tg")]
    public void No_text_ends_its_line(string name, string written)
    {
        var policy = Policy.Of(Policy.Every("year", en: name));

        var text = ObligationCalendar.ToText(policy.Expand(new DateInterval(new LocalDate(2026, 3, 2), new LocalDate(2026, 3, 2)), CalendarHistory.China.Complete), English);

        var lines = text.Split("\r\n");
        Assert.Contains($"SUMMARY:{written}", lines);
        Assert.Equal(2, lines.Count(line => line.StartsWith("BEGIN:", StringComparison.Ordinal)));
        Assert.DoesNotContain(lines, line => line.Contains('\r', StringComparison.Ordinal) || line.Contains('\n', StringComparison.Ordinal));
    }

    [Fact]
    public void A_line_of_75_octets_is_not_folded_and_one_of_76_is()
    {
        Assert.Contains($"\r\nSUMMARY:{new string('x', 67)}\r\n", Titled(new string('x', 67)), StringComparison.Ordinal);
        Assert.Contains($"\r\nSUMMARY:{new string('x', 67)}\r\n y\r\n", Titled(new string('x', 67) + "y"), StringComparison.Ordinal);
        Assert.Contains($"\r\nSUMMARY:{new string('x', 66)}\r\n 户\r\n", Titled(new string('x', 66) + "户"), StringComparison.Ordinal);
        Assert.Contains($"\r\nSUMMARY:{new string('x', 67)}\r\n {new string('x', 74)}\r\n x\r\n", Titled(new string('x', 142)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a\r\nSTATUS:CANCELLED")]
    [InlineData("物业")]
    public void A_domain_that_is_none_is_refused(string domain) => Assert.Equal(
        "A domain is ASCII letters, digits, hyphens and dots. (Parameter 'export')",
        Assert.Throws<ArgumentException>(() => ObligationCalendar.ToText([], English with { Domain = domain })).Message);

    [Fact]
    public void Wrong_arguments_are_refused()
    {
        Assert.Throws<ArgumentException>(() => ObligationCalendar.ToText([], English with { Sequence = -1 }));
        Assert.Equal(
            "An occurrence is given twice. (Parameter 'occurrences')",
            Assert.Throws<ArgumentException>(() => ObligationCalendar.ToText(Only("symposium"), English, Only("symposium"))).Message);
    }

    [Fact]
    public void The_same_arguments_give_the_same_bytes()
    {
        var year = Embedded.Expand(new DateInterval(new LocalDate(2026, 1, 1), new LocalDate(2026, 12, 31)), CalendarHistory.China.Complete);

        var text = ObligationCalendar.ToText(year, English);

        Assert.Equal(text, ObligationCalendar.ToText([.. year], English with { }));
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
    }

    private static string Titled(string name) => ObligationCalendar.ToText(
        Policy.Of(Policy.Every("year", en: name)).Expand(new DateInterval(new LocalDate(2026, 3, 2), new LocalDate(2026, 3, 2)), CalendarHistory.China.Complete), English);

    private static IEnumerable<Occurrence> Only(string obligation) => Embedded
        .Expand(new DateInterval(new LocalDate(2026, 3, 2), new LocalDate(2026, 3, 2)), CalendarHistory.China.Complete)
        .Where(item => item.Obligation.Code == obligation);
}
