using CustomerRules.Archives.Schemas;
using CustomerRules.Identifiers;
using NodaTime;

namespace CustomerRules.Archives.Validation;

/// <summary>Checks a text as an identifier of one of the kinds of a field.</summary>
internal static class IdentifierChecks
{
    /// <summary>What speaks against the text under the kind that fits it best.</summary>
    /// <param name="field">The field with its kinds.</param>
    /// <param name="utf8">The text.</param>
    /// <param name="asOf">The day of the check.</param>
    /// <returns>Empty when one of the kinds is satisfied; the warnings of a kind before the errors of another; of several errors
    /// those of the kind whose form at least fits.</returns>
    internal static IdentifierFindings Check(ArchiveField field, ReadOnlySpan<byte> utf8, LocalDate asOf)
    {
        IdentifierFindings best = default;
        var bestRank = int.MaxValue;
        foreach (var kind in field.Kinds)
        {
            var findings = CheckAs(kind.Value, utf8, asOf);
            if (findings.IsEmpty)
                return findings;
            var rank = Rank(findings);
            if (rank < bestRank)
                (best, bestRank) = (findings, rank);
        }

        return best;
    }

    private static int Rank(IdentifierFindings findings)
    {
        if (findings.Worst != Grade.Invalid)
            return 0;
        return findings[0].Code is FindingCodes.Length or FindingCodes.Character or FindingCodes.Form ? 2 : 1;
    }

    private static IdentifierFindings CheckAs(int kind, ReadOnlySpan<byte> utf8, LocalDate asOf) => kind switch
    {
        1 => ResidentId.Check(utf8, asOf).Findings,
        2 => ForeignPermanentResidentId.Check(utf8, asOf).Findings,
        3 => UnifiedSocialCreditCode.Check(utf8, asOf).Findings,
        4 => OrganisationCode.Check(utf8, asOf).Findings,
        5 => BusinessRegistrationNumber.Check(utf8, asOf).Findings,
        6 => MobileNumber.Check(utf8, asOf).Findings,
        7 => LandlineNumber.Check(utf8, asOf).Findings,
        8 => PassportNumber.Check(utf8, asOf).Findings,
        9 => HongKongMacaoPermitNumber.Check(utf8, asOf).Findings,
        10 => TaiwanPermitNumber.Check(utf8, asOf).Findings,
        11 => Ethnicity.Check(utf8, asOf).Findings,
        _ => Sex.Check(utf8, asOf).Findings,
    };
}
