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

    [Theory]
    [InlineData("\"by\": \"service-centre-head\",\n      \"ownRequestsBy\"", "\"by\": \"service-center-head\",\n      \"ownRequestsBy\"", "CR3005: `approval` 中的职务 `service-center-head` 在查阅权限政策中不存在。 是否想写 `service-centre-head`？", "CR3005: `approval` names the role `service-center-head`, which the access policy does not know. Did you mean `service-centre-head`?")]
    [InlineData("\"ownRequestsBy\": \"company-leader\"", "\"ownRequestsBy\": \"company-leaders\"", "CR3005: `approval` 中的职务 `company-leaders` 在查阅权限政策中不存在。 是否想写 `company-leader`？", "CR3005: `approval` names the role `company-leaders`, which the access policy does not know. Did you mean `company-leader`?")]
    [InlineData("\"releasedBy\": \"service-centre-head\"", "\"releasedBy\": \"guards\"", "CR3005: `hold` 中的职务 `guards` 在查阅权限政策中不存在。 是否想写 `guard`？", "CR3005: `hold` names the role `guards`, which the access policy does not know. Did you mean `guard`?")]
    [InlineData("\"by\": \"service-centre-head\",\n      \"note\"", "\"by\": \"executiv\",\n      \"note\"", "CR3005: `unseal` 中的职务 `executiv` 在查阅权限政策中不存在。 是否想写 `executive`？", "CR3005: `unseal` names the role `executiv`, which the access policy does not know. Did you mean `executive`?")]
    [InlineData("\"who\": \"archive-manager\"", "\"who\": \"archive-manger\"", "CR3005: `correct-after-review` 中的职务 `archive-manger` 在查阅权限政策中不存在。 是否想写 `archive-manager`？", "CR3005: `correct-after-review` names the role `archive-manger`, which the access policy does not know. Did you mean `archive-manager`?")]
    [InlineData("\"focus\": [\"basic\"", "\"focus\": [\"basics\"", "CR3006: `review` 中的档案部分 `basics` 在查阅权限政策中不存在。 是否想写 `basic`？", "CR3006: `review` names the section `basics`, which the access policy does not know. Did you mean `basic`?")]
    [InlineData("\"focus\": [\"basic\"", "\"focus\": [\"x\"", "CR3006: `review` 中的档案部分 `x` 在查阅权限政策中不存在。 可用的代码：basic、property、payments、repairs、complaints、special-needs、fit-out、correspondence、violations-and-arrears、emergency-contact。", "CR3006: `review` names the section `x`, which the access policy does not know. Known codes: basic, property, payments, repairs, complaints, special-needs, fit-out, correspondence, violations-and-arrears, emergency-contact.")]
    public void What_it_names_must_be_known_to_the_access_policy(string old, string text, string zh, string en)
    {
        Assert.Contains(old, Seeds.Text(Lifecycle), StringComparison.Ordinal);
        var place = Seeds.Text(Lifecycle).IndexOf(old, StringComparison.Ordinal);
        var changed = Seeds.Text(Lifecycle)[..place] + text + Seeds.Text(Lifecycle)[(place + old.Length)..];

        // Beside the access policy of the book, and in a part of a book without one beside that of the package.
        foreach (var draft in new[] { OfAccess(), new Draft() })
        {
            var found = Assert.Single(draft.Add(Lifecycle, changed).Load().Diagnostics);
            Assert.Equal((DiagnosticLevel.Error, Lifecycle, zh, en), (found.Level, found.Place.File, $"{found.Code}: {found.Message.Zh} {found.Help!.Zh}", $"{found.Code}: {found.Message.En} {found.Help.En}"));
        }
    }

    [Theory]
    [InlineData("\"ownRequestsBy\": \"company-leader\"", "\"ownRequestsBy\": \"company-leaders\"", "approval", "rules")]
    [InlineData("\"who\": \"archive-manager\"", "\"who\": \"archive-manger\"", "correct-after-review", "updates")]
    [InlineData("\"focus\": [\"basic\"", "\"focus\": [\"basics\"", "review", "rules")]
    public void What_is_not_known_is_told_where_it_stands(string old, string text, string code, string list)
    {
        var changed = Seeds.Text(Lifecycle).Replace(old, text, StringComparison.Ordinal);
        using var document = System.Text.Json.JsonDocument.Parse(changed);
        var index = document.RootElement.GetProperty(list).EnumerateArray().ToList().FindIndex(item => item.EnumerateObject().First().Value.GetString() == code);

        var places = new Draft().Add(Lifecycle, changed).Load().Diagnostics.Select(diagnostic => diagnostic.Place).ToList();

        Assert.Contains($"$.{list}[{index}]", places.Select(place => place.Path));
        Assert.All(places, place => Assert.True(place.Line > 10));
    }

    [Fact]
    public void A_role_of_the_companys_own_is_known_if_its_access_policy_has_it()
    {
        var own = Seeds.Text(Lifecycle).Replace("\"ownRequestsBy\": \"company-leader\"", "\"ownRequestsBy\": \"company-head\"", StringComparison.Ordinal);
        var draft = OfAccess("company-head");

        Assert.Equal(["CR3005"], draft.Add(Lifecycle, Seeds.Text(Lifecycle)).Load().Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.True(draft.Remove(Lifecycle).Add(Lifecycle, own).Load().Succeeded);
        Assert.Contains(draft.Book().AsOf(new LocalDate(2026, 3, 2)).Roles, role => role.Code == "company-head");
        Assert.Equal(12, new Draft().Book().AsOf(new LocalDate(2020, 1, 1)).Roles.Length);
    }

    private static Draft OfAccess(string leader = "company-leader")
    {
        var draft = new Draft();
        foreach (var file in Seeds.OnDisk().Where(file => file.Path.StartsWith("access/", StringComparison.Ordinal) && !file.Path.Contains("/cases/", StringComparison.Ordinal)))
            draft.Add(file.Path, Seeds.Text(file.Path).Replace("\"company-leader\"", $"\"{leader}\"", StringComparison.Ordinal));
        return draft;
    }

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
