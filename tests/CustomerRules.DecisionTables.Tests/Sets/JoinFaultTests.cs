using System.Collections.Immutable;
using CustomerRules.DecisionTables.Sets;
using CustomerRules.Policies;

namespace CustomerRules.DecisionTables.Tests.Sets;

/// <summary>Tables that cannot be joined: all that is wrong with all of them is told in one go, each fault once.</summary>
public sealed class JoinFaultTests
{
    private static readonly SwitchTable Day = new("small/day", "warm", "dry=small/night");
    private static readonly SwitchTable Night = new("small/night", "dry", "warm=small/day");
    private static readonly SwitchTable Plain = new("small/plain", "flat", "even");

    [Fact]
    public void A_circle_is_told_once_and_names_only_the_tables_on_it()
    {
        AssertSaid(
            """
            day.json(1,1) $: error CR2020: These tables feed each other in a circle: small/day -> small/night -> small/day.
            """,
            Day.File("day.json"),
            Night.File("night.json"),
            new SwitchTable("small/after", "out", "warm=small/day").File("after.json"));
        AssertSaid(
            "own.json(1,1) $: error CR2020: These tables feed each other in a circle: small/own -> small/own.",
            new SwitchTable("small/own", "wet", "wet=small/own").File("own.json"));
    }

    [Fact]
    public void Of_circles_through_one_table_each_is_told()
    {
        AssertSaid(
            """
            day.json(1,1) $: error CR2020: These tables feed each other in a circle: small/day -> small/night -> small/day.
            day.json(1,1) $: error CR2020: These tables feed each other in a circle: small/day -> small/third -> small/day.
            """,
            (Day with { Inputs = ["dry=small/night", "late=small/third"] }).File("day.json"),
            Night.File("night.json"),
            new SwitchTable("small/third", "late", "warm=small/day").File("third.json"));
    }

    [Fact]
    public void Tables_on_a_circle_are_told_what_else_they_lack_and_not_what_there_is()
    {
        AssertSaid(
            """
            day.json(1,1) $: error CR2020: These tables feed each other in a circle: small/day -> small/night -> small/day.
            night.json(4,130) $.inputs[2].from: error CR2004: There is no table `small/thunder` to take this from.
              help: No policy file has this name.
            day.json(4,127) $.inputs[2].from: error CR2004: There is no table `small/fog` to take this from.
              help: No policy file has this name.
            """,
            (Day with { Inputs = ["dry=small/night", "flat=small/plain", "fog=small/fog"] }).File("day.json"),
            (Night with { Inputs = ["warm=small/day", "flat=small/plain", "thunder=small/thunder"] }).File("night.json"),
            Plain.File("plain.json"));
    }

    [Fact]
    public void A_file_that_cannot_be_placed_in_time_is_read_for_its_other_faults()
    {
        AssertSaid(
            """
            a.json(1,1) $: error CR1009: The member `version` is missing.
            a.json(5,56) $.hitPolicy: error CR1012: There is no code `uniqe`.
              help: Did you mean `unique`?
            """,
            Text("a.json", Day, ("\"version\": \"1.0.0\", ", ""), ("unique", "uniqe")));
        AssertSaid(
            """
            b.json(1,1) $: error CR1102: small/plain@1.0.0 and small/plain@1.0.0 are both in force on 2025-01-01.
              help: A day has one version: correct effectiveFrom or effectiveUntil of one of them.
            b.json(5,56) $.hitPolicy: error CR1012: There is no code `uniqe`.
              help: Did you mean `unique`?
            """,
            Plain.File("a.json"),
            Text("b.json", Plain with { Inputs = ["even", "dry=small/night"] }, ("unique", "uniqe")));
        AssertSaid(
            "a.json(3,3) $: error CR1001: This is not valid JSON: unexpected `t`.\n  help: Look here and just before for a missing or extra comma, quote or bracket.",
            Text("a.json", Plain, ("\"title\"", "title")));
    }

    /// <summary>A supplier that is there is never called missing: its own fault is told, and nothing of those that it would feed.</summary>
    [Fact]
    public void A_faulty_supplier_is_told_by_its_own_fault_alone()
    {
        var after = new SwitchTable("small/after", "out", "flat=small/plain").File("after.json");

        AssertSaid("plain.json(1,1) $: error CR1009: The member `version` is missing.", Text("plain.json", Plain, ("\"version\": \"1.0.0\", ", "")), after);
        AssertSaid(
            "plain.json(5,56) $.hitPolicy: error CR1012: There is no code `uniqe`.\n  help: Did you mean `unique`?",
            Text("plain.json", Plain, ("\"unique\"", "\"uniqe\"")),
            after);
    }

    [Fact]
    public void A_supplier_that_ends_first_leaves_the_rest_without_it()
    {
        AssertSaid(
            """
            after.json(4,41) $.inputs[0].from: error CR2004: The table small/plain is not in force on 2025-06-01.
              help: Make the tables' dates of effect fit each other.
            """,
            (Plain with { Until = "2025-06-01" }).File("plain.json"),
            new SwitchTable("small/after", "out", "flat=small/plain").File("after.json"));
    }

