using System.Globalization;
using System.Text;

namespace CustomerRules.Numbering.Characters;

/// <summary>Which characters a number may have: printable ones, each of which is what normal form C (NFC) makes of it, whatever stands beside it.</summary>
/// <remarks>So every text of a number is in NFC, and equal names are equal texts. Decided by our own table: a host may have none
/// (invariant globalization), and then the platform's normalization leaves every text as it is.</remarks>
internal static class NumberCharacter
{
    /// <summary>Pairs of first and last: letters and symbols that NFC writes otherwise. Compatibility ideographs are <see cref="IsCompatibilityIdeograph"/>.</summary>
    private static ReadOnlySpan<char> Replaced =>
        "\u0374\u0374\u037E\u037E\u0387\u0387\u0958\u095F\u09DC\u09DD\u09DF\u09DF\u0A33\u0A33\u0A36\u0A36\u0A59\u0A5B\u0A5E\u0A5E\u0B5C\u0B5D"
        + "\u0F43\u0F43\u0F4D\u0F4D\u0F52\u0F52\u0F57\u0F57\u0F5C\u0F5C\u0F69\u0F69\u1F71\u1F71\u1F73\u1F73\u1F75\u1F75\u1F77\u1F77\u1F79\u1F79\u1F7B\u1F7B"
        + "\u1F7D\u1F7D\u1FBB\u1FBB\u1FBE\u1FBE\u1FC9\u1FC9\u1FCB\u1FCB\u1FD3\u1FD3\u1FDB\u1FDB\u1FE3\u1FE3\u1FEB\u1FEB\u1FEE\u1FEF\u1FF9\u1FF9\u1FFB\u1FFB"
        + "\u1FFD\u1FFD\u2126\u2126\u212A\u212B\u2329\u232A\u2ADC\u2ADC\uFB1D\uFB1D\uFB1F\uFB1F\uFB2A\uFB36\uFB38\uFB3C\uFB3E\uFB3E\uFB40\uFB41\uFB43\uFB44\uFB46\uFB4E";

    /// <summary>What is wrong with a character.</summary>
    internal static CharacterFlaw FlawOf(Rune rune)
    {
        var value = rune.Value;
        if (value is (> ' ' and < 0x7F) or (>= 0x4E00 and <= 0x9FFF))
            return CharacterFlaw.None;
        if (IsFiller(value))
            return CharacterFlaw.Invisible;
        if (IsJamo(value))
            return CharacterFlaw.Combining;
        if (IsCompatibilityIdeograph(value) || IsReplaced(value))
            return CharacterFlaw.OtherForm;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => CharacterFlaw.SpaceOrControl,
            UnicodeCategory.Format => CharacterFlaw.Invisible,
            UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned => CharacterFlaw.NoCharacter,
            UnicodeCategory.DecimalDigitNumber => CharacterFlaw.ForeignDigit,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => CharacterFlaw.Combining,
            _ => CharacterFlaw.None,
        };
    }

    /// <summary>Letters, marks and symbols of which nothing is seen: fillers, the empty Braille cell, variation selectors, joiners.</summary>
    private static bool IsFiller(int value) => value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x2800 or 0x3164
        or (>= 0xFE00 and <= 0xFE0F) or 0xFFA0 or (>= 0xE0000 and <= 0xE0FFF);

    /// <summary>Parts of Korean syllables, and the vowel signs of Kirat Rai: letters by category that join each other.</summary>
    private static bool IsJamo(int value) => value is (>= 0x1100 and <= 0x11FF) or (>= 0xA960 and <= 0xA97F) or (>= 0xD7B0 and <= 0xD7FF) or 0x16D63 or (>= 0x16D67 and <= 0x16D6A);

    /// <summary>Two blocks of ideographs are other codes for unified ones, but for twelve that are unified themselves.</summary>
    private static bool IsCompatibilityIdeograph(int value) => value is (>= 0xF900 and <= 0xFAFF and not (
        0xFA0E or 0xFA0F or 0xFA11 or 0xFA13 or 0xFA14 or 0xFA1F or 0xFA21 or 0xFA23 or 0xFA24 or 0xFA27 or 0xFA28 or 0xFA29)) or (>= 0x2F800 and <= 0x2FA1F);

    private static bool IsReplaced(int value)
    {
        for (var i = 0; i < Replaced.Length; i += 2)
        {
            if (value <= Replaced[i + 1])
                return value >= Replaced[i];
        }

        return value is (>= 0x1D15E and <= 0x1D164) or (>= 0x1D1BB and <= 0x1D1C0);
    }
}
