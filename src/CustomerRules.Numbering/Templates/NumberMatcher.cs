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
    private int furthest;
    private int furthestSegment;

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
        if (!TryTail(out failure))
            return false;
        Match(0, 0, text.Length - template.TailWidth);
        if (readings != 1)
        {
            failure = readings > 1 ? new NumberFailure(NumberFailureReason.Ambiguous, null, differsAt) : Failed(furthestSegment, furthest);
            return false;
        }

        return true;
    }

    internal void ReadAll(List<NumberReading> list)
    {
        all = list;
        if (TryTail(out _))
            Match(0, 0, text.Length - template.TailWidth);
    }

    /// <summary>The reason that a person needs: a character that no number has goes before what it breaks.</summary>
    internal static NumberFailureReason Refined(ReadOnlySpan<char> text, ref int position, NumberFailureReason reason)
    {
        var unusable = NumberText.FirstUnusable(text);
        if (unusable < 0)
            return position == text.Length && reason != NumberFailureReason.Empty ? NumberFailureReason.EndsTooEarly : reason;
        position = unusable;
        return NumberText.IsForeignDigit(text[unusable..]) ? NumberFailureReason.ForeignDigit : NumberFailureReason.UnusableCharacter;
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

    private bool TryTail(out NumberFailure failure)
    {
        failure = default;
        if (text.Length < template.MinLength || text.Length > template.MaxLength)
        {
            failure = OfWrongLength();
            return false;
        }

        var at = text.Length - template.TailWidth;
        var kinds = template.Kinds;
        for (var i = template.TailStart; i < kinds.Length; i++)
        {
            var width = template.Segments[i].Width;
            current[i] = at;
            var part = text.Slice(at, width);
            var wrong = kinds[i] switch
            {
                3 => (year = YearOf(part)) == 0 ? 0 : -1,
                4 => (sequence = Value(part)) < 1 ? 0 : -1,
                5 => template.Segments[i].Check!.IsRight(text) ? -1 : 0,
                _ => part.CommonPrefixLength(template.Segments[i].Text) is var same && same < width ? same : -1,
            };
            if (wrong >= 0)
            {
                failure = Failed(i, at + wrong);
                return false;
            }

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
            {
                Note(segment, i);
                return;
            }

            if (!last && automaton.IsAccepting(state))
            {
                Match(segment + 1, i + 1, end);
                if (readings >= (all is null ? 2 : MostReadings))
                    return;
            }
        }

        if (last && automaton.IsAccepting(state) && end > at)
            Found();
        else
            Note(segment, end);
    }

    private void Found()
    {
        readings++;
        all?.Add(FieldsOf(template, text, current, year, sequence).ToReading());
        if (readings == 1)
            current.CopyTo(found);
        else if (readings == 2)
            differsAt = Math.Min(current[FirstDifference()], found[FirstDifference()]);
    }

    private readonly int FirstDifference() => current.CommonPrefixLength(found);

    private void Note(int segment, int at)
    {
        if (at > furthest || (at == furthest && segment > furthestSegment))
            (furthest, furthestSegment) = (at, segment);
    }

    /// <summary>The year that digits mean; 0 when it is none of the scheme's.</summary>
    private readonly int YearOf(ReadOnlySpan<char> digits)
    {
        var value = (int)Value(digits);
        if (digits.Length == 2 && value >= 0)
            value += template.Vocabulary.FirstYear / 100 * 100;
        return value >= template.Vocabulary.FirstYear && value <= template.Vocabulary.LastYear ? value : 0;
    }

    /// <summary>The number that digits make; -1 for anything else.</summary>
    private static long Value(ReadOnlySpan<char> digits)
    {
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

    private NumberFailure OfWrongLength()
    {
        if (text.IsEmpty)
            return new NumberFailure(NumberFailureReason.Empty, null, 0);
        if (text.Length > template.MaxLength)
        {
            var unusable = 0;
            var reason = Refined(text, ref unusable, NumberFailureReason.TooLong);
            return new NumberFailure(reason, null, reason == NumberFailureReason.TooLong ? template.MaxLength : unusable);
        }

        // Too short: how far does it look like the beginning of a number?
        if (template.TailStart > 0)
            Match(0, 0, text.Length);
        return readings == 0 ? Failed(furthestSegment, furthest) : Failed(template.TailStart, text.Length);
    }

    private readonly NumberFailure Failed(int segment, int position)
    {
        var at = position;
        var reason = Refined(text, ref at, template.Kinds[segment] switch
        {
            1 => NumberFailureReason.CommunityNotRegistered,
            2 => NumberFailureReason.UnitNotAdmitted,
            3 => NumberFailureReason.YearNotAdmitted,
            4 => NumberFailureReason.SequenceNotAdmitted,
            5 => NumberFailureReason.CheckWrong,
            _ => NumberFailureReason.LiteralMissing,
        });
        var kind = at == position || IsWithin(segment, at) ? template.Segments[segment].Kind : null;
        return new NumberFailure(reason, kind, at);
    }

    /// <summary>Whether a character lies in a segment of fixed width at the end.</summary>
    private readonly bool IsWithin(int segment, int at) =>
        segment >= template.TailStart && at >= current[segment] && at < current[segment] + template.Segments[segment].Width;
}
