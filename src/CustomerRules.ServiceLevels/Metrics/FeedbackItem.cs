using NodaTime;

namespace CustomerRules.ServiceLevels.Metrics;

/// <summary>One thing that a customer said in a revisit: an opinion, a request, a suggestion, a complaint (property/1.2.1.04a).</summary>
/// <param name="RaisedOn">The day of the revisit.</param>
/// <param name="IsHandled">Whether it has been handled.</param>
public readonly record struct FeedbackItem(LocalDate RaisedOn, bool IsHandled);
