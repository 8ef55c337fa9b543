namespace CustomerRules.Identifiers.Tests.Masking;

/// <summary>Names: the surname stays for staff, compound surnames whole.</summary>
public sealed class NameMaskTests
{
    [Theory]
    [InlineData("张三", "张*", "张*")]
    [InlineData("张三丰", "张**", "张*丰")]
    [InlineData("欧阳娜娜", "欧阳**", "欧阳*娜")]
    [InlineData("欧阳修", "欧阳*", "欧阳*")]
    [InlineData("欧阳", "欧*", "欧*")]
    [InlineData("歐陽修", "歐陽*", "歐陽*")]
    [InlineData("司马相如", "司马**", "司马*如")]
    [InlineData("阿卜杜拉·买买提", "阿***·***", "阿***·**提")]
    [InlineData("John Smith", "J*** *****", "J*** ****h")]
    [InlineData("𠮷野家", "𠮷**", "𠮷*家")]
    [InlineData("  张三  ", "张*", "张*")]
    [InlineData("张", "*", "*")]
    [InlineData("", "", "")]
    [InlineData("A B", "A *", "A *")]
    public void Names_by_audience(string name, string staff, string holder)
    {
        Assert.Equal(staff, NameMask.Of(name, MaskAudience.Staff));
        Assert.Equal(holder, NameMask.Of(name, MaskAudience.Holder));
        Assert.Equal("**", NameMask.Of(name, MaskAudience.Public));
    }

    [Fact]
    public void Every_compound_surname_of_the_list_is_kept_whole()
    {
        using var seed = System.Text.Json.JsonDocument.Parse(Repository.Read("seeds/identifiers/compound-surnames.json"));
        foreach (var surname in seed.RootElement.GetProperty("surnames").EnumerateArray().SelectMany(row => row.GetProperty("surnames").EnumerateArray()))
            Assert.Equal(surname.GetString() + "*", NameMask.Of(surname.GetString() + "明", MaskAudience.Staff));
    }

    [Fact]
    public void Whatever_the_name_something_stays_hidden_and_nothing_is_thrown()
    {
        var random = new Random(2);
        for (var i = 0; i < 20_000; i++)
        {
            var name = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.Next(2) == 0 ? (char)random.Next(1, char.MaxValue + 1) : "张三欧阳娜 ·-"[random.Next(8)]));
            foreach (var audience in MaskAudience.All)
            {
                var masked = NameMask.Of(name, audience);
                Assert.True(masked.Contains('*', StringComparison.Ordinal) || masked.Trim(' ', '-', '·').Length <= 1, "nothing was hidden");
            }
        }
    }

    [Fact]
    public void A_text_too_long_for_a_name_is_hidden_whole()
    {
        Assert.Equal("**", NameMask.Of(new string('张', 1 << 20), MaskAudience.Holder));
        Assert.Throws<ArgumentNullException>(() => NameMask.Of("张三", null!));
    }
}
