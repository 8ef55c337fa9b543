namespace CustomerRules.Identifiers.Tests;

/// <summary>Makes numbers with the right check character, by formulas of the tests' own.</summary>
internal static class Numbers
{
    internal const string CreditAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /// <summary>ISO 7064 MOD 11-2 as the standard defines it: the remainder of the whole with its check character is 1.</summary>
    internal static string WithCheck(string seventeen)
    {
        var remainder = 0;
        foreach (var c in seventeen)
            remainder = (remainder + c - '0') * 2 % 11;
        var check = (12 - remainder) % 11;
        return seventeen + (check == 10 ? "X" : check.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    internal static string WithOrganisationCheck(string eight)
    {
        int[] weights = [3, 7, 9, 10, 5, 8, 4, 2];
        var sum = eight.Select((c, i) => weights[i] * (char.IsDigit(c) ? c - '0' : c - 'A' + 10)).Sum();
        return eight + "0X987654321"[sum % 11 == 0 ? 0 : sum % 11];
    }

    internal static string WithCreditCheck(string seventeen)
    {
        var (sum, weight) = (0, 1);
        foreach (var c in seventeen)
        {
            sum += CreditAlphabet.IndexOf(c, StringComparison.Ordinal) * weight;
            weight = weight * 3 % 31;
        }

        return seventeen + CreditAlphabet[(31 - sum % 31) % 31];
    }

    /// <summary>ISO 7064 MOD 11,10: the check digit is the one with which the whole ends at 1.</summary>
    internal static string WithBusinessCheck(string fourteen)
    {
        for (var check = 0; ; check++)
        {
            var product = 10;
            foreach (var c in fourteen)
            {
                var sum = (product + c - '0') % 10;
                product = (sum == 0 ? 10 : sum) * 2 % 11;
            }

            if ((product + check) % 10 == 1)
                return fourteen + (char)('0' + check);
        }
    }

    internal static string WithTravelCheck(string fourteen)
    {
        var sum = fourteen.Select((c, i) => (char.IsDigit(c) ? c - '0' : c - 'A' + 10) * ("731"[i % 3] - (int)'0')).Sum();
        return fourteen + (char)('0' + sum % 10);
    }
}
