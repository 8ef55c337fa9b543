using System.Globalization;
using System.Text;
using CustomerRules.Numbering.Templates;

namespace CustomerRules.Numbering.Tests.Templates;

/// <summary>Which characters abbreviations, units and literals may have, over all code points: what is the same name is the same text.</summary>
public sealed class CharacterTests
{
    /// <summary>What NFC changes by itself or joins with the character before it, and is no mark: read from the Unicode Character Database (14.0,
    /// by Python's unicodedata), with the vowel signs of Kirat Rai that version 16 added.</summary>
    private const string NotInNormalForm =
        "0374 037E 0387 0958-095F 09DC-09DD 09DF 0A33 0A36 0A59-0A5B 0A5E 0B5C-0B5D 0F43 0F4D 0F52 0F57 0F5C 0F69 1161-1175 11A8-11C2 1F71 1F73 1F75 1F77 1F79 1F7B 1F7D "
        + "1FBB 1FBE 1FC9 1FCB 1FD3 1FDB 1FE3 1FEB 1FEE-1FEF 1FF9 1FFB 1FFD 2126 212A-212B 2329-232A 2ADC F900-FA0D FA10 FA12 FA15-FA1E FA20 FA22 FA25-FA26 FA2A-FA6D FA70-FAD9 "
        + "FB1D FB1F FB2A-FB36 FB38-FB3C FB3E FB40-FB41 FB43-FB44 FB46-FB4E 16D67 1D15E-1D164 1D1BB-1D1C0 2F800-2FA1D";

    /// <summary>Letters and symbols that are not seen or join each other, whatever NFC says.</summary>
    private const string NeverSeen = "1100-11FF A960-A97F D7B0-D7FF 16D63 16D67-16D6A 2800 3164 FFA0";

    [Fact]
    public void Every_visible_character_in_normal_form_is_usable_and_no_other_one_in_any_place()
    {
        var refused = Ranges(NotInNormalForm).Concat(Ranges(NeverSeen)).ToHashSet();
        foreach (var rune in Runes())
        {
            var expected = !refused.Contains(rune.Value) && (rune.Value is > ' ' and < 0x7F || Category(rune) is 'L' or 'P' or 'S'
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.PrivateUse);
            Assert.True(expected == (NumberText.FirstUnusable("X" + rune) < 0), $"U+{rune.Value:X4}");
        }
    }

    [Fact]
    public void Whatever_the_platform_composes_is_refused()
    {
        // Where the host has no tables it composes nothing: the list above stands for it.
        if ("e\u0301".Normalize(NormalizationForm.FormC).Length != 1)
            return;
        foreach (var rune in Runes().Where(rune => NumberText.FirstUnusable(rune.ToString()) < 0))
            Assert.True(rune.ToString() == rune.ToString().Normalize(NormalizationForm.FormC), $"U+{rune.Value:X4}");
        foreach (var rune in Runes().Where(rune => Rune.GetUnicodeCategory(rune) != UnicodeCategory.OtherNotAssigned))
        {
            // A composed character takes in what stands last in it: that must be refused, or two texts would be one name.
            var apart = rune.ToString().Normalize(NormalizationForm.FormD).EnumerateRunes().ToList();
            if (apart.Count > 1)
                Assert.True(NumberText.FirstUnusable(apart[^1].ToString()) == 0, $"U+{rune.Value:X4}");
        }
    }

