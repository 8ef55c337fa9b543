using System.Text;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Tests;

/// <summary>CR30xx: where files lie, and what the list of published files says of them.</summary>
public sealed class PublicationTests
{
    private const string LockPath = "policies.lock.json";

    [Fact]
    public void A_file_in_another_folder_than_its_policy_is_told_where_it_belongs()
    {
        var draft = Draft.OfComplaints().Move(Seeds.Urgency, "complaints/repairs/2025-01-01.json");

        Assert.True(draft.Load().Succeeded);
        Assert.Equal(
            ["complaints/repairs/2025-01-01.json(1,1) $: warning CR3001: The file of complaints/urgency@1.0.0 belongs at complaints/urgency/2025-01-01.json."],
            draft.Said());
        Assert.Equal(
            ["complaints/repairs/2025-01-01.json(1,1) $: 警告 CR3001: complaints/urgency@1.0.0 的文件应位于 complaints/urgency/2025-01-01.json。"],
            draft.Said(Language.Chinese));
    }

    [Fact]
    public void A_file_named_by_another_day_than_it_takes_effect_is_told_its_name()
    {
        var said = Draft.OfComplaints().Move(Seeds.Urgency, "complaints/urgency/2025-01-02.json").Said();

        Assert.Equal(["complaints/urgency/2025-01-02.json(1,1) $: warning CR3001: The file of complaints/urgency@1.0.0 belongs at complaints/urgency/2025-01-01.json."], said);
    }

    [Theory]
    [InlineData("2026.json", "2025.json", "2026.json")]
    [InlineData("2020.amended-2020-01-27.json", "2020.amended.json", "2020.amended-2020-01-27.json")]
    [InlineData("2027.provisional.json", "2027.json", "2027.provisional.json")]
    public void A_holiday_schedule_is_named_by_its_year_and_by_what_it_is(string file, string other, string expected)
    {
        const string folder = "service-levels/calendars/cn/";
        var draft = Draft.OfComplaints();
        foreach (var name in new[] { "2020.json", file }.Distinct())
            draft.Add(folder + (name == file ? other : name), Seeds.Text(folder + name));
        var version = VersionOf(Seeds.Text(folder + file));

        Assert.Equal([$"{folder}{other}(1,1) $: warning CR3001: The file of service-levels/calendars/cn@{version} belongs at {folder}{expected}."], draft.Said());
    }

    [Fact]
    public void Service_hours_are_named_by_the_day_on_which_they_take_effect()
    {
        const string path = "service-levels/service-hours/2025-01-01.json";
        var said = Draft.OfComplaints().Add("service-levels/service-hours/now.json", Seeds.Text(path)).Said();

        Assert.Equal([$"service-levels/service-hours/now.json(1,1) $: warning CR3001: The file of service-levels/service-hours@1.0.0 belongs at {path}."], said);
    }

    [Fact]
    public void A_book_kept_further_down_is_not_misplaced()
    {
        var draft = new Draft();
        foreach (var path in new[] { Seeds.Conditions, Seeds.Severity, Seeds.Duties, Seeds.Urgency })
            draft.Add("house/rules/seeds/" + path, Seeds.Text(path));

        Assert.Empty(draft.Said());
    }

    [Fact]
    public void A_folder_that_only_ends_like_the_right_one_is_misplaced()
    {
        var said = Draft.OfComplaints().Move(Seeds.Urgency, "old-complaints/urgency/2025-01-01.json").Said();

        Assert.Equal(["old-complaints/urgency/2025-01-01.json(1,1) $: warning CR3001: The file of complaints/urgency@1.0.0 belongs at complaints/urgency/2025-01-01.json."], said);
    }

    [Fact]
    public void A_draft_without_the_lock_says_nothing() => Assert.Empty(Draft.OfComplaints().Said());

    [Fact]
    public void Published_files_that_match_the_lock_say_nothing() =>
        Assert.Empty(Draft.OfComplaints().Add(LockPath, Lock()).Said());

