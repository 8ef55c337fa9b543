using System.Collections.Immutable;
using CustomerRules.Cli.Diagnostics;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;
using CustomerRules.ServiceLevels;
using CustomerRules.ServiceLevels.Clocks;
using CustomerRules.ServiceLevels.Targets;
using NodaTime;

namespace CustomerRules.Cli.Eval;

/// <summary>A question for a deadline, read and turned into the events of a clock.</summary>
/// <param name="Levels">The service levels of the day.</param>
/// <param name="Target">What is asked of the case.</param>
/// <param name="Verdict">How its clock stands.</param>
/// <param name="AssumesNotice">Whether it was assumed that the customer is told in time why it takes longer.</param>
internal sealed record DeadlineCase(ServiceLevelPolicy Levels, Target Target, ClockVerdict Verdict, bool AssumesNotice)
{
    internal static DeadlineCase? Read(ObjectReader reader, DatedRuleBook rules)
    {
        var found = reader.Diagnostics;
        var knownOn = reader.Optional("knownOn") is { } day ? PolicyValues.Date(day, found) : null;
        var levels = knownOn is { } date ? rules.ServiceLevelsKnownOn(date) : rules.ServiceLevels;
        var target = ReadTarget(reader, levels.Targets);
        var start = reader.Required("start") is { } node ? Moments.Read(node, found) : null;
        var promised = Optional(reader, "promised");
        var expected = Optional(reader, "expected");
        var notified = reader.Optional("notified") is { } flag ? flag.AsFlag(found) : null;
        var pauses = reader.Optional("pauses") is { } list ? ReadPauses(list, found) : [];
        if (target is null || start is null || found.HasErrors)
            return null;
        var events = Events(target, start.Value.ToInstant(), pauses, promised?.ToInstant(), expected?.ToInstant(), notified ?? true);
        try
        {
            var verdict = SlaClock.Replay(target, levels.Counter, events, events.Max(item => item.Effective));
            return new DeadlineCase(levels, target, verdict, target.NoticeWithin is not null && notified is null);
        }
        catch (Exception problem) when (problem is ArgumentOutOfRangeException or OverflowException)
        {
            found.Add(EvalDiagnostics.OutOfReach(reader.Node));
            return null;
        }
    }

    private static Target? ReadTarget(ObjectReader reader, TargetPolicy policy)
    {
        var found = reader.Diagnostics;
        if (reader.Required("target") is not { } node
            || PolicyValues.CodeIn(node, [.. policy.Targets.Select(target => target.Code)], found) is not { } index)
            return null;
        var table = policy.Targets[index];
        var facts = new FactReader(reader);
        Span<int> values = stackalloc int[table.Facts.Length];
        var complete = true;
        for (var i = 0; i < values.Length; i++)
        {
            var value = facts.Required(table.Facts[i]);
            complete &= value is not null;
            values[i] = value ?? 0;
        }

        if (!complete)
            return null;
        var target = table.Of(values);
        if (target.IsEnabled)
            return target;
        found.Add(EvalDiagnostics.SwitchedOff(node, table.Table.Header));
        return null;
    }

    private static OffsetDateTime? Optional(ObjectReader reader, string name) =>
        reader.Optional(name) is { } node ? Moments.Read(node, reader.Diagnostics) : null;

    private static ImmutableArray<PauseSpan> ReadPauses(PolicyNode node, DiagnosticList found)
    {
        var pauses = new List<PauseSpan>();
        foreach (var item in node.AsItems(found))
        {
            if (item.AsObject(found) is not { } reader)
                continue;
            var from = reader.Required("from") is { } first ? Moments.Read(first, found) : null;
            var to = reader.Required("to") is { } last ? Moments.Read(last, found) : null;
            reader.Close();
            if (from is null || to is null)
                continue;
            var pause = new PauseSpan(from.Value.ToInstant(), to.Value.ToInstant());
            if (pause.Until <= pause.From)
                found.Add(EvalDiagnostics.Reversed(item.Member("to")!));
            else if (pauses.Exists(other => other.From < pause.Until && pause.From < other.Until))
                found.Add(EvalDiagnostics.PausesOverlap(item));
            else
                pauses.Add(pause);
        }

        return [.. pauses.OrderBy(pause => pause.From)];
    }

    /// <summary>What is promised or notified is taken as said at the start: the question does not tell when.</summary>
    private static List<ClockEvent> Events(
        Target target, Instant start, ImmutableArray<PauseSpan> pauses, Instant? promised, Instant? expected, bool notified)
    {
        var events = new List<ClockEvent> { new(target.Starts, start) };
        if (notified && target.NoticeWithin is not null)
            events.Add(new ClockEvent(ClockEventKind.ProgressNotified, start) { Reason = "takes-longer" });
        if (promised is not null)
            events.Add(new ClockEvent(ClockEventKind.Promised, start) { Until = promised });
        if (expected is not null)
            events.Add(new ClockEvent(ClockEventKind.ExpectedCompletionNotified, start) { Until = expected, Reason = "takes-longer" });
        foreach (var pause in pauses.Where(pause => pause.Until > start))
        {
            events.Add(new ClockEvent(ClockEventKind.Paused, Instant.Max(pause.From, start)));
            events.Add(new ClockEvent(ClockEventKind.Resumed, pause.Until));
        }

        return events;
    }
}
