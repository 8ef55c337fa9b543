using System.Globalization;
using System.Numerics;
using CustomerRules.Numbering.Automata;

namespace CustomerRules.Numbering.Templates;

/// <summary>Reads one number: what has a fixed width at the end from the right, the rest from the left along every cut that is possible.</summary>
internal ref struct NumberMatcher
{
    private const int MostReadings = 16;

    private readonly NumberTemplate template;
    private readonly ReadOnlySpan<char> text;

    /// <summary>Where each segment begins, and after them the end: in the cut being tried, and in the first reading found.</summary>
    private readonly Span<int> current;
    private readonly Span<int> found;
    private List<NumberReading>? all;
    private int year;
    private long sequence;
    private int readings;
    private int differsAt;

    internal NumberMatcher(NumberTemplate template, ReadOnlySpan<char> text, Span<int> starts)
    {
        this.template = template;
        this.text = text;
        current = starts[..(starts.Length / 2)];
        found = starts[(starts.Length / 2)..];
    }

    /// <summary>Where the segments of the reading begin, and after them the end.</summary>
    internal readonly ReadOnlySpan<int> Starts => found;

    /// <summary>The year read at the end of the number; 0 when it stands elsewhere.</summary>
    internal readonly int TailYear => year;

    /// <summary>The sequence read at the end of the number; 0 when it stands elsewhere.</summary>
    internal readonly long TailSequence => sequence;

    internal bool TryRead(out NumberFailure failure)
    {
        failure = default;
        if (TryTail())
            Match(0, 0, text.Length - template.TailWidth);
        if (readings == 1 && IsCounted())
            return true;
        failure = readings switch
        {
            0 => FailureFinder.Find(template, text),
            1 => new NumberFailure(NumberFailureReason.SequenceBeyondCount, SegmentKind.Sequence, found[template.GrowingSegment]),
            _ => new NumberFailure(NumberFailureReason.Ambiguous, null, differsAt),
        };
        return false;
    }

    internal void ReadAll(List<NumberReading> list)
    {
        all = list;
        if (TryTail())
            Match(0, 0, text.Length - template.TailWidth);
    }

    /// <summary>What a text says when it is cut at the given places.</summary>
    internal static NumberFields FieldsOf(NumberTemplate template, ReadOnlySpan<char> text, scoped ReadOnlySpan<int> starts, int year, long sequence)
    {
        ReadOnlySpan<char> community = default;
        ReadOnlySpan<char> unit = default;
        var kinds = template.Kinds;
        for (var i = 0; i < template.TailStart; i++)
        {
            var part = text[starts[i]..starts[i + 1]];
            switch (kinds[i])
            {
                case 1:
                    community = part;
                    break;
                case 2:
                    unit = part;
                    break;
                case 3:
                    year = (int)Value(part) + (part.Length == 2 ? template.Vocabulary.FirstYear / 100 * 100 : 0);
                    break;
                case 4:
                    sequence = Value(part);
                    break;
            }
        }

        return new NumberFields(community, unit, year, sequence);
    }

    private bool TryTail()
    {
        if (text.Length < template.MinLength || text.Length > template.LongestText)
            return false;
        var at = text.Length - template.TailWidth;
        var kinds = template.Kinds;
        for (var i = template.TailStart; i < kinds.Length; i++)
        {
            var width = template.Segments[i].Width;
            current[i] = at;
            var part = text.Slice(at, width);
            var isRight = kinds[i] switch
            {
                3 => (year = YearOf(part)) > 0,
                4 => (sequence = Value(part)) > 0,
                5 => template.Segments[i].Check!.IsRight(text),
                _ => part.SequenceEqual(template.Segments[i].Text),
            };
            if (!isRight)
                return false;
            at += width;
        }

        current[^1] = at;
        return true;
    }

    /// <summary>Cuts the text from a segment on in every possible way.</summary>
    private void Match(int segment, int at, int end)
    {
        if (segment == template.TailStart)
        {
            Found();
            return;
        }

        current[segment] = at;
        var automaton = template.AutomatonOf(segment)!;
        var state = 0;
        var last = segment == template.TailStart - 1;
        for (var i = at; i < end; i++)
        {
            state = automaton.Next(state, text[i]);
            if (state < 0)
                return;
            if (!last && automaton.IsAccepting(state))
            {
                Match(segment + 1, i + 1, end);
                if (readings >= (all is null ? 2 : MostReadings))
                    return;
            }
        }

        if (last && automaton.IsAccepting(state))
            Found();
    }

    private void Found()
    {
        readings++;
        all?.Add(Reading());
        if (readings == 1)
            current.CopyTo(found);
        else if (readings == 2)
            differsAt = Math.Min(current[FirstDifference()], found[FirstDifference()]);
    }

    private readonly int FirstDifference() => current.CommonPrefixLength(found);

    /// <summary>The reading of the cut being tried; unlike fields, it counts without end.</summary>
    private readonly NumberReading Reading()
    {
        var fields = FieldsOf(template, text, current, year, sequence);
        var growing = template.GrowingSegment;
        return growing < 0
            ? fields.ToReading()
            : new NumberReading(
                fields.Community.ToString(),
                fields.Unit.ToString(),
                fields.Year,
                BigInteger.Parse(text[current[growing]..current[growing + 1]], NumberStyles.None, CultureInfo.InvariantCulture));
    }

    /// <summary>Whether the sequence of the reading found fits its type; one of fixed width does.</summary>
    private readonly bool IsCounted() =>
        template.GrowingSegment is var growing && (growing < 0 || Value(text[found[growing]..found[growing + 1]]) > 0);

    /// <summary>The year that digits mean; 0 when it is none of the scheme's.</summary>
    private readonly int YearOf(ReadOnlySpan<char> digits)
    {
        var value = (int)Value(digits);
        if (digits.Length == 2 && value >= 0)
            value += template.Vocabulary.FirstYear / 100 * 100;
        return value >= template.Vocabulary.FirstYear && value <= template.Vocabulary.LastYear ? value : 0;
    }

    /// <summary>The number that digits make; -1 for anything else, and for one that is too great.</summary>
    private static long Value(ReadOnlySpan<char> digits)
    {
        if (digits.Length > SequenceAutomaton.MaxWidth)
            return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var great) ? great : -1;
        var value = 0L;
        foreach (var c in digits)
        {
            var digit = (uint)(c - '0');
            if (digit > 9)
                return -1;
            value = (value * 10) + digit;
        }

        return value;
    }
}
