namespace CustomerRules.Numbering.Templates;

/// <summary>Writes numbers. What it writes is what <see cref="NumberMatcher"/> reads.</summary>
internal static class NumberWriter
{
    internal static bool TryWrite(NumberTemplate template, NumberFields fields, Span<char> destination, out int written, out NumberFailure failure)
    {
        written = 0;
        failure = default;
        var at = 0;
        var given = (fields.Community.IsEmpty ? 0 : 1 << 1) | (fields.Unit.IsEmpty ? 0 : 1 << 2) | (fields.Year == 0 ? 0 : 1 << 3) | (fields.Sequence == 0 ? 0 : 1 << 4);
        var kinds = template.Kinds;
        var segments = template.Segments;
        for (var i = 0; i < kinds.Length; i++)
        {
            given &= ~(1 << kinds[i]);
            var room = destination[at..];
            var count = kinds[i] switch
            {
                1 => Text(template, i, fields.Community, room, SegmentKind.Community, NumberFailureReason.CommunityNotRegistered, ref failure),
                2 => Text(template, i, fields.Unit, room, SegmentKind.Unit, NumberFailureReason.UnitNotAdmitted, ref failure),
                3 => Year(template, segments[i].Width, fields.Year, room, ref failure),
                4 => Sequence(segments[i], fields.Sequence, room, ref failure),
                5 => Check(segments[i], destination[..at], room, ref failure),
                _ => Copy(segments[i].Text, room, SegmentKind.Literal, ref failure),
            };
            if (count < 0)
                return false;
            at += count;
        }

        if (given != 0)
        {
            failure = new NumberFailure(NumberFailureReason.FieldNotInScheme, SegmentKind.All[System.Numerics.BitOperations.TrailingZeroCount(given)], 0);
            return false;
        }

        written = at;
        return true;
    }

    private static int Text(
        NumberTemplate template, int segment, ReadOnlySpan<char> text, Span<char> room, SegmentKind kind, NumberFailureReason reason, ref NumberFailure failure)
    {
        var position = template.AutomatonOf(segment)!.Refuses(text);
        if (position < 0)
            return Copy(text, room, kind, ref failure);
        var why = text.IsEmpty ? NumberFailureReason.Empty : NumberText.ReasonAt(text, ref position, reason);
        failure = new NumberFailure(why, kind, position);
        return -1;
    }

    private static int Year(NumberTemplate template, int width, int year, Span<char> room, ref NumberFailure failure)
    {
        if (year >= template.Vocabulary.FirstYear && year <= template.Vocabulary.LastYear)
            return Digits(width == 2 ? year % 100 : year, width, room, SegmentKind.Year, ref failure);
        failure = new NumberFailure(NumberFailureReason.YearNotAdmitted, SegmentKind.Year, 0);
        return -1;
    }

    private static int Sequence(NumberSegment segment, long sequence, Span<char> room, ref NumberFailure failure)
    {
        if (sequence < 1)
        {
            failure = new NumberFailure(NumberFailureReason.SequenceNotAdmitted, SegmentKind.Sequence, 0);
            return -1;
        }

        var digits = segment.Width;
        if (sequence >= segment.Limit)
        {
            if (!segment.Grows)
            {
                failure = new NumberFailure(NumberFailureReason.SequenceOverflow, SegmentKind.Sequence, segment.Width);
                return -1;
            }

            for (var rest = sequence / segment.Limit; rest > 0; rest /= 10)
                digits++;
        }

        return Digits(sequence, digits, room, SegmentKind.Sequence, ref failure);
    }

    private static int Check(NumberSegment segment, ReadOnlySpan<char> before, Span<char> room, ref NumberFailure failure)
    {
        if (room.Length < segment.Width)
            return TooShort(SegmentKind.Check, ref failure);
        segment.Check!.Compute(before, room);
        return segment.Width;
    }

    private static int Copy(ReadOnlySpan<char> text, Span<char> room, SegmentKind kind, ref NumberFailure failure) =>
        text.TryCopyTo(room) ? text.Length : TooShort(kind, ref failure);

    private static int Digits(long value, int width, Span<char> room, SegmentKind kind, ref NumberFailure failure)
    {
        if (room.Length < width)
            return TooShort(kind, ref failure);
        var at = width - 1;
        for (; value > int.MaxValue; value /= 10)
            room[at--] = (char)('0' + (value % 10));
        for (var small = (uint)value; at >= 0; at--)
        {
            var rest = small / 10;
            room[at] = (char)('0' + small - (rest * 10));
            small = rest;
        }

        return width;
    }

    private static int TooShort(SegmentKind kind, ref NumberFailure failure)
    {
        failure = new NumberFailure(NumberFailureReason.DestinationTooShort, kind, 0);
        return -1;
    }
}
