using CustomerRules.Identifiers.Text;

namespace CustomerRules.Identifiers.Data;

/// <summary>Nationality codes: three letters, or three digits.</summary>
internal static class CountryTable
{
    private static readonly bool[] Numeric = new bool[1000];
    private static readonly bool[] Alpha3 = new bool[26 * 26 * 26];

    static CountryTable()
    {
        foreach (var code in DataFile.Named("countries")["countries"].Items.SelectMany(row => DataFile.Texts(row, "codes")))
        {
            Alpha3[Letters(code)] = true;
            Numeric[Digits.Value(code.AsSpan(4))] = true;
        }
    }

    internal static bool HasNumeric(uint code) => code < 1000 && Numeric[code];

    internal static bool HasLetters(ReadOnlySpan<char> code) => Alpha3[Letters(code)];

    /// <summary>Three upper-case letters as a number below 17,576.</summary>
    internal static int Letters(ReadOnlySpan<char> code) => (((code[0] - 'A') * 26) + code[1] - 'A') * 26 + code[2] - 'A';
}
