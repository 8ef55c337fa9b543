using System.Text;
using CustomerRules.Identifiers.Data;
using CustomerRules.Identifiers.Text;

namespace CustomerRules.Identifiers;

/// <summary>Masks names of persons. Names are no identifiers: two people may have the same, and nothing can be checked.</summary>
public static class NameMask
{
    private const int LongestKept = 64;
    private const string Hidden = "**";

    /// <summary>A name as an audience may see it: the public sees two asterisks whatever the name, staff the surname with an asterisk for each further
    /// character, the holder also the last character when at least one between stays hidden.</summary>
    /// <param name="name">The name; Chinese names with compound surnames (欧阳), names of minorities with a dot, and Latin names.</param>
    /// <param name="audience">Who sees it.</param>
    /// <returns>The masked name. At least one character of a name is always hidden; spaces, dots and hyphens stay.</returns>
    public static string Of(ReadOnlySpan<char> name, MaskAudience audience)
    {
        ArgumentNullException.ThrowIfNull(audience);
        name = name.Trim();
        if (audience == MaskAudience.Public || name.Length > LongestKept)
            return Hidden;
        var runes = new List<Rune>();
        foreach (var rune in name.EnumerateRunes())
            runes.Add(rune);
        var letters = runes.Count(rune => !IsSeparator(rune));
        if (letters <= 1)
            return runes.Count == 0 ? "" : "*";
        var shown = Surname(runes, letters);
        var showsLast = audience == MaskAudience.Holder && runes.Skip(shown).SkipLast(1).Any(rune => !IsSeparator(rune));
        var text = new StringBuilder(runes.Count);
        for (var i = 0; i < runes.Count; i++)
        {
            if (i < shown || (showsLast && i == runes.Count - 1) || IsSeparator(runes[i]))
                text.Append(runes[i].ToString());
            else
                text.Append('*');
        }

        return text.ToString();
    }

    /// <summary>How many characters at the beginning are shown. A compound surname needs a given name behind it: 欧阳 alone is Mr Ou.</summary>
    private static int Surname(List<Rune> runes, int letters)
    {
        if (letters < 3 || !runes[0].IsBmp || !runes[1].IsBmp)
            return 1;
        ReadOnlySpan<char> two = [(char)runes[0].Value, (char)runes[1].Value];
        return CompoundSurnames.Contains(two) ? 2 : 1;
    }

    private static bool IsSeparator(Rune rune) => rune.Value is ' ' or '-' or '.' or '·' or '•' or '・' or '\u3000' or '\u00A0' or '\u2027';
}
