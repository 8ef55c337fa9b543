using CustomerRules.Policies.Reading;
using FsCheck;
using FsCheck.Xunit;

namespace CustomerRules.Policies.Tests.Reading;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("verison", "version")]
    [InlineData("versio", "version")]
    [InlineData("versionn", "version")]
    [InlineData("vesrion", "version")]
    [InlineData("VERSION", "version")]
    [InlineData("EVRSION", "version")]
    [InlineData("tilte", "title")]
    [InlineData("TITEL", "title")]
    [InlineData("titre", "title")]
    [InlineData("table", null)]
    [InlineData("tytul", null)]
    [InlineData("xyz", null)]
    [InlineData("", null)]
    public void The_nearest_word_is_found_when_it_is_near_enough(string written, string? expected) =>
        Assert.Equal(expected, Spelling.Nearest(written, ["version", "title"]));

    [Fact]
    public void The_first_of_equally_near_words_is_taken()
    {
        Assert.Equal("bat", Spelling.Nearest("aat", ["bat", "cat"]));
        Assert.Equal("cat", Spelling.Nearest("aat", ["cat", "bat"]));
        Assert.Equal("aat", Spelling.Nearest("aat", ["bat", "cat", "aat"]));
    }

    [Fact]
    public void Without_words_or_with_too_long_a_text_there_is_no_nearest()
    {
        Assert.Null(Spelling.Nearest("a", []));
        Assert.Equal(new string('a', 64), Spelling.Nearest(new string('a', 64), [new string('a', 64)]));
        Assert.Null(Spelling.Nearest(new string('a', 65), [new string('a', 65)]));
        Assert.Throws<ArgumentNullException>(() => Spelling.Nearest(null!, []));
        Assert.Throws<ArgumentNullException>(() => Spelling.Nearest("a", null!));
    }

    [Property(MaxTest = 2000)]
    public bool The_nearest_word_is_the_one_that_counting_edits_by_definition_finds(byte[] written, byte[][] known)
    {
        var text = Word(written);
        var words = known.Take(6).Select(Word).ToList();
        var near = words
            .Select(word => (Word: word, Edits: Edits(text.ToLowerInvariant(), word.ToLowerInvariant())))
            .Where(pair => pair.Edits <= Math.Max(1, Math.Max(pair.Word.Length, text.Length) / 3))
            .ToList();
        var expected = near.Count == 0 ? null : near.First(pair => pair.Edits == near.Min(other => other.Edits)).Word;

        return Spelling.Nearest(text, words) == expected;
    }

    [Property(MaxTest = 2000)]
    public bool One_slip_of_the_pen_is_always_understood(NonEmptyArray<byte> word, byte at, byte how)
    {
        var right = Word(word.Get);
        var i = at % right.Length;
        var wrong = (how % 4) switch
        {
            0 => right.Remove(i, 1),
            1 => right.Insert(i, "x"),
            2 => right.Remove(i, 1).Insert(i, "y"),
            _ => right.Remove(i, 1).Insert(Math.Min(i + 1, right.Length - 1), right[i].ToString()),
        };

        return Spelling.Nearest(wrong, [right]) == right;
    }

    /// <summary>A short word over few letters, so that near words are common.</summary>
    private static string Word(byte[] seed) => string.Concat(seed.Take(9).Select(b => "abcdABéX"[b % 8]));

    /// <summary>The definition, word for word: the cheapest way to end both texts (optimal string alignment).</summary>
    private static int Edits(string left, string right, int l = -1, int r = -1, Dictionary<(int, int), int>? known = null)
    {
        (l, r, known) = (l < 0 ? left.Length : l, r < 0 ? right.Length : r, known ?? []);
        if (l == 0 || r == 0)
            return l + r;
        if (known.TryGetValue((l, r), out var edits))
            return edits;
        int Rest(int fromLeft, int fromRight) => l - fromLeft == 0 || r - fromRight == 0
            ? l - fromLeft + r - fromRight
            : Edits(left, right, l - fromLeft, r - fromRight, known);
        var ways = new List<int> { Rest(1, 0) + 1, Rest(0, 1) + 1, Rest(1, 1) + (left[l - 1] == right[r - 1] ? 0 : 1) };
        if (l > 1 && r > 1 && left[l - 1] == right[r - 2] && left[l - 2] == right[r - 1])
            ways.Add(Rest(2, 2) + 1);
        return known[(l, r)] = ways.Min();
    }
}
