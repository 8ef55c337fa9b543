namespace CustomerRules.Numbering.Proofs;

/// <summary>Compares the values that two readings of one number give to a field, one character of the number after another.</summary>
/// <remarks>The values may stand at different places of the number, so that what one reading has read the other reads later. Not all of it is kept: two
/// values differ if and only if there is one place at which they do, so a single place of the one that begins first is noted, its character or its end, and
/// found again in the other one. Which place, the search tries.</remarks>
/// <param name="Phase">How far it has come.</param>
/// <param name="RightLeads">Which value began first.</param>
/// <param name="Ahead">How many characters the value that began first is ahead, or how many the other one is still away from the place noted.</param>
/// <param name="Noted">The character at the place noted, or <see cref="End"/>.</param>
internal readonly record struct FieldComparison(ComparisonPhase Phase, bool RightLeads, int Ahead, int Noted)
{
    /// <summary>Noted where a value has ended.</summary>
    private const int End = -1;

    private static readonly FieldComparison Different = new(ComparisonPhase.Differ, false, 0, 0);

    /// <summary>Whether the values differ if the number ends here.</summary>
    internal bool DiffersAtEnd => Phase switch
    {
        ComparisonPhase.Differ => true,
        ComparisonPhase.Both => Ahead > 0,
        ComparisonPhase.BothNoted => Noted != End || Ahead > 1,
        _ => false,
    };

    /// <summary>Whether the value of a side has begun.</summary>
    internal bool HasBegun(bool right) => Phase is ComparisonPhase.Both or ComparisonPhase.BothNoted
        || (Phase is ComparisonPhase.One or ComparisonPhase.OneNoted && RightLeads == right);

    /// <summary>The comparison after one more character, without and with a note of it; nothing where the place noted turned out the same.</summary>
    internal (FieldComparison? Plain, FieldComparison? Noted) After(FieldEvent left, FieldEvent right, char c)
    {
        var (leads, follows) = RightLeads ? (right, left) : (left, right);
        return Phase switch
        {
            ComparisonPhase.Differ => (this, null),
            ComparisonPhase.Neither => Begin(left, right, c),
            ComparisonPhase.One when follows == FieldEvent.Within => leads == FieldEvent.Within
                ? (With(ComparisonPhase.Both, Ahead), With(ComparisonPhase.BothNoted, Ahead, c))
                : (With(ComparisonPhase.BothNoted, Ahead, End), null),
            ComparisonPhase.One => leads == FieldEvent.Within
                ? (With(ComparisonPhase.One, Ahead + 1), With(ComparisonPhase.OneNoted, Ahead, c))
                : (With(ComparisonPhase.OneNoted, Ahead, End), null),
            ComparisonPhase.OneNoted when follows == FieldEvent.Within => (Ahead > 0 ? With(ComparisonPhase.BothNoted, Ahead, Noted) : Noted != c ? Different : null, null),
            ComparisonPhase.OneNoted => (this, null),
            ComparisonPhase.Both => Go(leads, follows, c),
            _ => (Await(follows, c), null),
        };
    }

    private static (FieldComparison?, FieldComparison?) Begin(FieldEvent left, FieldEvent right, char c) => (left, right) switch
    {
        (FieldEvent.Within, FieldEvent.Within) => (new(ComparisonPhase.Both, false, 0, 0), null),
        (FieldEvent.Within, _) => (new(ComparisonPhase.One, false, 1, 0), new(ComparisonPhase.OneNoted, false, 0, c)),
        (_, FieldEvent.Within) => (new(ComparisonPhase.One, true, 1, 0), new(ComparisonPhase.OneNoted, true, 0, c)),
        _ => (default(FieldComparison), null),
    };

    /// <summary>Both have begun. Side by side they read the same characters, so only their ends can differ.</summary>
    private (FieldComparison?, FieldComparison?) Go(FieldEvent leads, FieldEvent follows, char c) => (leads, follows) switch
    {
        (FieldEvent.Within, FieldEvent.Within) => (this, Ahead > 0 ? With(ComparisonPhase.BothNoted, Ahead, c) : null),
        (FieldEvent.Within, _) => (Different, null),
        (_, FieldEvent.Within) => (Ahead > 0 ? With(ComparisonPhase.BothNoted, Ahead, End) : Different, null),
        _ => (Ahead > 0 ? Different : null, null),
    };

    private FieldComparison? Await(FieldEvent follows, char c)
    {
        if (follows != FieldEvent.Within)
            return DiffersAtEnd ? Different : null;
        if (Ahead > 1)
            return With(ComparisonPhase.BothNoted, Ahead - 1, Noted);
        return Noted != c ? Different : null;
    }

    private FieldComparison With(ComparisonPhase phase, int ahead, int noted = 0) => new(phase, RightLeads, ahead, noted);
}
