using System.Diagnostics;
using System.Text;
using System.Text.Json;
using CustomerRules.Identifiers.Tests.Reference;

namespace CustomerRules.Identifiers.Tests.Text;

/// <summary>Whatever comes in: a grade comes out, quickly, and no exception.</summary>
public sealed class HostileTextTests
{
    private const int Texts = 20_000;
    private const string Odd = "0123456789Xx-—－　 ABCＡ９Ⅹ+#()（）转٣²𝟏\u0000\uD800\uDC00Х\u200B";

    [Theory]
    [InlineData(1)]
    [InlineData(20_260_101)]
    public void Random_texts_get_a_grade(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < Texts; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => random.Next(3) == 0 ? (char)random.Next(char.MaxValue + 1) : Odd[random.Next(Odd.Length)]));
            var detection = IdentifierDetection.Of(text, Day.Today);
            Assert.Equal(IdentifierKind.All.Length, detection.Candidates.Length + detection.Rejected.Length);
            foreach (var check in detection.Candidates)
                Assert.Equal(check.Value!.Reveal(), Day.Normal(check.Kind.Code, check.Value.Reveal()));
        }
    }

    [Fact]
    public void Random_bytes_get_the_grade_of_their_text()
    {
        var random = new Random(9);
        for (var i = 0; i < Texts; i++)
        {
            var bytes = new byte[random.Next(30)];
            random.NextBytes(bytes);
            if (random.Next(2) == 0)
                bytes = Encoding.UTF8.GetBytes(new RandomTexts(random).Of("resident-id"));
            Assert.Equal(ResidentId.Check(Encoding.UTF8.GetString(bytes), Day.Today).Grade, ResidentId.Check(bytes, Day.Today).Grade);
            Assert.Equal(LandlineNumber.Check(Encoding.UTF8.GetString(bytes), Day.Today).Grade, LandlineNumber.Check(bytes, Day.Today).Grade);
        }
    }

    [Fact]
    public void Mutilated_json_gives_a_value_or_a_json_exception()
    {
        var random = new Random(3);
        var texts = new RandomTexts(random);
        for (var i = 0; i < Texts; i++)
        {
            var bytes = Encoding.UTF8.GetBytes($"\"{texts.Of("mobile-number")}\"");
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            try
            {
                JsonSerializer.Deserialize<MobileNumber>(bytes);
            }
            catch (JsonException)
            {
                // The only exception there may be.
            }
        }
    }

    [Fact]
    public void A_megabyte_is_refused_without_being_read()
    {
        string[] texts = [new('1', 1 << 20), new(' ', 1 << 20), new('张', 1 << 20), new string('-', 1 << 20) + "11010519491231002X"];
        var watch = Stopwatch.StartNew();
        for (var round = 0; round < 1_000; round++)
        {
            foreach (var kind in IdentifierKind.All)
                Assert.Equal(Grade.Invalid, kind.Check(texts[round % texts.Length], Day.Today).Grade);
        }

        // 12,000 checks of a megabyte each: reading them would take longer by far.
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
        Assert.Equal(Grade.Invalid, ResidentId.Check(Encoding.UTF8.GetBytes(texts[0]), Day.Today).Grade);
        Assert.Equal("length", Assert.Single(ResidentId.Check(texts[1], Day.Today).Findings).Code);
    }

    [Theory]
    [InlineData("resident-id", "11010519491231002X\uFEFF", 18)]
    [InlineData("resident-id", "\u200B11010519491231002X", 0)]
    [InlineData("foreign-permanent-resident-id", "KAZ1100\u00AD90123105", 7)]
    [InlineData("unified-social-credit-code", "91350100M000\u2060100Y43", 12)]
    [InlineData("organisation-code", "D2143569\u0000X", 8)]
    [InlineData("business-registration-number", "110108000000016\u202C", 15)]
    [InlineData("mobile-number", "\u202A13800138000", 0)]
    [InlineData("passport", "E12345678\uFE0F", 9)]
    public void An_invisible_character_too_many_is_told_and_not_a_wrong_length(string kind, string text, int position)
    {
        Assert.True(IdentifierKind.TryFromCode(kind, out var known));
        var finding = Assert.Single(known.Check(text, Day.Today).Findings);

        Assert.Equal(("character", position), (finding.Code, finding.Position));
        Assert.Equal("There is an invisible character here. / 此处有一个看不见的字符。", $"{finding.In(CustomerRules.Policies.Language.English)} / {finding.In(CustomerRules.Policies.Language.Chinese)}");
    }

    [Fact]
    public void Separators_may_be_many_but_not_without_end()
    {
        Assert.Equal("valid", Day.Of("resident-id", string.Join("   ", "11010519491231002X".ToCharArray())));
        Assert.Equal("invalid: length", Day.Of("resident-id", string.Join("         ", "11010519491231002X".ToCharArray())));
    }
}
