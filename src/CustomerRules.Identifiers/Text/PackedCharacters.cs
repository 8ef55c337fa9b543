namespace CustomerRules.Identifiers.Text;

/// <summary>Up to twelve digits and upper-case letters in one number. A leading one keeps the length, so that shorter texts come first.</summary>
internal static class PackedCharacters
{
    internal static ulong Pack(ReadOnlySpan<char> chars)
    {
        ulong packed = 1;
        foreach (var c in chars)
            packed = packed * 36 + (uint)ValueOf(c);
        return packed;
    }

    internal static bool TryWrite(ulong packed, Span<char> destination, out int charsWritten)
    {
        var length = 0;
        for (var rest = packed; rest >= 36; rest /= 36)
            length++;
        charsWritten = 0;
        if (destination.Length < length)
            return false;
        for (var i = length - 1; i >= 0; i--, packed /= 36)
            destination[i] = CharOf((int)(packed % 36));
        charsWritten = length;
        return true;
    }

    /// <summary>One character of a text of known length.</summary>
    internal static char CharAt(ulong packed, int index, int length)
    {
        for (var i = length - 1; i > index; i--)
            packed /= 36;
        return CharOf((int)(packed % 36));
    }

    /// <summary>0-9 for digits, 10-35 for letters.</summary>
    internal static int ValueOf(char c) => c <= '9' ? c - '0' : c - 'A' + 10;

    internal static char CharOf(int value) => (char)(value < 10 ? '0' + value : 'A' + value - 10);
}