    [Fact]
    public void A_fault_is_told_once_however_often_its_table_is_joined()
    {
        var second = Plain with { Version = "2.0.0", From = "2025-06-01", Negated = true };

        AssertSaid(
            """
            after.json(7,71) $.rules[0].then.outt: error CR1008: There is no member `outt`.
              help: Did you mean `out`?
            """,
            Plain.File("1.json"),
            second.File("2.json"),
            Text("after.json", new SwitchTable("small/after", "out", "flat=small/plain"), ("\"then\": { \"out\": true", "\"then\": { \"out\": true, \"outt\": true")));
        AssertSaid(
            """
            after.json(1,1) $: error CR2101: small/after@1.0.0 is incomplete: no rule answers 1 input, for example {"even":false} (region: even false) (from 2025-01-01 on, fed by small/plain@1.0.0).
              help: Add a rule for the region, or a default with its citation.
            after.json(1,1) $: error CR2101: small/after@1.0.0 is incomplete: no rule answers 1 input, for example {"even":true} (region: even true) (from 2025-06-01 on, fed by small/plain@2.0.0).
              help: Add a rule for the region, or a default with its citation.
            after.json(1,1) $: error CR2101: small/after@1.0.0 is incomplete: no rule answers 1 input, for example {"even":false} (region: even false) (from 2025-09-01 on, fed by small/plain@3.0.0).
              help: Add a rule for the region, or a default with its citation.
            """,
            Plain.File("1.json"),
            second.File("2.json"),
            (second with { Version = "3.0.0", From = "2025-09-01", Negated = false }).File("3.json"),
            Text("after.json", new SwitchTable("small/after", "out", "flat=small/plain"), ("],\n  \"default\": { \"rule\": \"not-all\", \"then\": { \"out\": false }, \"cites\": [\"measures/4.02c\"] }", "]")));
    }

    /// <summary>A version of a table is proved once with each version of its suppliers: what is wrong with one of them only names it.</summary>
    [Fact]
    public void A_fault_of_one_pair_of_versions_names_the_day_and_the_other_version()
    {
        var lost = Text("2.json", Plain with { Version = "2.0.0", From = "2025-06-01", Output = "level" });
        var after = new SwitchTable("small/after", "out", "flat=small/plain");

        var said = Said(Plain.File("1.json"), lost, after.File("after.json"), (after with { Version = "2.0.0", From = "2025-09-01", Inputs = ["even"] }).File("later.json"));

        Assert.Equal(
            """
            after.json(4,41) $.inputs[0].from: error CR2005: The table small/plain has no output `flat` (from 2025-06-01 on, fed by small/plain@2.0.0).
              help: Its outputs: level.
            """,
            Assert.Single(said).Render(Language.English));
        Assert.Equal(
            """
            after.json(4,41) $.inputs[0].from: 错误 CR2005: 表 small/plain 没有输出 `flat`（自 2025-06-01 起，由 small/plain@2.0.0 供给）。
              建议：它的输出：level。
            """,
            said[0].Render(Language.Chinese));
    }

    /// <summary>The version that makes the difference may stand further up; those in between have not changed and are not named.</summary>
    [Fact]
    public void A_supplier_further_up_is_named_where_it_makes_the_difference()
    {
        var first = new SwitchTable("small/first", "dry", "wet");
        var middle = new SwitchTable("small/middle", "warm", "dry=small/first");
        var last = Text("last.json", new SwitchTable("small/last", "out", "warm=small/middle"), ("],\n  \"default\": { \"rule\": \"not-all\", \"then\": { \"out\": false }, \"cites\": [\"measures/4.02c\"] }", "]"));

        var said = Said(first.File("1.json"), (first with { Version = "2.0.0", From = "2025-06-01", Negated = true }).File("2.json"), middle.File("middle.json"), last);

        Assert.Equal(
            [
                """small/last@1.0.0 is incomplete: no rule answers 1 input, for example {"wet":false} (region: wet false) (from 2025-01-01 on, fed by small/first@1.0.0).""",
                """small/last@1.0.0 is incomplete: no rule answers 1 input, for example {"wet":true} (region: wet true) (from 2025-06-01 on, fed by small/first@2.0.0).""",
            ],
            said.Select(diagnostic => diagnostic.Message.En));
    }

    [Fact]
    public void Faults_of_files_come_by_path_those_of_versions_and_members_by_table()
    {
        SwitchTable a = new("small/a", "o", "i"), b = new("small/b", "o", "i");
        (string, string) fault = ("unique", "uniqe");

        var said = Said(
            Text("7.json", b, ("\"version\": \"1.0.0\", ", "")),
            Text("6.json", a, ("\"version\": \"1.0.0\", ", "")),
            Text("5.json", a with { Id = "small/c" }),
            Text("4.json", a with { Id = "small/c" }),
            Text("3.json", a with { Id = "small/d" }),
            Text("2.json", a with { Id = "small/d" }),
            Text("1.json", b, fault),
            Text("0.json", b with { Id = "small/e" }, fault));

        Assert.Equal(
            ["6.json CR1009", "7.json CR1009", "5.json CR1102", "3.json CR1102", "1.json CR1012", "0.json CR1012"],
            said.Select(diagnostic => $"{diagnostic.Place.File} {diagnostic.Code}"));
    }

    private static void AssertSaid(string expected, params PolicyFile[] files)
    {
        Assert.Equal(expected, string.Join('\n', Said(files)));
        Assert.Equal(expected, string.Join('\n', Said([.. files.Reverse()])));
    }

    private static ImmutableArray<Diagnostic> Said(params PolicyFile[] files)
    {
        var result = TableSet.Load(files, ClauseCatalogue.Embedded);
        Assert.False(result.Succeeded);
        return result.Diagnostics;
    }

    private static PolicyFile Text(string path, SwitchTable table, params (string Old, string New)[] edits)
    {
        var json = table.Json();
        foreach (var (old, now) in edits)
        {
            Assert.Contains(old, json, StringComparison.Ordinal);
            json = json.Replace(old, now, StringComparison.Ordinal);
        }

        return PolicyFile.FromText(path, json);
    }
}
