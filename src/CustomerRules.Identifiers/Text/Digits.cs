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
    internal static int FirstOther(ReadOnlySpan<char> chars) => chars.IndexOfAnyExceptInRange('0', '9');

    internal static void Write(ulong value, Span<char> destination)
    {
        for (var i = destination.Length - 1; i >= 0; i--, value /= 10)
            destination[i] = (char)('0' + value % 10);
    }
}
