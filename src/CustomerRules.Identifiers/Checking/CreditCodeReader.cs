using CustomerRules.Identifiers.Data;
using CustomerRules.Identifiers.Text;

namespace CustomerRules.Identifiers.Checking;

/// <summary>Reads unified social credit codes: two checks, one within the other.</summary>
internal static class CreditCodeReader
{
    private const int Length = 18;

    internal static IdentifierCheck<UnifiedSocialCreditCode> Check(ReadOnlySpan<char> text, RegionCatalogue? regions)
    {
        Span<char> room = stackalloc char[FoldedText.Capacity];
        var chars = FoldedText.Of(text, room).Chars;
        if (chars.Length != Length)
            return Refuse(IdentifierFindings.OfLength(chars));
        for (var i = 0; i < Length; i++)
        {
            if (i is >= 2 and < 8 ? !char.IsAsciiDigit(chars[i]) : CheckCharacters.CreditValue(chars[i]) < 0)
                return Refuse(IdentifierFindings.Of(FindingReason.Character, i));
        }

        var findings = default(IdentifierFindings);
        if (RegistrationTable.Department(chars[0]) is null)
            findings = findings.And(FindingReason.RegistrationDepartment, 0);
        else if (RegistrationTable.Category(chars[0], chars[1]) is null)
            findings = findings.And(FindingReason.RegistrationCategory, 1);
        if (!Regions.IsRegistration((uint)Digits.Value(chars[2..8]), regions))
            findings = findings.And(FindingReason.Region, 2, 6);
        var embedded = chars[16] == CheckCharacters.Organisation(chars[8..16]);
        if (!embedded)
            findings = findings.And(FindingReason.OrganisationCheckDigit, 16);
        if (chars[17] != CheckCharacters.Credit(chars))
            findings = findings.And(embedded ? FindingReason.LegacyCheckDigit : FindingReason.CheckDigit, 17);
        return new IdentifierCheck<UnifiedSocialCreditCode>(UnifiedSocialCreditCode.From(chars), findings);
    }

    private static IdentifierCheck<UnifiedSocialCreditCode> Refuse(IdentifierFindings findings) => new(default, findings);
}
