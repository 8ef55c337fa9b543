using CustomerRules.Policies;
using NodaTime;

namespace CustomerRules.Tests;

/// <summary>The book reads files of service levels by their folders, and not as decision tables.</summary>
public sealed class ObligationsOfTheBookTests
{
    private const string Obligations = "service-levels/obligations/2025-01-01.json";

    [Fact]
    public void The_embedded_book_has_the_obligations_of_its_files() => Assert.Equal(
        Fingerprint(RuleBook.Load(Seeds.OnDisk()).GetValueOrThrow()),
        Fingerprint(RuleBook.Embedded));

    [Fact]
    public void A_book_without_obligations_says_so() => Assert.Null(Draft.OfComplaints().Book().Obligations);

    [Fact]
    public void Wherever_the_book_is_kept_the_folder_right_above_tells()
    {
        var book = new Draft().Add($"home/cases/seeds/{Obligations}", Seeds.Text(Obligations)).Book();

        Assert.True(book.Obligations!.TryAsOf(new LocalDate(2025, 1, 1), out _));
        Assert.Empty(book.Tables.Ids);
    }

    [Fact]
    public void A_misplaced_file_is_told() => Assert.Equal(
        ["service-levels/obligations/2025.json(1,1) $: warning CR3001: The file of service-levels/obligations@1.0.0 belongs at service-levels/obligations/2025-01-01.json."],
        new Draft().Add("service-levels/obligations/2025.json", Seeds.Text(Obligations)).Said());

    [Fact]
    public void Faulty_obligations_and_faulty_tables_are_told_in_one_go() => Assert.Equal(
        ["CR1012", "CR1012"],
        Draft.OfComplaints()
            .Edit(Seeds.Urgency, "\"hitPolicy\": \"unique\"", "\"hitPolicy\": \"uniqe\"")
            .Add(Obligations, Seeds.Text(Obligations).Replace("\"half-year\"", "\"halfyear\"", StringComparison.Ordinal))
            .Load().Diagnostics.Select(diagnostic => diagnostic.Code));

    [Fact]
    public void Faulty_obligations_alone_keep_the_book_from_loading() =>
        Assert.False(Draft.OfComplaints().Add(Obligations, "{}").Load().Succeeded);

    private static PolicyFingerprint Fingerprint(RuleBook book) => book.Obligations!.AsOf(new LocalDate(2026, 3, 2)).Header.Fingerprint;
}
