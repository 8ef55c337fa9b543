using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.SmartEnum;

namespace CustomerRules.ServiceLevels.Clocks;

/// <summary>What can happen to a case that matters to its clocks.</summary>
/// <remarks>Ordered by rank (<c>Value</c>). The name is the code that policies and callers use.</remarks>
public sealed class ClockEventKind : SmartEnum<ClockEventKind>
{
    /// <summary>The request or complaint was accepted.</summary>
    public static readonly ClockEventKind Accepted = new("accepted", 1);

    /// <summary>A test report was received.</summary>
    public static readonly ClockEventKind ReportReceived = new("report-received", 2);

    /// <summary>The facts were investigated and verified.</summary>
    public static readonly ClockEventKind Investigated = new("investigated", 3);

    /// <summary>Staff arrived.</summary>
    public static readonly ClockEventKind OnSite = new("on-site", 4);

    /// <summary>The clock was stopped for a while.</summary>
    public static readonly ClockEventKind Paused = new("paused", 5);

    /// <summary>The clock runs on.</summary>
    public static readonly ClockEventKind Resumed = new("resumed", 6);

    /// <summary>The customer was told why it takes longer.</summary>
    public static readonly ClockEventKind ProgressNotified = new("progress-notified", 7);

    /// <summary>A time of reply was promised to the customer.</summary>
    public static readonly ClockEventKind Promised = new("promised", 8);

    /// <summary>The customer was told when the repair is expected to be complete.</summary>
    public static readonly ClockEventKind ExpectedCompletionNotified = new("expected-completion-notified", 9);

    /// <summary>The case was handled and the customer answered.</summary>
    public static readonly ClockEventKind Answered = new("answered", 10);

    /// <summary>The repair was completed.</summary>
    public static readonly ClockEventKind Completed = new("completed", 11);

    /// <summary>The customer was called or visited afterwards.</summary>
    public static readonly ClockEventKind Revisited = new("revisited", 12);

    /// <summary>The customer was not satisfied: the case runs again.</summary>
    public static readonly ClockEventKind Reopened = new("reopened", 13);

    /// <summary>A written appeal was filed.</summary>
    public static readonly ClockEventKind AppealFiled = new("appeal-filed", 14);

    // Names are found in this list, never by the base class: its discovery is reflection and fails in a native program.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(ClockEventKind))]
    static ClockEventKind()
    {
    }

    private ClockEventKind(string code, int rank)
        : base(code, rank)
    {
    }

    /// <summary>All of them, lowest rank first.</summary>
    public static ImmutableArray<ClockEventKind> All { get; } = [Accepted, ReportReceived, Investigated, OnSite, Paused, Resumed, ProgressNotified, Promised, ExpectedCompletionNotified, Answered, Completed, Revisited, Reopened, AppealFiled];

    /// <summary>The code, such as <c>accepted</c>.</summary>
    public string Code => Name;

    /// <summary>The kind of event of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The kind of event.</returns>
    /// <exception cref="ArgumentException">There is no such kind of event.</exception>
    public static ClockEventKind FromCode(string code) => TryFromCode(code, out var found)
        ? found
        : throw new ArgumentException("Known codes: accepted, report-received, investigated, on-site, paused, resumed, progress-notified, promised, expected-completion-notified, answered, completed, revisited, reopened, appeal-filed.", nameof(code));

    /// <summary>The kind of event of a code, if there is one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="found">The kind of event.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFromCode(string? code, [NotNullWhen(true)] out ClockEventKind? found)
    {
        found = All.FirstOrDefault(item => item.Name == code);
        return found is not null;
    }
}
