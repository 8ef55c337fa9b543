using NodaTime;

namespace FrontDesk;

/// <summary>A record with its decision, ready to be shown.</summary>
/// <param name="Record">The record.</param>
/// <param name="Received">When it came in.</param>
/// <param name="Class">The code of the decision: a severity, or <c>repair-</c> and an urgency.</param>
/// <param name="ClassName">The name of the class.</param>
/// <param name="Decision">The decision in words.</param>
/// <param name="Due">By when what must be done.</param>
/// <param name="Reason">Why.</param>
/// <param name="Cites">The clauses.</param>
/// <param name="First">What must be done first.</param>
internal sealed record DeskEntry(
    IntakeRecord Record,
    LocalDateTime Received,
    string Class,
    string ClassName,
    string Decision,
    string Due,
    string Reason,
    string Cites,
    string First);
