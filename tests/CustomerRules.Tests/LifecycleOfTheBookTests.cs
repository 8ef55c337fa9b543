using CustomerRules.Archives.Lifecycle;
using CustomerRules.Policies;
using NodaTime;

namespace CustomerRules.Tests;

/// <summary>The book reads the rules of a file's life by their folder, and not as a decision table.</summary>
public sealed class LifecycleOfTheBookTests
{
    private const string Lifecycle = "archives/lifecycle/2025-01-01.json";

    [Fact]
    public void The_embedded_book_has_the_rules_of_its_files()
    {
        Assert.Equal(RuleBook.Load(Seeds.OnDisk()).GetValueOrThrow().Lifecycle.Versions[0].Header.Fingerprint, RuleBook.Embedded.Lifecycle.Versions[0].Header.Fingerprint);
        Assert.Equal("archives/lifecycle@1.0.0", RuleBook.Embedded.AsOf(new LocalDate(2026, 3, 2)).Lifecycle.ToString());
    }

    [Fact]
    public void A_book_without_them_takes_those_of_the_package() => Assert.Same(LifecyclePolicies.Embedded, Draft.OfComplaints().Book().Lifecycle);

    [Fact]
    public void Wherever_the_book_is_kept_the_folder_right_above_tells()
    {
        var book = new Draft().Add($"home/cases/seeds/{Lifecycle}", Seeds.Text(Lifecycle).Replace("\"years\": 1", "\"years\": 2", StringComparison.Ordinal)).Book();

        Assert.Equal(CalendarSpan.Years(2), book.Lifecycle.Versions[0].SealAfter);
        Assert.Empty(book.Tables.Ids);
    }

    [Fact]
    public void A_misplaced_file_is_told() => Assert.Equal(
        ["archives/lifecycle/2025.json(1,1) $: warning CR3001: The file of archives/lifecycle@1.0.0 belongs at archives/lifecycle/2025-01-01.json."],
        new Draft().Add("archives/lifecycle/2025.json", Seeds.Text(Lifecycle)).Said());

    [Fact]
    public void A_faulty_file_keeps_the_book_from_loading() =>
        Assert.Equal(["CR3654"], Draft.OfComplaints().Add(Lifecycle, Seeds.Text(Lifecycle).Replace(", \"destroy\"]", "]", StringComparison.Ordinal)).Load().Diagnostics.Select(diagnostic => diagnostic.Code));

    [Fact]
    public void Last_years_day_gives_last_years_answer()
    {
        var file = ArchiveFile.Register(FileNumber.Parse("A12023001"), "owner-file", 1) with { State = FileState.MovedOut, MovedOut = MoveOutDate.On(new LocalDate(2025, 3, 1)), StillOwns = false };
        var later = Seeds.Text(Lifecycle)
            .Replace("\"version\": \"1.0.0\"", "\"version\": \"2.0.0\"", StringComparison.Ordinal)
            .Replace("\"effectiveFrom\": \"2025-01-01\"", "\"effectiveFrom\": \"2026-01-01\"", StringComparison.Ordinal)
            .Replace("\"years\": 1", "\"months\": 6", StringComparison.Ordinal);
        var book = new Draft().Add(Lifecycle, Seeds.Text(Lifecycle)).Add("archives/lifecycle/2026-01-01.json", later).Book();

        LifecycleStanding On(LocalDate day) => FileLifecycle.Decide(file, book.AsOf(day).Lifecycle, HoldList.None, day);

        Assert.Equal(("seal on 2026-03-01", "archives/lifecycle@1.0.0"), (On(new LocalDate(2025, 12, 31)).Due[0].ToString(), On(new LocalDate(2025, 12, 31)).Policy.ToString()));
        Assert.Equal(("seal on 2025-09-01", "archives/lifecycle@2.0.0"), (On(new LocalDate(2026, 1, 1)).Due[0].ToString(), On(new LocalDate(2026, 1, 1)).Policy.ToString()));
        Assert.Throws<ArgumentOutOfRangeException>(() => book.AsOf(new LocalDate(2024, 12, 31)).Lifecycle);
    }
}
