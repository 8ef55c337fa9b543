using CustomerRules.Identifiers.Text;

namespace CustomerRules.Identifiers.Checking;

/// <summary>The check characters of the standards. Every method expects characters of the right alphabet.</summary>
internal static class CheckCharacters
{
    /// <summary>The alphabet of credit codes: digits and letters without I, O, S, V, Z (GB 32100).</summary>
    internal const string CreditAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private const string ResidentCheck = "10X98765432";

    private static readonly sbyte[] CreditValues = BuildCreditValues();

    private static ReadOnlySpan<byte> ResidentWeights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private static ReadOnlySpan<byte> OrganisationWeights => [3, 7, 9, 10, 5, 8, 4, 2];

    private static ReadOnlySpan<byte> CreditWeights => [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    private static ReadOnlySpan<byte> TravelWeights => [7, 3, 1];

    /// <summary>ISO 7064 MOD 11-2 over seventeen digits (GB 11643).</summary>
    internal static char Resident(ReadOnlySpan<char> seventeen)
    {
        var sum = 0u;
        for (var i = 0; i < ResidentWeights.Length; i++)
            sum += ResidentWeights[i] * (uint)(seventeen[i] - '0');
        return Resident(sum);
    }

    /// <summary>The check character of a weighted sum.</summary>
    internal static char Resident(uint sum) => ResidentCheck[(int)(sum % 11)];

    /// <summary>MOD 11 over eight digits or letters (GB 11714).</summary>
    internal static char Organisation(ReadOnlySpan<char> eight)
    {
        var sum = 0;
        for (var i = 0; i < OrganisationWeights.Length; i++)
            sum += OrganisationWeights[i] * PackedCharacters.ValueOf(eight[i]);
        return (11 - (sum % 11)) switch
        {
            10 => 'X',
            11 => '0',
            var digit => (char)('0' + digit),
        };
    }

    /// <summary>MOD 31 over seventeen characters of <see cref="CreditAlphabet"/> (GB 32100).</summary>
    internal static char Credit(ReadOnlySpan<char> seventeen)
    {
        var sum = 0;
        for (var i = 0; i < CreditWeights.Length; i++)
            sum += CreditWeights[i] * CreditValue(seventeen[i]);
        return CreditAlphabet[(31 - (sum % 31)) % 31];
    }

    /// <summary>The position in <see cref="CreditAlphabet"/>; -1 when it is not there.</summary>
    internal static int CreditValue(char c) => c < CreditValues.Length ? CreditValues[c] : -1;

    /// <summary>ISO 7064 MOD 11,10 over fourteen digits (GS 15-2006).</summary>
    internal static char Business(ReadOnlySpan<char> fourteen)
    {
        var product = 10;
        foreach (var c in fourteen)
        {
            var sum = (product + c - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }

        return (char)('0' + ((11 - product) % 10));
    }

    /// <summary>Weights 7, 3, 1 modulo 10 over digits and letters (ICAO 9303).</summary>
    internal static char Travel(ReadOnlySpan<char> chars)
    {
        var sum = 0;
        for (var i = 0; i < chars.Length; i++)
            sum += TravelWeights[i % 3] * PackedCharacters.ValueOf(chars[i]);
        return (char)('0' + (sum % 10));
    }

    private static sbyte[] BuildCreditValues()
    {
        var values = new sbyte[128];
        Array.Fill(values, (sbyte)-1);
        for (var i = 0; i < CreditAlphabet.Length; i++)
            values[CreditAlphabet[i]] = (sbyte)i;
        return values;
    }
}
