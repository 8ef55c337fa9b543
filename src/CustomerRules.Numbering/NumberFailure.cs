using CustomerRules.Numbering.Diagnostics;
using CustomerRules.Policies;

namespace CustomerRules.Numbering;

/// <summary>Which segment of a number failed, where and why. Says nothing of the number's own text, which tells where somebody lives.</summary>
/// <remarks><c>default</c> is no failure. Equality is by content.</remarks>
public readonly record struct NumberFailure
{
    internal NumberFailure(NumberFailureReason reason, SegmentKind? segment, int position)
    {
        Reason = reason;
        Segment = segment;
        Position = position;
    }

    /// <summary>Why.</summary>
    public NumberFailureReason Reason { get; }

    /// <summary>The segment that failed; null when it is the number as a whole.</summary>
    public SegmentKind? Segment { get; }

    /// <summary>The character where it failed, from 0: of the field's text when formatting; when parsing, the furthest of the number to which any reading gets.</summary>
    public int Position { get; }

    /// <summary>The failure in words.</summary>
    /// <param name="language">The reader's language.</param>
    /// <returns>A sentence.</returns>
    public string Describe(Language language) => FailureWords.Of(this).In(language);

    /// <summary>The failure in English.</summary>
    public override string ToString() => Describe(Language.English);
}
