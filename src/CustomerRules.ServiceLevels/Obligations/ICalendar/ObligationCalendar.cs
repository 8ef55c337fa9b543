using System.Buffers;
using System.Globalization;
using System.Text;
using Ardalis.GuardClauses;
using CustomerRules.Policies;
using CustomerRules.ServiceLevels.Calendars;
using NodaTime;
using NodaTime.Text;

namespace CustomerRules.ServiceLevels.Obligations.ICalendar;

/// <summary>Occurrences as iCalendar (RFC 5545): one event of a whole day each, on its planned day.</summary>
/// <remarks>The day is tentative as long as no notice confirms it. No text of a policy, whatever it contains, can add a line or a
/// property: what would end a line is written as <c>\n</c>, other control characters as a space.</remarks>
public static class ObligationCalendar
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly InstantPattern Moment = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    /// <summary>Writes a calendar as UTF-8.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="occurrences">The occurrences, each at most once.</param>
    /// <param name="export">Stamp, language, domain and revision.</param>
    /// <param name="withdrawn">Occurrences of an earlier file that are no longer asked for: they are written as cancelled.</param>
    /// <exception cref="ArgumentException">The domain is not one, the revision is negative, or an occurrence is given twice.</exception>
    public static void Write(IBufferWriter<byte> output, IEnumerable<Occurrence> occurrences, CalendarExport export, IEnumerable<Occurrence>? withdrawn = null)
    {
        Guard.Against.Null(output);
        Guard.Against.Null(export);
        Guard.Against.Negative(export.Sequence);
        if (string.IsNullOrEmpty(export.Domain) || !export.Domain.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.'))
            throw new ArgumentException("A domain is ASCII letters, digits, hyphens and dots.", nameof(export));
        List<(Occurrence Occurrence, bool Cancelled)> events =
            [.. Guard.Against.Null(occurrences).Select(occurrence => (occurrence, false)), .. (withdrawn ?? []).Select(occurrence => (occurrence, true))];
        if (events.DistinctBy(item => item.Occurrence.Id).Count() != events.Count)
            throw new ArgumentException("An occurrence is given twice.", nameof(occurrences));

        var lines = new ContentLines(output);
        lines.Add("BEGIN", "VCALENDAR");
        lines.Add("VERSION", "2.0");
        lines.Add("PRODID", "-//CustomerRules//Obligations//EN");
        lines.Add("CALSCALE", "GREGORIAN");
        foreach (var (occurrence, cancelled) in events)
            Write(lines, occurrence, cancelled, export);
        lines.Add("END", "VCALENDAR");
    }

    /// <summary>Writes a calendar as text.</summary>
    /// <param name="occurrences">The occurrences, each at most once.</param>
    /// <param name="export">Stamp, language, domain and revision.</param>
    /// <param name="withdrawn">Occurrences of an earlier file that are no longer asked for: they are written as cancelled.</param>
    /// <returns>The text; every line ends in CRLF.</returns>
    /// <exception cref="ArgumentException">The domain is not one, the revision is negative, or an occurrence is given twice.</exception>
    public static string ToText(IEnumerable<Occurrence> occurrences, CalendarExport export, IEnumerable<Occurrence>? withdrawn = null)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Write(buffer, occurrences, export, withdrawn);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(ContentLines lines, Occurrence occurrence, bool cancelled, CalendarExport export)
    {
        lines.Add("BEGIN", "VEVENT");
        lines.AddText("UID", $"{occurrence.Id}@{export.Domain}");
        lines.Add("DTSTAMP", Moment.Format(export.Stamp));
        lines.Add("SEQUENCE", export.Sequence.ToString(CultureInfo.InvariantCulture));
        lines.Add("STATUS", cancelled ? "CANCELLED" : occurrence.Coverage == Coverage.Confirmed ? "CONFIRMED" : "TENTATIVE");
        lines.Add("TRANSP", "TRANSPARENT");
        lines.Add("DTSTART;VALUE=DATE", Day.Format(occurrence.Planned));
        lines.Add("DTEND;VALUE=DATE", Day.Format(occurrence.Planned.PlusDays(1)));
        lines.AddText("SUMMARY", occurrence.Obligation.Name.In(export.Language));
        lines.AddText("DESCRIPTION", Describe(occurrence, export.Language));
        lines.Add("END", "VEVENT");
    }

    private static string Describe(Occurrence occurrence, Language language)
    {
        var zh = language == Language.Chinese;
        var obligation = occurrence.Obligation;
        var lines = new List<string>
        {
            (zh ? "责任人：" : "Who: ") + obligation.Who.Name.In(language),
            (zh ? "期间：" : "Period: ") + Iso(occurrence.First) + (zh ? " 至 " : " to ") + Iso(occurrence.Last),
        };
        if (obligation.Covers is { } covers)
            lines.Add((zh ? "范围：" : "Covers: ") + covers.In(language));
        if (obligation.Recommended is { } recommended)
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{(zh ? "建议次数：" : "Recommended times: ")}{recommended}"));
        lines.Add((zh ? "条款：" : "Clauses: ") + string.Join(zh ? "、" : ", ", obligation.Cites));
        return string.Join('\n', lines);
    }

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