    [Theory]
    [InlineData("XX小区\ufe0f", "Here character 5 is U+FE0F, which no number has: an invisible character.")]
    [InlineData("\ud840\udc00\udb40\udd00", "Here character 3 is U+E0100, which no number has: an invisible character.")]
    [InlineData("花园\u3164", "Here character 3 is U+3164, which no number has: an invisible character.")]
    [InlineData("\u115f", "Here character 1 is U+115F, which no number has: an invisible character.")]
    [InlineData("\u1160", "Here character 1 is U+1160, which no number has: an invisible character.")]
    [InlineData("\u2800", "Here character 1 is U+2800, which no number has: an invisible character.")]
    [InlineData("\uffa0", "Here character 1 is U+FFA0, which no number has: an invisible character.")]
    [InlineData("\uf90a苑", "Here character 1 is U+F90A, which no number has: another code for a character of normal form C (NFC).")]
    [InlineData("\u212a", "Here character 1 is U+212A, which no number has: another code for a character of normal form C (NFC).")]
    [InlineData("\u1100\u1161", "Here character 1 is U+1100, which no number has: a character that joins the one before it.")]
    [InlineData("e\u0301", "Here character 2 is U+0301, which no number has: a character that joins the one before it.")]
    [InlineData("A\u00ad", "Here character 2 is U+00AD, which no number has: an invisible character.")]
    [InlineData("A１", "Here character 2 is U+FF11, which no number has: a digit of another script.")]
    [InlineData("A\u0007", "Here character 2 is U+0007, which no number has: a space or control character.")]
    [InlineData("A\ud7ff", "Here character 2 is U+D7FF, which no number has: a character that joins the one before it.")]
    [InlineData("A\ufffe", "Here character 2 is U+FFFE, which no number has: no character.")]
    public void Abbreviations_units_and_literals_are_guarded_alike_and_told_by_the_code(string text, string message)
    {
        Assert.Equal(message, Fault("{community}{sequence:3}", new NumberVocabulary(["金苑", text], UnitSet.OfPattern("A"), 2000, 2000)));
        Assert.Equal(message, Fault("{unit}{sequence:3}", new NumberVocabulary([], UnitSet.OfList([text]), 2000, 2000)));
        Assert.Equal("In a literal, " + message["Here ".Length..], Fault(text + "{unit}{sequence:3}", new NumberVocabulary([], UnitSet.OfPattern("A"), 2000, 2000)));
        Assert.False(Scheme.Proven().Try(text).IsAccepted);
    }

    [Fact]
    public void Half_of_a_character_is_told_by_its_own_code() => Assert.Equal(
        "Here character 2 is U+D800, which no number has: no character.", Fault("{unit}{sequence:3}", new NumberVocabulary([], UnitSet.OfList(["A\ud800"]), 2000, 2000)));

    [Theory]
    [InlineData("é")]
    [InlineData("金苑")]
    [InlineData("가")]
    [InlineData("\ufa0e")]
    [InlineData("\ud840\udc00")]
    [InlineData("东·西-①№Ⅱ")]
    [InlineData("ＸＸ")]
    public void Composed_characters_are_usable(string text) => Assert.True(Scheme.Proven().Try(text).IsAccepted);

    [Theory]
    [InlineData("XX小区e\u0301", "Segment unit, character 6: numbers are written in normal form C (NFC), without combining or compatibility characters.")]
    [InlineData("\uf90aX", "Segment community, character 1: numbers are written in normal form C (NFC), without combining or compatibility characters.")]
    [InlineData("XX小区\ufe0fA12023001", "Segment unit, character 5: no number has spaces, control or invisible characters.")]
    public void A_number_that_is_not_in_normal_form_is_told_so(string number, string failure)
    {
        var template = Scheme.Of(Scheme.DefaultPattern, "[eA][0-9]{1,4}");
        Assert.Equal(failure, template.Parse(number));
    }

    private static string Fault(string pattern, NumberVocabulary vocabulary)
    {
        Assert.False(NumberTemplate.TryCreate(pattern, vocabulary, out _, out var faults));
        var fault = Assert.Single(faults);
        Assert.Equal("CR3405", fault.Code);
        return fault.Message.En;
    }

    private static char Category(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        <= UnicodeCategory.OtherLetter => 'L',
        >= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.OtherPunctuation => 'P',
        >= UnicodeCategory.MathSymbol and <= UnicodeCategory.OtherSymbol => 'S',
        _ => '-',
    };

    private static IEnumerable<Rune> Runes() => Enumerable.Range(0, 0x110000).Where(Rune.IsValid).Select(value => new Rune(value));

    private static IEnumerable<int> Ranges(string list) => list.Split(' ').Select(range => range.Split('-').Select(code => int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToArray())
        .SelectMany(ends => Enumerable.Range(ends[0], ends[^1] - ends[0] + 1));
}
