using CustomerRules.Identifiers.Tests.Reference;

namespace CustomerRules.Identifiers.Tests.Laws;

/// <summary>What each standard promises of its check character.</summary>
public sealed class CheckDigitTests
{
    private const int Numbers = 300;

    [Theory]
    [InlineData("resident-id", "0123456789X")]
    [InlineData("foreign-permanent-resident-id", "0123456789X")]
    [InlineData("unified-social-credit-code", "0123456789ABCDEFGHJKLMNPQRTUWXY")]
    [InlineData("business-registration-number", "0123456789")]
    public void Any_single_wrong_character_is_noticed(string kind, string alphabet)
    {
        foreach (var number in Valid(kind))
        {
            for (var i = 0; i < number.Length; i++)
            {
                foreach (var c in alphabet)
                {
                    var wrong = number[..i] + c + number[(i + 1)..];
                    if (wrong != number && number.Length == 18 | kind[0] == 'b')
                        Assert.False(IdentifierKind.FromCode(kind).Check(wrong, Day.Today).Grade == Grade.Valid, $"{kind} at {i}");
                }
            }
        }
    }

    /// <summary>MOD 11 of GB 11714 weighs letters by up to 35, so two characters eleven or more apart may be confused; digits never.</summary>
    [Fact]
    public void Any_single_wrong_digit_of_an_organisation_code_is_noticed()
    {
        foreach (var number in Valid("organisation-code"))
        {
            for (var i = 0; i < number.Length; i++)
            {
                foreach (var c in "0123456789".Where(c => char.IsDigit(number[i]) && c != number[i]))
                    Assert.False(OrganisationCode.TryParse(number[..i] + c + number[(i + 1)..], out _), $"at {i}");
            }
        }
    }

    [Theory]
    [InlineData("resident-id")]
    [InlineData("foreign-permanent-resident-id")]
    public void Any_exchange_of_neighbours_is_noticed_under_mod_11_2(string kind)
    {
        foreach (var number in Valid(kind).Where(number => number.Length == 18))
        {
            for (var i = 0; i < 16; i++)
            {
                var wrong = number[..i] + number[i + 1] + number[i] + number[(i + 2)..];
                if (wrong != number)
                    Assert.Equal(Grade.Invalid, IdentifierKind.FromCode(kind).Check(wrong, Day.Today).Grade);
            }
        }
    }

    private static IEnumerable<string> Valid(string kind)
    {
        var texts = new RandomTexts(new Random(7));
        var found = 0;
        while (found < Numbers)
        {
            var text = texts.Of(kind);
            if (IdentifierKind.FromCode(kind).Check(text, Day.Today).Grade != Grade.Valid)
                continue;
            found++;
            yield return text;
        }
    }
}
