using NodaTime;

namespace CustomerRules.Archives.Lifecycle;

/// <summary>The days that the life of a file can touch. Within them no term of a policy leads out of the calendar.</summary>
public static class FileDay
{
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    /// <summary>Whether a day is one of them: in the years 1900 to 2199.</summary>
    /// <param name="date">The day.</param>
    /// <returns>Whether it is.</returns>
    public static bool Has(LocalDate date) => date.Year is >= FirstYear and <= LastYear && date.Calendar == CalendarSystem.Iso;

    internal static LocalDate Checked(LocalDate date, string name) =>
        Has(date) ? date : throw new ArgumentOutOfRangeException(name, "A day of a file lies in the years 1900 to 2199.");

    internal static LocalDateTime Checked(LocalDateTime moment, string name)
    {
        Checked(moment.Date, name);
        return moment;
    }
}
