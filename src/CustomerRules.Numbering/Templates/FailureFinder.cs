namespace CustomerRules.Numbering.Templates;

/// <summary>Says of a text that no number has where it goes wrong: at the furthest character to which any reading gets, in the segment that stands last
/// in the template of those that get there.</summary>
/// <remarks>Every place is entered once, however many readings lead to it. Allocates nothing.</remarks>
internal ref struct FailureFinder
{
    private const int Row = NumberText.MaxLength + 1;

    private readonly NumberTemplate template;
    private readonly ReadOnlySpan<char> text;
    private readonly Span<bool> seen;
    private int furthest;
    private int segment;

    private FailureFinder(NumberTemplate template, ReadOnlySpan<char> text, Span<bool> seen)
    {
        this.template = template;
        this.text = text;
        this.seen = seen;
    }

    internal static NumberFailure Find(NumberTemplate template, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return new NumberFailure(NumberFailureReason.Empty, null, 0);
        if (text.Length > NumberText.MaxLength)
            return new NumberFailure(NumberFailureReason.TooLong, null, NumberText.MaxLength);
        Span<bool> seen = stackalloc bool[(template.Segments.Length + 1) * Row];
        var finder = new FailureFinder(template, text, seen);
        finder.Walk(0, 0);
        return finder.Failure();
    }

    private void Walk(int index, int at)
    {
        // What comes of the rest does not depend on how this place was reached.
        ref var known = ref seen[(index * Row) + at];
        if (known)
            return;
        known = true;
        Note(index, at);
        if (index == template.Segments.Length)
            return;
        if (template.AutomatonOf(index) is not { } automaton)
        {
            WalkCheck(index, at);
            return;
        }

        var state = 0;
        for (var i = at; i < text.Length; i++)
        {
            state = automaton.Next(state, text[i]);
            if (state < 0)
                return;
            Note(index, i + 1);
            if (automaton.IsAccepting(state))
                Walk(index + 1, i + 1);
        }
    }

    private void WalkCheck(int index, int at)
    {
        var check = template.Segments[index].Check!;
        Span<char> expected = stackalloc char[check.Length];
        check.Compute(text[..at], expected);
        var same = text[at..].CommonPrefixLength(expected);
        Note(index, at + same);
        if (same == check.Length)
            Walk(index + 1, at + same);
    }

    private void Note(int index, int at)
    {
        if (at > furthest || (at == furthest && index > segment))
            (furthest, segment) = (at, index);
    }

    private readonly NumberFailure Failure()
    {
        var position = furthest;
        if (segment == template.Segments.Length)
            return GoesOn();
        var kind = template.Segments[segment].Kind;
        var reason = NumberText.ReasonAt(text, ref position, kind.Value switch
        {
            1 => NumberFailureReason.CommunityNotRegistered,
            2 => NumberFailureReason.UnitNotAdmitted,
            3 => NumberFailureReason.YearNotAdmitted,
            4 => NumberFailureReason.SequenceNotAdmitted,
            5 => NumberFailureReason.CheckWrong,
            _ => NumberFailureReason.LiteralMissing,
        });
        return new NumberFailure(reason, kind, position);
    }

    /// <summary>A digit behind a sequence makes it too long, or zero-filled beyond its width; whatever else comes behind a number belongs to no segment.</summary>
    private readonly NumberFailure GoesOn()
    {
        var position = furthest;
        var last = template.Segments[^1];
        if (last.Kind == SegmentKind.Sequence && char.IsAsciiDigit(text[position]))
            return new NumberFailure(last.Grows ? NumberFailureReason.SequenceNotAdmitted : NumberFailureReason.SequenceOverflow, last.Kind, position);
        return new NumberFailure(NumberText.ReasonAt(text, ref position, NumberFailureReason.GoesOn), null, position);
    }
}
