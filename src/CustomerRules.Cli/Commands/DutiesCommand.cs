using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CustomerRules.Cli.Eval;
using CustomerRules.Policies;
using CustomerRules.ServiceLevels.Calendars;
using CustomerRules.ServiceLevels.Obligations;
using CustomerRules.ServiceLevels.Obligations.ICalendar;
using NodaTime;
using NodaTime.Text;

namespace CustomerRules.Cli.Commands;

/// <summary><c>duties</c>: the recurring obligations that are planned for the days asked about.</summary>
internal sealed class DutiesCommand(CommandLine console, RuleBook book, LocalDate asOf, Language language)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> buffer = new();

    internal int Run(LocalDate from, LocalDate to, string format)
    {
        if (to < from)
            throw new UsageException("--to 早于 --from。", "--to is before --from.");
        if (book.Obligations is null || !book.Obligations.TryAsOf(asOf, out var policy))
            throw new UsageException($"{Iso(asOf)} 没有周期性职责的政策有效。", $"On {Iso(asOf)} no policy of recurring obligations is in force.");
        var calendar = book.ServiceLevels.Calendar.Complete;
        var planned = Planned(policy, new DateInterval(from, to), calendar);
        if (format == "ics")
            ObligationCalendar.Write(buffer, planned, Export(calendar));
        else if (format == "json")
            WriteJson(planned, policy);
        else
            WriteText(planned);
        console.Output.Write(buffer.WrittenSpan);
        console.Output.Flush();
        return ExitCode.Done;
    }

    private static ImmutableArray<Occurrence> Planned(ObligationPolicy policy, DateInterval interval, WorkCalendar calendar)
    {
        try
        {
            return policy.Expand(interval, calendar).RemoveAll(occurrence => !interval.Contains(occurrence.Planned));
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new UsageException("日历只到 1970-01-01 至 2149-12-31。", "Calendars go from 1970-01-01 to 2149-12-31.");
        }
    }

    /// <summary>The same arguments give the same bytes: the stamp is the beginning of the day asked about, and a planned day moves
    /// only with a new notice, so their number is the revision.</summary>
    private CalendarExport Export(WorkCalendar calendar) => new()
    {
        Stamp = asOf.AtStartOfDayInZone(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).ToInstant(),
        Language = language,
        Sequence = calendar.Notices.Length,
    };

    private void WriteText(ImmutableArray<Occurrence> planned)
    {
        var width = planned.IsEmpty ? 0 : planned.Max(occurrence => occurrence.Id.Length);
        var zh = language == Language.Chinese;
        var text = new StringBuilder();
        foreach (var occurrence in planned)
        {
            var obligation = occurrence.Obligation;
            text.Append(Iso(occurrence.Planned)).Append("  ").Append(occurrence.Id.PadRight(width)).Append("  ")
                .Append(OneLine(obligation.Name.In(language))).Append(zh ? "；" : "; ")
                .Append(OneLine(obligation.Who.Name.In(language))).Append(" [").AppendJoin(", ", occurrence.Cites).Append(']');
            if (occurrence.Coverage != Coverage.Confirmed)
                text.Append(occurrence.Coverage == Coverage.Provisional ? zh ? "（日历暂定）" : " (provisional calendar)" : zh ? "（日历未知）" : " (unknown calendar)");
            text.Append('\n');
        }

        buffer.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private void WriteJson(ImmutableArray<Occurrence> planned, ObligationPolicy policy)
    {
        using var writer = new Utf8JsonWriter(buffer, Options);
        foreach (var occurrence in planned)
        {
            writer.Reset();
            Write(writer, occurrence, policy);
            writer.Flush();
            buffer.Write("\n"u8);
        }
    }

    private void Write(Utf8JsonWriter writer, Occurrence occurrence, ObligationPolicy policy)
    {
        var obligation = occurrence.Obligation;
        writer.WriteStartObject();
        writer.WriteString("id", occurrence.Id);
        writer.WriteString("obligation", obligation.Code);
        writer.WriteString("name", obligation.Name.In(language));
        writer.WriteString("planned", Iso(occurrence.Planned));
        writer.WriteStartObject("period");
        writer.WriteString("kind", obligation.Period!.Code);
        writer.WriteString("first", Iso(occurrence.First));
        writer.WriteString("last", Iso(occurrence.Last));
        writer.WriteEndObject();
        writer.WriteString("coverage", occurrence.Coverage.Code);
        writer.WriteStartObject("who");
        writer.WriteString("role", obligation.Who.Code);
        writer.WriteString("name", obligation.Who.Name.In(language));
        writer.WriteEndObject();
        if (obligation.Covers is { } covers)
            writer.WriteString("covers", covers.In(language));
        writer.WriteNumber("least", obligation.Least);
        if (obligation.Recommended is { } recommended)
            writer.WriteNumber("recommended", recommended);
        Answers.WriteCites(writer, occurrence.Cites);
        Answers.WritePolicies(writer, [policy.Header.Name]);
        writer.WriteEndObject();
    }

    /// <summary>A line of the table is one line, whatever a policy's texts contain.</summary>
    private static string OneLine(string text) =>
        VisibleText.Of(string.Concat(text.Select(c => char.IsWhiteSpace(c) ? ' ' : c)));

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