    [Fact]
    public void The_data_of_identifiers_is_no_policy_and_is_still_held_to_the_lock()
    {
        const string Provinces = "identifiers/provinces.json";
        string[] Said(string provinces) => [.. Draft.OfComplaints().Add(LockPath, Seeds.Text(LockPath)).Add(Provinces, provinces).Said().Where(line => line.Contains("identifiers/", StringComparison.Ordinal))];

        Assert.Empty(Draft.OfComplaints().Add(Provinces, Seeds.Text(Provinces)).Said());
        Assert.DoesNotContain(Draft.OfComplaints().Add(LockPath, Seeds.Text(LockPath)).Said(), line => line.Contains("identifiers/", StringComparison.Ordinal));
        Assert.Empty(Said(Seeds.Text(Provinces)));
        Assert.Contains("CR3002", Assert.Single(Said(Seeds.Text(Provinces).Replace("1860", "1850", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edited_published_file_is_refused()
    {
        var draft = Draft.OfComplaints().Add(LockPath, Lock()).Edit(Seeds.Conditions, "{ \"min\": 3 }", "{ \"min\": 5 }");

        Assert.False(draft.Load().Succeeded);
        Assert.Equal(
            [
                """
                complaints/conditions/2025-01-01.json: error CR3002: The published file complaints/conditions/2025-01-01.json has been edited.
                  help: A published file is never edited: add a version with a later effective date. A draft does without policies.lock.json.
                """,
            ],
            draft.Said());
        Assert.Equal(
            [
                """
                complaints/conditions/2025-01-01.json: 错误 CR3002: 已发布的文件 complaints/conditions/2025-01-01.json 被改动过。
                  建议：已发布的文件不再修改：以新的生效日期另建一个版本。起草时可先删除 policies.lock.json。
                """,
            ],
            draft.Said(Language.Chinese));
    }

    [Fact]
    public void Layout_and_line_ends_of_a_published_file_do_not_count_as_an_edit() =>
        Assert.Empty(Draft.OfComplaints().Add(LockPath, Lock()).Edit(Seeds.Conditions, "\n", "\r\n\t").Said());

    [Fact]
    public void A_published_file_that_is_missing_is_refused()
    {
        var draft = Draft.OfComplaints().Add(LockPath, Lock()).Remove(Seeds.Urgency);

        Assert.Equal(
            [
                $"""
                policies.lock.json(6,{Column(Seeds.Urgency)}) $.files.*: error CR3003: The published file complaints/urgency/2025-01-01.json is missing.
                  help: Published files stay, so that past dates keep their answers.
                """,
            ],
            draft.Said());
        Assert.Equal(
            [
                $"""
                policies.lock.json(6,{Column(Seeds.Urgency)}) $.files.*: 错误 CR3003: 已发布的文件 complaints/urgency/2025-01-01.json 不见了。
                  建议：已发布的文件须保留，以便按当时的日期作答。
                """,
            ],
            draft.Said(Language.Chinese));
    }

    [Fact]
    public void A_file_that_the_lock_does_not_list_is_told_and_still_loads()
    {
        var draft = Draft.OfComplaints().Add(LockPath, Lock())
            .Supersede(Seeds.Conditions, "1.1.0", "2026-07-01", "{ \"min\": 3 }", "{ \"min\": 5 }");

        Assert.True(draft.Load().Succeeded);
        Assert.Equal(["complaints/conditions/2026-07-01.json: warning CR3004: The file is not published yet: policies.lock.json does not list it."], draft.Said());
        Assert.Equal(["complaints/conditions/2026-07-01.json: 警告 CR3004: 该文件尚未发布：policies.lock.json 中没有它。"], draft.Said(Language.Chinese));
    }

    [Fact]
    public void The_regulations_may_be_listed_and_left_to_the_embedded_catalogue()
    {
        var text = Lock().Replace("\"files\": {", "\"files\": { \"regulations/measures.json\": \"00\",", StringComparison.Ordinal);

        Assert.Empty(Draft.OfComplaints().Add(LockPath, text).Said());
    }

    [Fact]
    public void Regulations_that_are_there_must_match_the_lock()
    {
        var text = Lock().Replace("\"files\": {", "\"files\": { \"regulations/measures.json\": \"00\",", StringComparison.Ordinal);
        var draft = Draft.OfComplaints().Add(LockPath, text);
        foreach (var name in new[] { "archives", "community", "measures", "property", "service" })
            draft.Add($"regulations/{name}.json", Seeds.Text($"regulations/{name}.json"));

        Assert.Equal(["CR3002", "CR3004", "CR3004", "CR3004", "CR3004"], draft.Load().Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.StartsWith("regulations/measures.json: error CR3002: The published file regulations/measures.json has been edited.", draft.Said()[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_lock_of_a_book_kept_further_down_speaks_of_its_own_folder()
    {
        var draft = new Draft().Add("house/seeds/policies.lock.json", Lock()).Add("elsewhere/" + Seeds.Conditions, Seeds.Text(Seeds.Conditions));
        foreach (var path in new[] { Seeds.Severity, Seeds.Duties, Seeds.Urgency })
            draft.Add("house/seeds/" + path, Seeds.Text(path));

        Assert.Equal(["CR3003"], draft.Load().Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Theory]
    [InlineData("{ \"files\": [] }", "policies.lock.json(1,12) $.files: error CR1010: Expected an object, found a list.")]
    [InlineData("[]", "policies.lock.json(1,1) $: error CR1010: Expected an object, found a list.")]
    [InlineData("{}", "policies.lock.json(1,1) $: error CR1009: The member `files` is missing.")]
    [InlineData("{ \"files\": {}, \"file\": {} }", "policies.lock.json(1,16) $.file: error CR1008: There is no member `file`.\n  help: Did you mean `files`?")]
    public void A_lock_that_cannot_be_read_is_told_once(string text, string expected) =>
        Assert.Equal([expected], Draft.OfComplaints().Add(LockPath, text).Said().Where(line => !line.Contains("CR3004", StringComparison.Ordinal)));

    /// <summary>The lock of the four tables, one a line from line 3 on.</summary>
    private static string Lock()
    {
        var lines = Paths.Select(path => $"    \"{path}\": \"{Fingerprint(path)}\"");
        return "{\n  \"files\": {\n" + string.Join(",\n", lines) + "\n  }\n}\n";
    }

    private static string[] Paths => [Seeds.Conditions, Seeds.Duties, Seeds.Severity, Seeds.Urgency];

    private static int Column(string path) => $"    \"{path}\": ".Length + 1;

    private static PolicyFingerprint Fingerprint(string path) =>
        PolicyFingerprint.Of(StrictReader.Read(new PolicyFile(path, Encoding.UTF8.GetBytes(Seeds.Text(path))), new DiagnosticList())!);

    private static string VersionOf(string json) => System.Text.Json.JsonDocument.Parse(json).RootElement.GetProperty("version").GetString()!;
}
