namespace CustomerRules.Policies.Reading;

/// <summary>"Did you mean": the known word that is nearest to a mistyped one.</summary>
public static class Spelling
{
    /// <summary>The nearest of the known words, if one is near enough.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="known">The words that would be right.</param>
    /// <returns>The word with the fewest edits (insert, delete, replace, swap neighbours; case and full-width forms do not count), at most a third
    /// of the longer word but always one; the first of equals; null when none is near.</returns>
    public static string? Nearest(string written, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(written);
        ArgumentNullException.ThrowIfNull(known);
        if (written.Length > CodeText.MaxLength)
            return null;
        var (best, bestEdits) = ((string?)null, int.MaxValue);
        foreach (var word in known)
        {
            var allowed = Math.Max(1, Math.Max(word.Length, written.Length) / 3);
            if (Math.Abs(word.Length - written.Length) > allowed)
                continue;
            var edits = Edits(written, word);
            if (edits <= allowed && edits < bestEdits)
                (best, bestEdits) = (word, edits);
        }

        return best;
    }

    private static int Edits(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= right.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var edits = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (Same(left[i - 1], right[j - 1]) ? 0 : 1));
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                    edits = Math.Min(edits, rows[i - 2, j - 2] + 1);
                rows[i, j] = edits;
            }
        }

        return rows[left.Length, right.Length];
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(HalfWidth(left)) == char.ToLowerInvariant(HalfWidth(right));

    private static char HalfWidth(char c) => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c;
}
