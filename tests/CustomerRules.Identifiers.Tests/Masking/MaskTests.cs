using CustomerRules.Identifiers.Tests.Reference;

namespace CustomerRules.Identifiers.Tests.Masking;

/// <summary>A mask shows what it says, and no more.</summary>
public sealed class MaskTests
{
    [Theory]
    [InlineData("resident-id", "11010519491231002X", "**************002X", "110***********002X")]
    [InlineData("resident-id", "610104620927690", "**************6908", "610***********6908")]
    [InlineData("foreign-permanent-resident-id", "KAZ110090123105", "*************05", "KAZ**********05")]
    [InlineData("unified-social-credit-code", "91350100M000100Y43", "91350100M000100Y43", "91350100M000100Y43")]
    [InlineData("mobile-number", "13800138000", "138****8000", "138****8000")]
    [InlineData("landline-number", "010-87654321", "********321", "010*****321")]
    [InlineData("landline-number", "010-87654321-801", "************801", "010*********801")]
    [InlineData("passport", "E12345678", "E*****678", "E****5678")]
    [InlineData("hong-kong-macao-permit", "H12345678", "H*****678", "H****5678")]
    [InlineData("taiwan-permit", "12345678", "*****678", "****5678")]
    [InlineData("ethnicity", "01", "**", "01")]
    [InlineData("sex", "1", "*", "1")]
    public void Masks_by_audience(string kind, string text, string staff, string holder)
    {
        var value = IdentifierKind.FromCode(kind).Check(text, Day.Today).Value!;
        Assert.Equal(staff, value.Mask(MaskAudience.Staff));
        Assert.Equal(holder, value.Mask(MaskAudience.Holder));
        Assert.Equal(new string('*', value.Reveal().Length), value.Mask(MaskAudience.Public));
    }

    [Fact]
    public void A_mask_depends_on_the_positions_shown_alone()
    {
        var random = new Random(5);
        var texts = new RandomTexts(random);
        foreach (var mask in AllMasks())
        {
            for (var i = 0; i < 100; i++)
            {
                if (mask.Kind.Check(texts.Of(mask.Kind.Code), Day.Today).Value is not { } value)
                    continue;
                var clear = value.Reveal();
                var masked = value.Mask(mask.Audience);
                for (var at = 0; at < clear.Length; at++)
                    Assert.Equal(at < mask.First || at >= clear.Length - mask.Last ? clear[at] : '*', masked[at]);
            }
        }
    }

    [Fact]
    public void Everybody_sees_at_most_what_the_next_audience_sees()
    {
        foreach (var kind in IdentifierKind.All)
        {
            var masks = MaskAudience.All.Select(audience => IdentifierMask.Of(kind, audience)).ToList();
            Assert.Equal((0, 0), (masks[0].First, masks[0].Last));
            Assert.True(masks[1].First <= masks[2].First && masks[1].Last <= masks[2].Last, kind.Code);
            Assert.Subset(new HashSet<string>(masks[2].Reveals), new HashSet<string>(masks[1].Reveals));
        }
    }

