using System.Globalization;
using CustomerRules.Policies.Reading;
using FsCheck;
using FsCheck.Xunit;

namespace CustomerRules.Policies.Tests.Reading;

/// <summary>What a file says about a person is never repeated in a message, wherever in the file it stands.</summary>
public sealed class PersonalDataTests
{
    private static readonly string[] Secrets =
    [
        "欧阳春晓", "110101199003071234", "13800138000", "138-0013-8000", "1101-0119-9003-0712-34", "0755-8600-1234", "6512-3456", "1990-03-07",
    ];

    /// <summary>Every place of a file where an author may have written it by mistake.</summary>
    private static readonly Dictionary<string, string> Places = new()
    {
        ["unknown member"] = "{ \"SECRET\": 1 }",
        ["unknown member within"] = "{ \"title\": { \"SECRET\": \"x\" } }",
        ["duplicate member"] = "{ \"SECRET\": 1, \"SECRET\": 2 }",
        ["path of a finding"] = "{ \"SECRET\": { \"a\": 1, \"a\": 2 } }",
        ["unknown code"] = "{ \"channel\": \"SECRET\" }",
        ["malformed code"] = "{ \"tags\": [\"SECRET/SECRET\"] }",
        ["repeated code"] = "{ \"tags\": [\"SECRET\", \"SECRET\"] }",
        ["unknown clause"] = "{ \"cites\": [\"SECRET\"] }",
        ["clause of an unknown document"] = "{ \"cites\": [\"SECRET/4.02c\", \"measures/SECRET\"] }",
        ["policy id"] = "{ \"policy\": \"SECRET\" }",
        ["version"] = "{ \"version\": \"SECRET\" }",
        ["date"] = "{ \"effectiveFrom\": \"SECRET/\" }",
        ["text for a number"] = "{ \"level\": \"SECRET\" }",
        ["text for a flag"] = "{ \"urgent\": \"SECRET\" }",
        ["text for a list"] = "{ \"tags\": \"SECRET\" }",
        ["text for the document"] = "\"SECRET\"",
        ["syntax error"] = "{ \"a\": SECRET }",
        ["syntax error after"] = "{ \"SECRET\" \"SECRET\" }",
        ["trailing text"] = "{} SECRET",
        ["comment"] = "{} // SECRET",
    };

    public static TheoryData<string, string> Everywhere
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (place, secret) in Places.Keys.SelectMany(place => Secrets.Select(secret => (place, secret))))
                data.Add(place, secret);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void A_name_or_number_is_never_repeated(string place, string secret)
    {
        var found = ProbePolicy.Read(PolicyFile.FromText("f", Places[place].Replace("SECRET", secret, StringComparison.Ordinal)));

        Assert.NotEmpty(found);
        Assert.DoesNotContain(secret, ExpectDiagnostic.InBothLanguages(found), StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_out_of_range_is_not_repeated()
    {
        var found = ProbePolicy.Read(PolicyFile.FromText("f", "{ \"level\": 13800138000 }"));

        Assert.Contains(found, item => item.Code == "CR1014");
        Assert.DoesNotContain("138", ExpectDiagnostic.InBothLanguages(found), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistyped_word_is_repeated_because_its_author_needs_to_see_it() => Assert.Contains(
        ProbePolicy.Read(PolicyFile.FromText("f", "{ \"verison\": 1 }")),
        item => item.ToString() == "f(1,3) $.verison: error CR1008: There is no member `verison`.\n  help: Did you mean `version`?");

    [Property]
    public bool However_a_long_number_is_split_it_is_not_printable(long number, byte[] hyphens)
    {
        var text = Math.Abs(number % 1_000_000_000_000_000_000 | 1).ToString("D18", CultureInfo.InvariantCulture);
        foreach (var hyphen in hyphens.Select(hyphen => hyphen % 19))
            text = text.Insert(hyphen, "-");

        return !CodeText.IsPrintable(text);
    }
}
