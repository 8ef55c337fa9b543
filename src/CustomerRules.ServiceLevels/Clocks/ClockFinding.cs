using CustomerRules.Policies;

namespace CustomerRules.ServiceLevels.Clocks;

/// <summary>An event that the clauses do not let have the effect it was meant to have. It is kept and said, never dropped silently.</summary>
/// <param name="Code">The stable code, such as <c>promise-beyond-limit</c>.</param>
/// <param name="Event">The event that it is about.</param>
/// <param name="Message">What is wrong with it.</param>
public sealed record ClockFinding(string Code, ClockEvent Event, BilingualText Message);