    /// <summary>What is named is given away by every masked text; what is not named is given away by none.</summary>
    [Theory]
    [InlineData("staff")]
    [InlineData("holder")]
    public void What_the_mask_of_a_resident_id_reveals_is_what_it_says(string audience)
    {
        var parts = new Dictionary<string, Func<string, string>>
        {
            ["province"] = number => number[..2],
            ["region-digit"] = number => number[2..3],
            ["region"] = number => number[..6],
            ["birth-year"] = number => number[6..10],
            ["birth-date"] = number => number[6..14],
            ["sex"] = number => ((number[16] - '0') % 2).ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["order"] = number => number[14..17],
            ["check-character"] = number => number[17..],
        };
        var mask = IdentifierMask.Of(IdentifierKind.ResidentId, MaskAudience.FromCode(audience));
        var numbers = Numbers_that_share_their_ends();
        Assert.Single(numbers.Select(number => ResidentId.Parse(number).Mask(mask.Audience)).Distinct());
        foreach (var (part, of) in parts)
            Assert.True(mask.Reveals.Contains(part) == (numbers.Select(of).Distinct().Count() == 1), $"{part} for {audience}");
        Assert.All(mask.Reveals, part => Assert.True(parts.ContainsKey(part), part));

        // For staff the region varies in its first digits as well, for the holder only behind them.
        List<string> Numbers_that_share_their_ends()
        {
            var found = new List<string>();
            var heads = audience == "staff" ? new[] { "110105", "445102" } : ["110105", "110226"];
            foreach (var head in heads)
            {
                for (var day = new NodaTime.LocalDate(1940, 1, 1); found.Count(number => number.StartsWith(head, StringComparison.Ordinal)) < 20; day = day.PlusDays(97))
                {
                    var number = Numbers.WithCheck(head + day.ToString("uuuuMMdd", System.Globalization.CultureInfo.InvariantCulture) + "002");
                    if (number[17] == 'X')
                        found.Add(number);
                }
            }

            return found;
        }
    }

    /// <summary>Which places each part stands in: every place that a mask shows belongs to a part that it names, and every part that it names is shown.</summary>
    [Fact]
    public void Every_place_that_a_mask_shows_belongs_to_a_part_that_it_names()
    {
        var places = new Dictionary<string, Func<string, Range>>
        {
            ["resident-id province"] = _ => ..2,
            ["resident-id region-digit"] = _ => 2..3,
            ["resident-id sex"] = _ => 16..17,
            ["resident-id order"] = _ => 14..17,
            ["resident-id check-character"] = _ => 17..,
            ["foreign-permanent-resident-id origin"] = _ => ..3,
            ["foreign-permanent-resident-id sex"] = _ => ^2..^1,
            ["foreign-permanent-resident-id check-character"] = _ => ^1..,
            ["mobile-number operator-range"] = _ => ..3,
            ["mobile-number last-digits"] = _ => ^4..,
            ["landline-number area"] = _ => ..3,
            ["landline-number last-digits"] = _ => ^3..,
            ["passport form"] = _ => ..1,
            ["hong-kong-macao-permit form"] = _ => ..1,
        };
        var texts = new RandomTexts(new Random(7));
        foreach (var mask in AllMasks())
        {
            for (var i = 0; i < 100; i++)
            {
                if (mask.Kind.Check(texts.Of(mask.Kind.Code), Day.Today).Value is not { } value)
                    continue;
                var masked = value.Mask(mask.Audience);
                var named = mask.Reveals.SelectMany(part => At(part, masked)).ToHashSet();
                Assert.Equal(Enumerable.Range(0, masked.Length).Where(at => masked[at] != '*'), named.Order());
            }

            IEnumerable<int> At(string part, string masked)
            {
                if (part == "everything")
                    return Enumerable.Range(0, masked.Length);
                var range = places.TryGetValue($"{mask.Kind.Code} {part}", out var of) ? of(masked) : part == "last-digits" ? ^mask.Last.. : throw new Xunit.Sdk.XunitException($"{mask.Kind.Code} {part}");
                var (start, length) = range.GetOffsetAndLength(masked.Length);
                return Enumerable.Range(start, length);
            }
        }
    }

    [Fact]
    public void Numbers_of_persons_always_hide_at_least_three_characters()
    {
        var texts = new RandomTexts(new Random(11));
        foreach (var mask in AllMasks().Where(mask => !mask.Reveals.Contains("everything")))
        {
            for (var i = 0; i < 100; i++)
            {
                if (mask.Kind.Check(texts.Of(mask.Kind.Code), Day.Today).Value is { } value)
                    Assert.InRange(value.Mask(mask.Audience).Count(c => c == '*'), Math.Min(3, value.Reveal().Length), 32);
            }
        }
    }

    private static IEnumerable<IdentifierMask> AllMasks() =>
        IdentifierKind.All.SelectMany(kind => MaskAudience.All.Select(audience => IdentifierMask.Of(kind, audience)));
}
