using NodaTime;
using NodaTime.Text;

namespace CustomerRules.ServiceLevels.Tests.Calendars;

/// <summary>Dates as tests write them.</summary>
internal static class Day
{
    internal static LocalDate Of(string text) => LocalDatePattern.Iso.Parse(text).Value;

    internal static LocalDateTime At(string text) => LocalDateTimePattern.ExtendedIso.Parse(text.Length == 16 ? text + ":00" : text).Value;
}
