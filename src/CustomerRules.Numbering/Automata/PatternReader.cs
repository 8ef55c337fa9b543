namespace CustomerRules.Numbering.Automata;

/// <summary>Reads a unit pattern: literals, classes such as <c>[A-Z0-9]</c>, groups, <c>|</c>, <c>?</c>, <c>{n}</c> and <c>{m,n}</c>.</summary>
/// <remarks>A backslash makes the next character a literal. There is no unbounded repetition: a number has an end.</remarks>
internal sealed class PatternReader
{
    /// <summary>The longest pattern that is read, in characters.</summary>
    internal const int MaxLength = 512;

    private const int MaxDepth = 16;
    private const string Special = @"[](){}|?*+.^$\";

    private readonly string pattern;
    private int at;
    private int depth;
    private PatternFlaw flaw;

    private PatternReader(string pattern) => this.pattern = pattern;

    /// <summary>Reads a pattern.</summary>
    /// <param name="pattern">The pattern, not empty.</param>
    /// <param name="flaw">What is wrong with it.</param>
    /// <param name="position">Where it is wrong, from 0.</param>
    internal static PatternNode? Read(string pattern, out PatternFlaw flaw, out int position)
    {
        (flaw, position) = (PatternFlaw.TooLarge, 0);
        if (pattern.Length > MaxLength)
            return null;
        var reader = new PatternReader(pattern);
        var node = reader.Alternatives();
        if (node is not null && reader.at < pattern.Length)
            node = reader.Fail(PatternFlaw.ClosesNothing);
        (flaw, position) = (reader.flaw, reader.at);
        return node;
    }

    private PatternNode? Alternatives()
    {
        if (++depth > MaxDepth)
            return Fail(PatternFlaw.TooLarge);
        var parts = new List<PatternNode>();
        do
        {
            if (Row() is not { } part)
                return null;
            parts.Add(part);
        }
        while (Take('|'));
        depth--;
        return parts.Count == 1 ? parts[0] : PatternNode.OneOf(parts);
    }

    private PatternNode? Row()
    {
        var parts = new List<PatternNode>();
        while (at < pattern.Length && pattern[at] is not ('|' or ')'))
        {
            if (Repeated() is not { } part)
                return null;
            parts.Add(part);
        }

        return parts.Count == 0 ? Fail(PatternFlaw.NothingThere) : PatternNode.InARow(parts);
    }

    private PatternNode? Repeated()
    {
        var part = Single();
        if (part is null)
            return null;
        if (Take('?'))
            part = PatternNode.Repeat(part, 0, 1);
        else if (Take('{'))
            part = Bounds() is var (min, max) ? PatternNode.Repeat(part, min, max) : null;
        if (part is not null && at < pattern.Length && pattern[at] is '?' or '{')
            return Fail(PatternFlaw.RepeatsNothing);
        return part;
    }

    private PatternNode? Single()
    {
        if (Take('('))
        {
            var inner = Alternatives();
            return inner is null || Take(')') ? inner : Fail(PatternFlaw.NotClosed);
        }

        if (Take('['))
            return Class();
        if (pattern[at] is '?' or '{')
            return Fail(PatternFlaw.RepeatsNothing);
        return Literal() is { } c ? PatternNode.Of(new CharSet([(c, c)])) : null;
    }

    private PatternNode? Class()
    {
        var ranges = new List<(char, char)>();
        while (at < pattern.Length && pattern[at] != ']')
        {
            var start = at;
            if (Literal(inClass: true) is not { } low)
                return null;
            var high = low;
            if (at + 1 < pattern.Length && pattern[at] == '-' && pattern[at + 1] != ']')
            {
                at++;
                if (Literal(inClass: true) is not { } last)
                    return null;
                high = last;
            }

            if (high < low || !AreUsable(low, high))
            {
                at = start;
                return Fail(high < low ? PatternFlaw.RangeReversed : PatternFlaw.BadCharacter);
            }

            ranges.Add((low, high));
        }

        if (at == pattern.Length)
            return Fail(PatternFlaw.NotClosed);
        if (ranges.Count == 0)
            return Fail(PatternFlaw.NothingThere);
        at++;
        return PatternNode.Of(new CharSet([.. ranges]));
    }

    private (int Min, int Max)? Bounds()
    {
        var min = Number();
        var max = min;
        if (min is not null && Take(','))
            max = Number();
        if (min is not null && max is not null && max >= min && max > 0 && Take('}'))
            return (min.Value, max.Value);
        Fail(PatternFlaw.BadBounds);
        return null;
    }

    private int? Number()
    {
        var start = at;
        while (at < pattern.Length && char.IsAsciiDigit(pattern[at]))
            at++;
        return at - start is > 0 and <= 3 ? int.Parse(pattern.AsSpan(start, at - start), System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    private char? Literal(bool inClass = false)
    {
        if (at == pattern.Length)
            return Missing(PatternFlaw.NotClosed);
        var c = pattern[at];
        if (c == '\\')
        {
            if (at + 1 == pattern.Length || (!Special.Contains(pattern[at + 1]) && pattern[at + 1] != '-'))
                return Missing(PatternFlaw.BadEscape);
            c = pattern[++at];
        }
        else if (inClass ? c is '[' or '^' : Special.Contains(c))
        {
            return Missing(c is ')' or ']' or '}' ? PatternFlaw.ClosesNothing : PatternFlaw.NotInGrammar);
        }

        if (!NumberText.IsUsable(c))
            return Missing(PatternFlaw.BadCharacter);
        at++;
        return c;
    }

    /// <summary>No range reaches over a character that a number may not have.</summary>
    private static bool AreUsable(char low, char high)
    {
        for (int c = low; c <= high; c++)
        {
            if (!NumberText.IsUsable((char)c))
                return false;
        }

        return true;
    }

    private bool Take(char c)
    {
        if (at == pattern.Length || pattern[at] != c)
            return false;
        at++;
        return true;
    }

    private char? Missing(PatternFlaw what)
    {
        Fail(what);
        return null;
    }

    private PatternNode? Fail(PatternFlaw what)
    {
        if (flaw == PatternFlaw.None)
            flaw = what;
        return null;
    }
}
