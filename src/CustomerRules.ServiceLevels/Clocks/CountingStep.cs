using CustomerRules.Policies;
using CustomerRules.ServiceLevels.Calendars;
using NodaTime;

namespace CustomerRules.ServiceLevels.Clocks;

/// <summary>One step of counting: a day or a moment, whether it counts, and by which article.</summary>
/// <param name="At">The moment in the zone of the counting; midnight for a whole day.</param>
/// <param name="Code">What happens: <c>start</c>, <c>not-counted</c>, <c>counted</c>, <c>paused</c>, <c>rolled</c>, <c>promised</c>,
/// <c>expected</c>, <c>notice</c>, <c>due</c>.</param>
/// <param name="Number">The how-manieth day it is, for a day that counts; else null.</param>
/// <param name="Kind">What kind of day it is; null for a moment.</param>
/// <param name="Text">The step in words.</param>
/// <param name="Article">The article of the Civil Code, such as <c>civil-code/201</c>; null where the policy itself decides.</param>
public sealed record CountingStep(LocalDateTime At, string Code, int? Number, DayKind? Kind, BilingualText Text, string? Article);
