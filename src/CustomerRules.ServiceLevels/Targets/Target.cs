using System.Collections.Immutable;
using CustomerRules.DecisionTables;
using CustomerRules.ServiceLevels.Clocks;
using CustomerRules.ServiceLevels.Terms;

namespace CustomerRules.ServiceLevels.Targets;

/// <summary>What a policy asks of one kind of case: how long, from which event to which, and what pauses, promises and notices do.</summary>
/// <remarks>Cases that a policy treats alike share one target. Immutable and thread-safe. Compared by reference.</remarks>
public sealed class Target
{
    internal Target(string code, Decision decision, ImmutableArray<string> policies)
    {
        Code = code;
        Because = [.. Reason.Of(decision)];
        Policies = policies;
    }

    /// <summary>The target's code, such as <c>complaint-answer</c>.</summary>
    public string Code { get; }

    /// <summary>How long it may take; null when it ends as promised, or when the clauses give no figure.</summary>
    public required Term? Term { get; init; }

    /// <summary>The term that holds unless the customer is told of a longer one within it; null when the term holds as it is.</summary>
    public required Term? NoticeWithin { get; init; }

    /// <summary>Beyond this term a promise is noted as late, though not refused; null when there is no such term.</summary>
    public required Term? WarnAfter { get; init; }

    /// <summary>The event from which the term runs.</summary>
    public required ClockEventKind Starts { get; init; }

    /// <summary>The event that must happen in time.</summary>
    public required ClockEventKind Stops { get; init; }

    /// <summary>When the last day ends.</summary>
    public required DayEnd Ends { get; init; }

    /// <summary>What a pause does.</summary>
    public required PauseRule Pauses { get; init; }

    /// <summary>What a promise does.</summary>
    public required PromiseRule Promise { get; init; }

    /// <summary>Whether an expected time of completion, notified within the limit, takes its place.</summary>
    public required bool ExpectedTimeHolds { get; init; }

    /// <summary>Whether what comes after service hours counts from the next day of service.</summary>
    public required bool LateStartsNextServiceDay { get; init; }

    /// <summary>Whether the operator has switched the target on.</summary>
    public required bool IsEnabled { get; init; }

    /// <summary>Whether the clauses give no figure for this kind of case.</summary>
    public bool HasNoLimit => Term is null && Promise != PromiseRule.Required;

    /// <summary>The rules behind it; never empty.</summary>
    public ImmutableArray<Reason> Because { get; }

    /// <summary>The policy versions behind it, as <c>name@version</c>.</summary>
    public ImmutableArray<string> Policies { get; }

    /// <summary>Code and term.</summary>
    public override string ToString() => $"{Code}: {(Term?.ToString() ?? (HasNoLimit ? "no limit" : "as promised"))}";
}
