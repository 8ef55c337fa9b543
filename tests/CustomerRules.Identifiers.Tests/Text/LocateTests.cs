using CustomerRules.Identifiers.Tests.Reference;

namespace CustomerRules.Identifiers.Tests.Text;

/// <summary>Where a finding stands in the text as it was given: what a form marks.</summary>
public sealed class LocateTests
{
    [Theory]
    [InlineData("resident-id", "110105194912310021", "check-digit:1")]
    [InlineData("resident-id", "１１０１０５ 1949-13-31-002 ｘ", "birth-date:1949-13-31 check-digit:ｘ")]
    [InlineData("resident-id", "990105491331996", "region:990105 birth-date:491331 century:996")]
    [InlineData("resident-id", "1101 0Б 19491231002X", "character:Б")]
    [InlineData("resident-id", "110105😀9491231002", "character:😀")]
    [InlineData("resident-id", "11010519491231002", "length:-")]
    [InlineData("foreign-permanent-resident-id", "999 000 19491331 002X", "region:99 nationality:000 birth-date:19491331 check-digit:X")]
    [InlineData("foreign-permanent-resident-id", "QQQ-9900-901331-02", "nationality:QQQ region:9900 birth-date:901331 check-digit:2")]
    [InlineData("unified-social-credit-code", "B1 990100 M000100Y4-4", "registration-department:B region:990100 legacy-check-digit:4")]
    [InlineData("unified-social-credit-code", "98 350100 M000100Y5-4", "registration-category:8 organisation-check-digit:5 check-digit:4")]
    [InlineData("organisation-code", "D2143569-0", "check-digit:0")]
    [InlineData("business-registration-number", "990108 00000001 7", "region:990108 check-digit:7")]
    [InlineData("mobile-number", "+86 154-1234 5678", "number-plan:154-12")]
    [InlineData("mobile-number", "0086 149 1234 5678", "number-plan-disputed:149 12")]
    [InlineData("landline-number", "+86 (0)30 1234 5678", "area-code:30 1")]
    [InlineData("landline-number", "(0199) 8765 4321", "area-code:19")]
    [InlineData("landline-number", "（０１０）１７６５４３２１", "subscriber-number:１")]
    [InlineData("landline-number", "(010)87654321 ext 8 z", "character:z")]
    [InlineData("landline-number", "(010)8765y4321", "character:y")]
    [InlineData("landline-number", " 87654321", "area-code:")]
    [InlineData("passport", "E1234567é", "character:é")]
    [InlineData("passport", "X12345678", "form:-")]
    [InlineData("ethnicity", "99", "unknown-code:-")]
    public void A_finding_marks_what_it_is_about(string kind, string text, string expected)
    {
        var check = IdentifierKind.FromCode(kind).Check(text, Day.Today);

        Assert.Equal(expected, string.Join(' ', check.Findings.Select(finding => $"{finding.Code}:{(check.Kind.Locate(finding, text) is { } place ? text[place] : "-")}")));
    }

    [Theory]
    [InlineData("resident-id")]
    [InlineData("foreign-permanent-resident-id")]
    [InlineData("unified-social-credit-code")]
    [InlineData("organisation-code")]
    [InlineData("business-registration-number")]
    [InlineData("mobile-number")]
    [InlineData("landline-number")]
    public void However_a_text_is_dressed_the_same_characters_are_marked(string code)
    {
        var kind = IdentifierKind.FromCode(code);
        var random = new Random(7);
        var texts = new RandomTexts(random);
        var marked = 0;
        for (var i = 0; i < 4_000; i++)
        {
            var plain = texts.Of(code);
            var dressed = Dressed(plain, random, code == "landline-number");
            foreach (var (finding, same) in kind.Check(plain, Day.Today).Findings.Zip(kind.Check(dressed, Day.Today).Findings))
            {
                if (kind.Locate(finding, plain) is not { } place || same != finding)
                    continue;
                Assert.Equal(plain[place], plain.Substring(finding.Position!.Value, finding.Length));
                var stretch = dressed[kind.Locate(same, dressed)!.Value];
                Assert.Equal(plain[place], string.Concat(stretch.Where(c => c is not (' ' or '-' or '(' or ')')).Select(c => c > '\uFF00' ? (char)(c - 0xFEE0) : c)));
                Assert.True(stretch.Length == 0 || (IsKept(stretch[0]) && IsKept(stretch[^1])), dressed);
                marked++;
            }
        }

        Assert.True(marked > 300, $"{marked}");
    }

    [Fact]
    public void A_finding_of_another_text_is_told_apart_as_a_mistake_of_the_caller()
    {
        var finding = IdentifierKind.ResidentId.Check("110105194912310021", Day.Today).Findings[0];

        foreach (var other in new[] { "", "1101051949123100", new string('1', 40), new string('1', 400) })
            Assert.Equal("The finding is not one of this text. (Parameter 'position')", Assert.Throws<ArgumentException>(() => IdentifierKind.ResidentId.Locate(finding, other)).Message);
    }

    private static bool IsKept(char c) => c is not (' ' or '-' or '(' or ')');

    private static string Dressed(string text, Random random, bool brackets) => string.Concat(text.Select(c =>
    {
        var written = random.Next(3) == 0 ? (char)(c + 0xFEE0) : c;
        return random.Next(4) switch { 0 => $"{written} ", 1 => $"-{written}", 2 when brackets => $"({written}", _ => $"{written}" };
    }));
}
