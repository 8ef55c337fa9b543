using System.Collections.Frozen;
using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace CustomerRules.Numbering.Proofs;

/// <summary>Which characters a reader may take for each other, such as O and 0.</summary>
/// <remarks>Looking alike is passed on: what looks like either of two characters that look alike looks like both. Immutable and thread-safe.</remarks>
public sealed class ConfusionMap
{
    /// <summary>The digits and capital letters: what units are made of.</summary>
    internal const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private const int ToFullWidth = 0xFF01 - '!';

    private readonly FrozenDictionary<char, string> groups;

    /// <summary>Puts a map together.</summary>
    /// <param name="groups">Characters that look alike, one text a group, such as <c>1IL</c>.</param>
    /// <param name="ignoreCase">Whether capital and small ASCII letters look alike.</param>
    /// <param name="ignoreWidth">Whether ASCII characters look like their full-width forms.</param>
    /// <exception cref="ArgumentException">A group has fewer than two characters.</exception>
    public ConfusionMap(IEnumerable<string> groups, bool ignoreCase, bool ignoreWidth)
    {
        var parents = new Dictionary<char, char>();
        foreach (var group in Guard.Against.Null(groups))
        {
            if (group is null || group.Length < 2)
                throw new ArgumentException("Characters that look alike are two or more.", nameof(groups));
            foreach (var c in group)
                Join(group[0], c);
        }

        if (ignoreCase)
        {
            for (var c = 'A'; c <= 'Z'; c++)
                Join(c, char.ToLowerInvariant(c));
        }

        if (ignoreWidth)
        {
            for (var c = '!'; c <= '~'; c++)
                Join(c, (char)(c + ToFullWidth));
        }

        this.groups = parents.Keys.GroupBy(Root)
            .SelectMany(group => group.Select(c => KeyValuePair.Create(c, string.Concat(group.Order()))))
            .ToFrozenDictionary();
        Members = [.. this.groups.Keys.Order()];

        char Root(char c)
        {
            while (parents.TryGetValue(c, out var parent) && parent != c)
                c = parent;
            return c;
        }

        void Join(char one, char other)
        {
            parents.TryAdd(one, one);
            parents.TryAdd(other, other);
            parents[Root(other)] = Root(one);
        }
    }

    /// <summary>The characters that look like another one, in ordinal order.</summary>
    internal ImmutableArray<char> Members { get; }

    /// <summary>The characters that look like a character, itself among them.</summary>
    /// <param name="c">The character.</param>
    /// <returns>The characters, in ordinal order.</returns>
    public string AlikesOf(char c) => groups.TryGetValue(c, out var group) ? group : c.ToString();

    /// <summary>Whether two texts look alike.</summary>
    /// <param name="one">A text.</param>
    /// <param name="other">Another text.</param>
    /// <returns>Whether they have the same length, and every character looks like its counterpart.</returns>
    public bool AreAlike(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.Length != other.Length)
            return false;
        for (var i = 0; i < one.Length; i++)
        {
            if (one[i] != other[i] && !AlikesOf(one[i]).Contains(other[i]))
                return false;
        }

        return true;
    }

    /// <summary>What is left of an alphabet when of characters that look alike only the first stays.</summary>
    /// <param name="alphabet">The characters, the more wanted ones first.</param>
    /// <returns>An alphabet in which nothing looks alike.</returns>
    public string Distinct(string alphabet) => string.Concat(Guard.Against.Null(alphabet).DistinctBy(c => AlikesOf(c)[0]));
}
