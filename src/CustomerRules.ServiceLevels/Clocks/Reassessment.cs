using NodaTime;

namespace CustomerRules.ServiceLevels.Clocks;

/// <summary>What a change of the calendar or of the policy does to a case.</summary>
/// <param name="Before">The verdict as it was given, with its versions.</param>
/// <param name="After">The verdict under what holds now.</param>
public sealed record Reassessment(ClockVerdict Before, ClockVerdict After)
{
    /// <summary>How far the limit moves, later counted positive; null when one of the two has none.</summary>
    public Duration? Moved => After.Due - Before.Due;

    /// <summary>Whether the limit or the state is another one.</summary>
    public bool Changes => Before.State != After.State || Before.Due != After.Due;
}
