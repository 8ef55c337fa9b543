using CustomerRules.ServiceLevels.Calendars;
using CustomerRules.ServiceLevels.Obligations;
using FsCheck.Xunit;
using NodaTime;

namespace CustomerRules.ServiceLevels.Tests.Obligations;

/// <summary>Verdicts over random records, beside a reference that follows the rules word for word.</summary>
public sealed class ReviewLawTests
{
    private static readonly LocalDate Start = new(2026, 1, 5);
    private static readonly WorkCalendar Calendar = CalendarHistory.China.Complete;

    [Property(MaxTest = 2000)]
    public void Verdicts_are_those_of_the_rules_read_word_for_word(byte[] days, byte on, bool twice)
    {
        var occurrences = Weeks(twice ? 2 : 1);
        var records = days.Select(day => new DoneRecord("by-week", Start.PlusDays(day % 60 - 10))).ToList();
        var date = Start.PlusDays(on % 60 - 10);

        var review = ObligationReview.Of(occurrences, records, date);

        Assert.Equal(Reference(occurrences, records, date), review.Items.Select(item => (item.Verdict.Code, item.DoneOn)));
    }

    [Property(MaxTest = 1000)]
    public void Every_record_counts_once_or_is_reported(byte[] days, byte on, bool named)
    {
        var occurrences = Weeks(1);
        var records = days.Select(day => new DoneRecord("by-week", Start.PlusDays(day % 60 - 10), named && day % 3 == 0 ? $"by-week/2026-W{day % 9 + 1:00}" : null)).ToList();

        var review = ObligationReview.Of(occurrences, records, Start.PlusDays(on % 60));

        Assert.Equal(records.Count, review.Uncounted.Length + review.Items.Count(item => item.Verdict.IsRecorded));
        Assert.Equal(
            records.Select(record => record.Date).Order(),
            review.Uncounted.Select(item => item.Record.Date).Concat(review.Items.Where(item => item.DoneOn is not null).Select(item => item.DoneOn!.Value)).Order());
    }

    [Property(MaxTest = 1000)]
    public void What_is_recorded_stays_recorded_and_records_of_later_days_change_nothing(byte[] days, byte on, byte later)
    {
        var occurrences = Weeks(1);
        var records = days.Select(day => new DoneRecord("by-week", Start.PlusDays(day % 60))).ToList();
        var date = Start.PlusDays(on % 60);
        var now = ObligationReview.Of(occurrences, records, date);
        var then = ObligationReview.Of(occurrences, records, date.PlusDays(later % 30));

        Assert.All(now.Items.Zip(then.Items), pair => Assert.True(!pair.First.Verdict.IsRecorded || pair.Second.Verdict.IsRecorded));
        Assert.Equal(now.Items.AsEnumerable(), ObligationReview.Of(occurrences, records.Where(record => record.Date <= date), date).Items);
    }

    [Property(MaxTest = 500)]
    public void The_order_of_the_records_does_not_matter(byte[] days, byte on)
    {
        var records = days.Select(day => new DoneRecord("by-week", Start.PlusDays(day % 60))).ToList();
        var date = Start.PlusDays(on % 60);

        Assert.Equal(ObligationReview.Of(Weeks(2), records, date).Items.Select(Told), ObligationReview.Of(Weeks(2), Enumerable.Reverse(records), date).Items.Select(Told));

        static (string, string, LocalDate?) Told(JudgedOccurrence item) => (item.Occurrence.Id, item.Verdict.Code, item.DoneOn);
    }

    private static List<Occurrence> Weeks(int least) =>
        [.. Policy.Of(Policy.Every("week", least)).Expand(new DateInterval(Start, Start.PlusDays(41)), Calendar).OrderBy(item => item.First).ThenBy(item => item.Number)];

    private static IEnumerable<(string Verdict, LocalDate? Done)> Reference(List<Occurrence> occurrences, List<DoneRecord> records, LocalDate date)
    {
        var counted = new Dictionary<Occurrence, LocalDate>();
        var left = records.Select(record => record.Date).Where(day => day <= date && occurrences.Exists(item => item.First <= day && day <= item.Last)).Order().ToList();
        Spend((item, day) => item.First <= day && day <= item.Last);
        Spend((item, day) => item.Last < day);
        Spend((item, day) => item.First > day && item.First <= day.PlusDays(7));
        return occurrences.Select(item => !counted.TryGetValue(item, out var day)
            ? (date > item.Last ? "missed" : "pending", (LocalDate?)null)
            : (day < item.First ? "early" : day > item.Last ? "late" : "done", day));

        void Spend(Func<Occurrence, LocalDate, bool> fits)
        {
            foreach (var day in left.ToList())
            {
                if (occurrences.Find(item => !counted.ContainsKey(item) && fits(item, day)) is not { } open)
                    continue;
                counted[open] = day;
                left.Remove(day);
            }
        }
    }
}
