namespace CustomerRules.Identifiers.Text;

/// <summary>Runs of ASCII digits.</summary>
internal static class Digits
{
    /// <summary>The value of a run of at most eighteen digits.</summary>
    internal static ulong Value(ReadOnlySpan<char> digits)
    {
        ulong value = 0;
        foreach (var c in digits)
            value = value * 10 + (uint)(c - '0');
        return value;
    }

    /// <summary>The position of the first character that is no digit; -1 when all are.</summary>
    /// <remarks>Not IndexOfAnyExceptInRange: it allocates until the JIT has optimised it, and is slower on texts this short.</remarks>
    internal static int FirstOther(ReadOnlySpan<char> chars)
    {
        for (var i = 0; i < chars.Length; i++)
        {
            if (!char.IsAsciiDigit(chars[i]))
                return i;
        }

        return -1;
    }

    internal static void Write(ulong value, Span<char> destination)
    {
        for (var i = destination.Length - 1; i >= 0; i--, value /= 10)
            destination[i] = (char)('0' + value % 10);
    }
}
