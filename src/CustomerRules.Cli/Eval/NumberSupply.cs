using System.Text.Json;
using CustomerRules.Cli.Diagnostics;
using CustomerRules.Numbering;
using CustomerRules.Numbering.Allocation;
using CustomerRules.Policies.Reading;
using NodaTime.Text;

namespace CustomerRules.Cli.Eval;

/// <summary>How many numbers there are, and until when they will do.</summary>
internal static class NumberSupply
{
    internal static Action<Utf8JsonWriter>? Capacity(ObjectReader reader, DatedRuleBook rules)
    {
        if (NumberCase.NamedOrPattern(reader, rules) is not { } asked)
            return null;
        var proof = asked.Template.Prove();
        if (!proof.IsDecided)
        {
            reader.Diagnostics.Add(NumberDiagnostics.NotProved(asked.Place));
            return null;
        }

        var capacity = NumberCapacity.Of(asked.Template);
        return writer =>
        {
            writer.WriteBoolean("unambiguous", proof.IsUnambiguous);
            writer.WriteStartObject("capacity");
            ReadingAnswer.WriteCount(writer, "communities", capacity.Communities);
            ReadingAnswer.WriteCount(writer, "units", capacity.Units);
            ReadingAnswer.WriteCount(writer, "years", capacity.Years);
            ReadingAnswer.WriteCount(writer, "sequences", capacity.Sequences);
            ReadingAnswer.WriteCount(writer, "perYear", capacity.PerYear);
            ReadingAnswer.WriteCount(writer, "total", capacity.Total);
            writer.WriteEndObject();
            ReadingAnswer.WriteBecause(writer, asked.Policy, "form");
            asked.WriteAssumed(writer);
        };
    }

    /// <summary>For one scope: how many numbers of it are taken, and how many of them were given out in the days observed.</summary>
    internal static Action<Utf8JsonWriter>? Forecast(ObjectReader reader, DatedRuleBook rules)
    {
        var found = reader.Diagnostics;
        var asked = NumberCase.Named(reader, rules);
        var last = asked is null ? int.MaxValue : NumberCapacity.Of(asked.Template).Sequences;
        var used = reader.Required("used")?.AsWholeNumber(0, last > int.MaxValue ? int.MaxValue : (int)last, found);
        var issued = reader.Required("issued")?.AsWholeNumber(0, used ?? int.MaxValue, found);
        var (first, end) = (reader.Required("from"), reader.Required("to"));
        var from = first is null ? null : PolicyValues.Date(first, found);
        var to = end is null ? null : PolicyValues.Date(end, found);
        if (from > to)
            found.Add(EvalDiagnostics.Reversed(end!));
        if (asked is null || found.HasErrors || asked.InService(found) is null)
            return null;
        var remaining = (long)last - used!.Value;
        var day = ExhaustionForecast.Of(asked.Policy.Allocation, remaining, issued!.Value, from!.Value, to!.Value);
        return writer =>
        {
            writer.WriteNumber("remaining", remaining);
            if (day is { } date)
                writer.WriteString("exhaustedOn", LocalDatePattern.Iso.Format(date));
            else
                writer.WriteNull("exhaustedOn");
            if (asked.Policy.Allocation.ScopeEndsOn(to!.Value) is { } ends)
                writer.WriteString("scopeEndsOn", LocalDatePattern.Iso.Format(ends));
            writer.WriteBoolean("runningOut", asked.Policy.Allocation.IsRunningOut(remaining, (long)last));
            ReadingAnswer.WriteBecause(writer, asked.Policy, "allocation");
        };
    }
}
