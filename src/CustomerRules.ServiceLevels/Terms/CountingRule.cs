using Ardalis.GuardClauses;

namespace CustomerRules.ServiceLevels.Terms;

/// <summary>How days are counted. The Civil Code's way is the default; a policy may agree on another (art. 204).</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record CountingRule
{
    private CountingRule(string name) => Name = name;

    /// <summary>Civil Code, arts. 200 to 204 and 1259: the day of the event is not counted, months and years end on the corresponding
    /// day, a last day that is a day of rest moves to the day after, it ends at close of business, and the limit itself is in time.</summary>
    public static CountingRule CivilCode { get; } = new("civil-code");

    /// <summary>The name that explanations give the rule.</summary>
    public string Name { get; private init; }

    /// <summary>Whether the day of the event counts as the first day; not so in the Civil Code (art. 201).</summary>
    public bool CountsStartDay { get; init; }

    /// <summary>Whether a last day that is a day of rest moves forward; so in the Civil Code (art. 203).</summary>
    public bool RollsLastDay { get; init; } = true;

    /// <summary>When the last day ends; at close of business in the Civil Code, where there are business hours (art. 203).</summary>
    public DayEnd Ends { get; init; } = DayEnd.CloseOfBusiness;

    /// <summary>The same rule under another name, for an agreement that departs from it.</summary>
    /// <param name="name">The name that explanations give it.</param>
    /// <returns>The renamed rule.</returns>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public CountingRule Named(string name) => this with { Name = Guard.Against.NullOrWhiteSpace(name) };
}
