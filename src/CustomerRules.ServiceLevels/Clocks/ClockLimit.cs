using CustomerRules.ServiceLevels.Calendars;
using CustomerRules.ServiceLevels.Terms;
using NodaTime;

namespace CustomerRules.ServiceLevels.Clocks;

/// <summary>The limit of a clock and what it rests on.</summary>
internal readonly record struct ClockLimit(
    Instant? Due,
    Coverage Coverage,
    Term? Counted = null,
    ClockEvent? SetBy = null,
    Instant? NoticeDue = null,
    Instant? IfNotified = null,
    string? Missing = null,
    Instant? TermDue = null)
{
    internal static ClockLimit Without(string? missing) => new(null, Coverage.Confirmed, Missing: missing);
}
