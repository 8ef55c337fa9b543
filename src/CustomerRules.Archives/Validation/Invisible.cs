using System.Globalization;
using System.Text;

namespace CustomerRules.Archives.Validation;

/// <summary>Characters that show nothing. A text of nothing else is no text: a name made of zero-width spaces is no name.</summary>
internal static class Invisible
{
    /// <summary>Whether a character shows nothing: white space, controls, formats, and what Unicode says to ignore where it cannot be shown.</summary>
    internal static bool Is(Rune rune) => rune.Value < 0x7F
        ? rune.Value <= ' '
        : Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format || IsIgnorable(rune.Value);

    /// <summary>Default_Ignorable_Code_Point as far as it is neither format nor control, and the blank of Braille.</summary>
    private static bool IsIgnorable(int value) => value
        is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x2065 or 0x2800 or 0x3164 or (>= 0xFE00 and <= 0xFE0F) or 0xFFA0
        or (>= 0xFFF0 and <= 0xFFF8) or (>= 0xE0000 and <= 0xE0FFF);
}
