using CustomerRules.Policies;
using CustomerRules.ServiceLevels.Calendars;
using CustomerRules.ServiceLevels.Obligations;
using CustomerRules.ServiceLevels.Obligations.ICalendar;
using FsCheck.Xunit;
using Ical.Net.CalendarComponents;
using NodaTime;
using Calendar = Ical.Net.Calendar;

namespace CustomerRules.ServiceLevels.Tests.Obligations;

/// <summary>Ical.Net, which knows nothing of us, reads what we write.</summary>
public sealed class OutsideReaderTests
{
    private static readonly Instant Stamp = Instant.FromUtc(2026, 3, 1, 16, 0);

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void A_year_of_duties_is_read_back_event_by_event(Language language)
    {
        var policy = ObligationPolicies.Embedded.AsOf(new LocalDate(2026, 3, 2));
        var year = policy.Expand(new DateInterval(new LocalDate(2026, 1, 1), new LocalDate(2026, 12, 31)), CalendarHistory.China.Complete);

        var events = Read(ObligationCalendar.ToText(year, new CalendarExport { Stamp = Stamp, Language = language, Sequence = 7 }));

        Assert.Equal(year.Length, events.Count);
        Assert.All(year.Zip(events), pair =>
        {
            var (occurrence, read) = pair;
            Assert.Equal($"{occurrence.Id}@customerrules.dev", read.Uid);
            Assert.Equal(occurrence.Obligation.Name.In(language), read.Summary);
            Assert.Equal((false, occurrence.Planned), (read.Start!.HasTime, DateOf(read.Start)));
            Assert.Equal((false, occurrence.Planned.PlusDays(1)), (read.End!.HasTime, DateOf(read.End)));
            Assert.Equal(7, read.Sequence);
            Assert.Equal(occurrence.Coverage == Coverage.Confirmed ? "CONFIRMED" : "TENTATIVE", read.Status);
            Assert.Equal(Stamp.ToDateTimeUtc(), read.DtStamp!.AsUtc);
            Assert.Contains(occurrence.Obligation.Who.Name.In(language), read.Description, StringComparison.Ordinal);
            Assert.EndsWith(string.Join(language == Language.Chinese ? "、" : ", ", occurrence.Cites), read.Description, StringComparison.Ordinal);
        });
    }

    [Property(MaxTest = 500)]
    public void Any_text_comes_back_as_it_was_but_for_breaks_and_control_characters(string zh, string en, string role)
    {
        var (name, who) = (new BilingualText(Filled(zh), Filled(en)), new BilingualText("某人", Filled(role)));
        var obligation = new Obligation("any", name, new ObligationRole("any", who), new Citation([ClauseId.Parse("measures/6.02b")])) { Period = CustomerRules.ServiceLevels.Terms.CalendarPeriod.Year, Least = 1 };
        var occurrence = new Occurrence(obligation, CustomerRules.ServiceLevels.Terms.CalendarPeriod.Year, new LocalDate(2026, 1, 1), 1, CalendarHistory.China.Complete);
        foreach (var language in new[] { Language.Chinese, Language.English })
        {
            var read = Assert.Single(Read(ObligationCalendar.ToText([occurrence], new CalendarExport { Stamp = Stamp, Language = language })));
            Assert.Equal(Plain(name.In(language)), read.Summary);
            Assert.Contains(Plain(who.In(language)), read.Description, StringComparison.Ordinal);
            Assert.Equal(("any/2026@customerrules.dev", 0), (read.Uid, read.Attendees.Count));
        }
    }

    private static LocalDate DateOf(Ical.Net.DataTypes.CalDateTime read) => new(read.Year, read.Month, read.Day);

    private static List<CalendarEvent> Read(string text)
    {
        var calendar = Calendar.Load(text);
        Assert.Equal(["VERSION", "PRODID", "CALSCALE"], calendar!.Properties.Select(property => property.Name));
        Assert.Equal(calendar.Events.Count, calendar.Children.Count);
        return [.. calendar.Events];
    }

    /// <summary>Random texts rarely hold what hurts, so some of it is put at both ends and in the middle.</summary>
    private static string Filled(string? text)
    {
        string[] hurts = ["\r\nATTENDEE:x\r\n", ",;\\", "户", "\u2028", "\\n", "🏠🏠", "\r", ""];
        var seed = (text ?? "").Sum(c => c) + (text?.Length ?? 0);
        var half = (text?.Length ?? 0) / 2;
        return $"a{hurts[seed % 8]}{text?[..half]}{hurts[seed / 8 % 8]}{text?[half..]}{hurts[seed / 64 % 8]}z";
    }

    /// <summary>What must come back: breaks are line feeds, other control characters blanks, halves of characters replaced.</summary>
    private static string Plain(string text)
    {
        var plain = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        foreach (var c in "\r\u000B\u000C\u001C\u001D\u001E\u0085\u2028\u2029")
            plain = plain.Replace(c, '\n');
        plain = string.Concat(plain.Select(c => char.IsControl(c) && c is not ('\n' or '\t') ? ' ' : c));
        return string.Concat(plain.EnumerateRunes());
    }
}
