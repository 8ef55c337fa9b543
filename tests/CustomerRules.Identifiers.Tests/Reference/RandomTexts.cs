using System.Globalization;

namespace CustomerRules.Identifiers.Tests.Reference;

/// <summary>Texts of a kind: mostly right, sometimes with a part that is wrong, sometimes with a character changed.</summary>
internal sealed class RandomTexts(Random random)
{
    private const string Regions = "11,12,13,37,44,50,54,65,71,81,82,83,10,99,00,66";
    private const string Countries = "KAZ 398,USA 840,DEU 276,SCG 891,QQQ 000,ANT 530";

    internal string Of(string kind)
    {
        var text = Right(kind);
        if (random.Next(4) == 0 && text.Length > 0)
            text = Changed(text);
        return random.Next(30) == 0 ? text[..random.Next(text.Length)] : text;
    }

    /// <summary>The text with one character replaced by another of the same sort.</summary>
    internal string Changed(string text)
    {
        var chars = text.ToCharArray();
        var at = random.Next(chars.Length);
        chars[at] = random.Next(5) == 0 ? "0123456789ABCXYZ"[random.Next(16)] : char.IsAsciiLetter(chars[at]) ? (char)random.Next('A', 'Z' + 1) : Digit();
        return new string(chars);
    }

    private string Right(string kind) => kind switch
    {
        "resident-id" => random.Next(4) == 0 ? Region() + Birth()[2..] + Digits(3) : Numbers.WithCheck(Region() + Birth() + Digits(3)),
        "foreign-permanent-resident-id" => Foreign(),
        "unified-social-credit-code" => Numbers.WithCreditCheck(Pick("91,92,J1,54,Y1,G9,88,B1") + Region() + Numbers.WithOrganisationCheck(CreditCharacters(8))),
        "organisation-code" => Numbers.WithOrganisationCheck(CreditCharacters(8)),
        "business-registration-number" => Numbers.WithBusinessCheck(Region() + Digits(8)),
        "mobile-number" => "1" + Digits(10),
        "landline-number" => "0" + Pick("10,20,26,755,433,915,310,851,300,999") + Pick("2,3,8,1,0") + Digits(random.Next(6, 9)),
        "passport" => Pick("E,G,EA,EI,DE,K,KJ,MA,14,15,X") + Digits(random.Next(7, 9)),
        "hong-kong-macao-permit" => Pick("H,M,C") + Digits(random.Next(8, 11)),
        "taiwan-permit" => Digits(random.Next(7, 12)),
        "ethnicity" => Digits(2),
        _ => Digits(1),
    };

    private string Foreign()
    {
        var country = Pick(Countries).Split(' ');
        return random.Next(2) == 0
            ? Numbers.WithCheck("9" + Pick(Regions) + country[1] + Birth() + Digits(3))
            : Numbers.WithTravelCheck(country[0] + Pick(Regions) + Digits(2) + Birth()[2..] + Digits(1));
    }

    private string Region() => random.Next(6) == 0 ? Pick(Regions) + "0000" : Pick(Regions) + Digits(4);

    private string Birth() => random.Next(1855, 2030).ToString("D4", CultureInfo.InvariantCulture)
        + random.Next(0, 14).ToString("D2", CultureInfo.InvariantCulture) + random.Next(0, 33).ToString("D2", CultureInfo.InvariantCulture);

    private string CreditCharacters(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => Numbers.CreditAlphabet[random.Next(31)]));

    private string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => Digit()));

    private char Digit() => (char)('0' + random.Next(10));

    private string Pick(string choices) => choices.Split(',') is var all ? all[random.Next(all.Length)] : "";
}
