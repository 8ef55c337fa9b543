using CustomerRules.Archives.Schemas;
using CustomerRules.Identifiers;
using NodaTime;

namespace CustomerRules.Archives.Validation;

/// <summary>Checks a text as an identifier of one of the kinds of a field.</summary>
internal static class IdentifierChecks
{
    private const int RegionLength = 6;

    // Region and century.
    private const int ShortestCut = 8;

    /// <summary>What speaks against the text under the kind that fits it best.</summary>
    /// <param name="field">The field with its kinds.</param>
    /// <param name="utf8">The text.</param>
    /// <param name="asOf">The day of the check.</param>
    /// <param name="read">The kind whose findings these are.</param>
    /// <returns>Empty when one of the kinds is satisfied; the warnings of a kind before the errors of another; of several errors
    /// those of the kind whose form at least fits.</returns>
    internal static IdentifierFindings Check(ArchiveField field, ReadOnlySpan<byte> utf8, LocalDate asOf, out IdentifierKind read)
    {
        read = field.Kinds[0];
        IdentifierFindings best = default;
        var bestRank = int.MaxValue;
        foreach (var kind in field.Kinds)
        {
            var findings = CheckAs(kind.Value, utf8, asOf);
            if (findings.IsEmpty)
            {
                read = kind;
                return findings;
            }

            var rank = Rank(findings);
            if (rank < bestRank)
                (best, bestRank, read) = (findings, rank, kind);
        }

        return best;
    }

    /// <summary>Whether a number that is read as another kind could as well be the beginning of a resident ID: digits that go on to one without a word
    /// about its region or its day of birth.</summary>
    /// <param name="field">The field with its kinds.</param>
    /// <param name="read">The kind that the text is read as.</param>
    /// <param name="utf8">The text.</param>
    /// <param name="asOf">The day of the check.</param>
    internal static bool IsCutResidentId(ArchiveField field, IdentifierKind read, ReadOnlySpan<byte> utf8, LocalDate asOf)
    {
        if (read == IdentifierKind.ResidentId || !field.Kinds.Contains(IdentifierKind.ResidentId))
            return false;
        if (utf8.Length < ShortestCut || utf8.Length >= AnyRest.Length || utf8.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            return false;
        if (!utf8[RegionLength..].StartsWith("19"u8) && !utf8[RegionLength..].StartsWith("20"u8))
            return false;
        Span<byte> whole = stackalloc byte[AnyRest.Length];
        AnyRest.CopyTo(whole);
        utf8.CopyTo(whole);
        foreach (var finding in ResidentId.Check(whole, asOf).Findings)
        {
            if (finding.Code is FindingCodes.Region or FindingCodes.BirthDate)
                return false;
        }

        return true;
    }

    private static int Rank(IdentifierFindings findings)
    {
        if (findings.Worst != Grade.Invalid)
            return 0;
        return findings[0].Code is FindingCodes.Length or FindingCodes.Character or FindingCodes.Form ? 2 : 1;
    }

    /// <summary>How a resident ID may go on after its region and century.</summary>
    private static ReadOnlySpan<byte> AnyRest => "110105190001010010"u8;

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
