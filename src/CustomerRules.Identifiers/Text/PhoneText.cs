namespace CustomerRules.Identifiers.Text;

/// <summary>How telephone numbers are written.</summary>
internal static class PhoneText
{
    /// <summary>How many characters of a folded text are the country code of China: <c>+86</c>, <c>0086</c>, or <c>86</c> before
    /// exactly the digits of a national number.</summary>
    internal static int CountryCode(ReadOnlySpan<char> chars, int nationalLength)
    {
        if (chars.StartsWith("+86"))
            return 3;
        if (chars.StartsWith("0086"))
            return 4;
        return chars.Length == nationalLength + 2 && chars.StartsWith("86") ? 2 : 0;
    }
}
