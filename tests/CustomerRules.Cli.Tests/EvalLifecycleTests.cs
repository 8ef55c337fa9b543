using System.Text;
using System.Text.Json;

namespace CustomerRules.Cli.Tests;

/// <summary>Section 4 of the contract: <c>eval lifecycle</c>.</summary>
public sealed class EvalLifecycleTests
{
    private const string Head = """{"role":"service-centre-head","number":"S-001"}""";
    private const string Clerk = """{"role":"archive-manager","number":"S-002"}""";

    [Fact]
    public void The_file_of_the_contract_is_answered_as_printed()
    {
        var answer = Cli.Answer("lifecycle", """{"state":"moved-out","movedOutOn":"2025-03-01","asOf":"2026-02-28"}""");

        Assert.StartsWith("""{"state":"moved-out","due":[{"step":"seal","on":"2026-03-01","cites":["archives/7.3.01b"]}],""", answer, StringComparison.Ordinal);
        Assert.Equal("""[{"rule":"seal-after-move-out","cites":["archives/7.3.01b"],"policy":"archives/lifecycle@1.0.0"}]""", Cli.Member(answer, "because"));
        Assert.Equal("""["archives/lifecycle@1.0.0"]""", Cli.Member(answer, "policies"));
        Assert.Equal("""{"stillOwns":false,"held":false}""", Cli.Member(answer, "assumed"));
    }

    [Theory]
    [InlineData("active")]
    [InlineData("moved-out")]
    [InlineData("sealed")]
    [InlineData("disposal-proposed")]
    [InlineData("disposal-approved")]
    public void A_move_out_that_is_left_out_is_unknown(string state)
    {
        var answer = Cli.Answer("lifecycle", $$"""{"id":7,"state":"{{state}}"}""");

        Assert.StartsWith("""{"id":7,"cannotDecide":["movedOutOn"],"because":[{"rule":"seal-after-move-out",""", answer, StringComparison.Ordinal);
        Assert.Equal("""["archives/lifecycle@1.0.0"]""", Cli.Member(answer, "policies"));
        Assert.False(Cli.Has(answer, "due") || Cli.Has(answer, "assumed"));
    }

    [Theory]
    [InlineData("active", "")]
    [InlineData("moved-out", "seal still-lives-here")]
    [InlineData("sealed", "propose-disposal still-lives-here, propose-disposal retention-not-configured")]
    public void Null_says_that_the_customer_still_lives_there(string state, string blocked)
    {
        var answer = Cli.Answer("lifecycle", $$"""{"state":"{{state}}","movedOutOn":null}""");

        Assert.Equal((state, "[]", blocked), (Cli.Member(answer, "state"), Cli.Member(answer, "due"), Blocked(answer)));
        Assert.StartsWith("""[{"rule":"in-use",""", Cli.Member(answer, "because"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-02-28", "seal not-due-yet")]
    [InlineData("2026-03-01", "")]
    [InlineData("2030-01-01", "")]
    public void Due_steps_are_listed_reached_or_not_and_never_overdue(string asOf, string blocked)
    {
        var answer = Cli.Answer("lifecycle", $$"""{"state":"moved-out","movedOutOn":"2025-03-01","asOf":"{{asOf}}"}""");

        Assert.Equal("""[{"step":"seal","on":"2026-03-01","cites":["archives/7.3.01b"]}]""", Cli.Member(answer, "due"));
        Assert.Equal(blocked, Blocked(answer));
        Assert.False(Cli.Has(answer, "overdue"));
    }

    [Theory]
    [InlineData("""{"state":"disposal-proposed","movedOutOn":"2018-01-01","ground":"long-unused"}""", "requestedBy")]
    [InlineData("""{"state":"disposal-approved","movedOutOn":"2018-01-01","requestedBy":""" + Clerk + ""","approvedBy":""" + Head + "}", "ground")]
    [InlineData("""{"state":"active","movedOutOn":null,"requestedBy":""" + Clerk + "}", "ground")]
    [InlineData("""{"state":"sealed","movedOutOn":"2018-01-01","requestedBy":""" + Clerk + "}", "ground")]
    public void Half_a_request_for_disposal_is_refused_and_not_told_as_none(string line, string missing) =>
        Assert.Equal($"CR1009 $: The member `{missing}` is missing.", Cli.Refusal("lifecycle", line));

    [Theory]
    [InlineData("""{"state":"active","movedOutOn":"2025-06-01"}""", "move-out 2025-06-01, seal 2026-06-01", "")]
    [InlineData("""{"state":"active","movedOutOn":"2026-06-01"}""", "move-out 2026-06-01, seal 2027-06-01", "move-out move-out-ahead")]
    [InlineData("""{"state":"active","movedOutOn":"2025-06-01","stillOwns":true}""", "move-out 2025-06-01", "")]
    [InlineData("""{"state":"moved-out","movedOutOn":"2024-02-29"}""", "seal 2025-02-28", "")]
    [InlineData("""{"state":"moved-out","movedOutOn":"2020-01-01","stillOwns":true}""", "", "seal still-owned")]
    [InlineData("""{"state":"moved-out","movedOutOn":"2020-01-01","held":true}""", "seal 2021-01-01", "")]
    [InlineData("""{"state":"sealed","movedOutOn":"1990-01-01","sealedOn":"1991-01-01"}""", "", "propose-disposal retention-not-configured")]
    [InlineData("""{"state":"sealed","movedOutOn":"1990-01-01","sealedOn":null,"held":true}""", "", "propose-disposal retention-not-configured, propose-disposal held")]
    [InlineData("""{"state":"sealed","movedOutOn":"2018-01-01","sealedOn":"2017-02-01"}""", "", "propose-disposal dates-out-of-order, propose-disposal retention-not-configured")]
    [InlineData("""{"state":"sealed","movedOutOn":"2018-01-01","sealedOn":"2030-02-01"}""", "", "propose-disposal dates-out-of-order, propose-disposal retention-not-configured")]
    [InlineData("""{"state":"disposal-proposed","movedOutOn":"1990-01-01"}""", "", "approve-disposal retention-not-configured, approve-disposal ground-missing")]
    [InlineData("""{"state":"disposal-proposed","movedOutOn":"1990-01-01","ground":"long-unused","requestedBy":""" + Clerk + "}", "", "approve-disposal retention-not-configured")]
    [InlineData("""{"state":"disposal-approved","movedOutOn":"1990-01-01","ground":"long-unused","requestedBy":""" + Clerk + ""","approvedBy":""" + Head + "}", "", "destroy retention-not-configured")]
    [InlineData("""{"state":"disposal-approved","movedOutOn":"1990-01-01","ground":"long-unused","requestedBy":""" + Head + ""","approvedBy":""" + Head + "}", "", "destroy retention-not-configured, destroy wrong-approver, destroy own-request")]
    [InlineData("""{"state":"disposal-approved","movedOutOn":"1990-01-01","ground":"long-unused","requestedBy":""" + Clerk + ""","approvedBy":""" + Clerk + "}", "", "destroy retention-not-configured, destroy wrong-approver, destroy own-request")]
    [InlineData("""{"state":"disposal-proposed","movedOutOn":"1990-01-01","ground":"long-unused","requestedBy":""" + Clerk + ""","approvedBy":""" + Head + "}", "", "approve-disposal retention-not-configured")]
    [InlineData("""{"state":"disposal-proposed","movedOutOn":"1990-01-01","ground":"long-unused","requestedBy":""" + Head + ""","approvedBy":""" + Head + "}", "", "approve-disposal retention-not-configured, approve-disposal wrong-approver, approve-disposal own-request")]
    [InlineData("""{"state":"sealed","movedOutOn":"2018-01-01","sealedOn":"2018-12-31"}""", "", "propose-disposal sealed-early, propose-disposal retention-not-configured")]
    [InlineData("""{"state":"sealed","movedOutOn":"2018-01-01","sealedOn":"2019-01-01"}""", "", "propose-disposal retention-not-configured")]
    [InlineData("""{"state":"moved-out","movedOutOn":"2026-06-01"}""", "seal 2027-06-01", "seal move-out-ahead, seal not-due-yet")]
    [InlineData("""{"state":"active","movedOutOn":null,"sealedOn":"2020-01-01"}""", "", "move-out state-contradicted")]
    [InlineData("""{"state":"active","movedOutOn":"2025-06-01","ground":"long-unused","requestedBy":""" + Clerk + ""","approvedBy":""" + Head + "}", "move-out 2025-06-01, seal 2026-06-01", "move-out state-contradicted")]
    [InlineData("""{"state":"moved-out","movedOutOn":"2020-01-01","sealedOn":"2021-01-01"}""", "seal 2021-01-01", "seal state-contradicted")]
    [InlineData("""{"state":"destroyed"}""", "", "")]
    public void Every_state_is_answered(string line, string due, string blocked)
    {
        var answer = Cli.Answer("lifecycle", line);

        using var document = JsonDocument.Parse(answer);
        var listed = document.RootElement.GetProperty("due").EnumerateArray().Select(item => $"{item.GetProperty("step")} {item.GetProperty("on")}");
        Assert.Equal((due, blocked), (string.Join(", ", listed), Blocked(answer)));
        Assert.NotEqual("[]", Cli.Member(answer, "because"));
    }

    [Fact]
    public void What_is_given_is_not_assumed()
    {
        Assert.Equal("""{"held":false}""", Cli.Member(Cli.Answer("lifecycle", """{"state":"sealed","movedOutOn":"2020-01-01","stillOwns":false}"""), "assumed"));
        Assert.Equal("""{"stillOwns":false}""", Cli.Member(Cli.Answer("lifecycle", """{"state":"sealed","movedOutOn":"2020-01-01","held":false}"""), "assumed"));
        Assert.False(Cli.Has(Cli.Answer("lifecycle", """{"state":"sealed","movedOutOn":"2020-01-01","held":false,"stillOwns":true}"""), "assumed"));
        Assert.False(Cli.Has(Cli.Answer("lifecycle", """{"state":"destroyed","movedOutOn":"2020-01-01"}"""), "assumed"));
    }

    [Fact]
    public void A_policy_with_a_retention_and_a_grace_names_the_days()
    {
        using var draft = new DraftFolder();
        draft.Write("archives/lifecycle/2025-01-01.json", Repository.Read("seeds/archives/lifecycle/2025-01-01.json")
            .Replace("\"grace\": null", "\"grace\": { \"days\": 30 }", StringComparison.Ordinal)
            .Replace("\"least\": null,\n      \"from\": null", "\"least\": { \"years\": 3 },\n      \"from\": \"sealed\"", StringComparison.Ordinal));
        string Answer(string line)
        {
            var run = Cli.Run(line, "eval", "lifecycle", "--as-of", "2026-03-02", "--policies", draft.Root);
            Assert.Equal((0, ""), (run.Exit, run.Error));
            return Assert.Single(run.Lines);
        }

        var late = Answer("""{"state":"moved-out","movedOutOn":"2025-01-30"}""");
        Assert.Equal("""[{"step":"seal","on":"2026-01-30","latest":"2026-03-01","cites":["archives/7.3.01b"]}]""", Cli.Member(late, "due"));
        Assert.Equal("""["seal"]""", Cli.Member(late, "overdue"));
        Assert.False(Cli.Has(Answer("""{"state":"moved-out","movedOutOn":"2025-01-31"}"""), "overdue"));
        Assert.Equal("""["sealedOn"]""", Cli.Member(Answer("""{"state":"sealed","movedOutOn":"2020-01-01"}"""), "cannotDecide"));
        Assert.Equal(
            """[{"step":"propose-disposal","on":"2026-03-02","cites":["archives/7.3.02a"]}]""",
            Cli.Member(Answer("""{"state":"sealed","movedOutOn":"2020-01-01","sealedOn":"2023-03-02"}"""), "due"));
        Assert.Equal("propose-disposal retention-not-met", Blocked(Answer("""{"state":"sealed","movedOutOn":"2020-01-01","sealedOn":"2023-03-03"}""")));
        Assert.Equal("", Blocked(Answer("""{"state":"sealed","movedOutOn":"2020-01-01","sealedOn":"2023-03-02"}""")));
    }

    [Theory]
    [InlineData("""{"movedOutOn":"2025-03-01"}""", "CR1009 $: The member `state` is missing.")]
    [InlineData("""{"state":"moved"}""", "CR1012 $.state: There is no such code. Known codes: active, moved-out, sealed, disposal-proposed, disposal-approved, destroyed.")]
    [InlineData("""{"state":"moved-out","movedOutOn":"2025-02-29"}""", "CR1011 $.movedOutOn: Expected a date such as 2025-01-01.")]
    [InlineData("""{"state":"moved-out","movedOutOn":20250301}""", "CR1010 $.movedOutOn: Expected a text, found a number.")]
    [InlineData("""{"state":"moved-out","movedOutOn":"1899-12-31"}""", "CR4045 $.movedOutOn: A day of a file lies in the years 1900 to 2199.")]
    [InlineData("""{"state":"sealed","movedOutOn":"2020-01-01","sealedOn":"2200-01-01"}""", "CR4045 $.sealedOn: A day of a file lies in the years 1900 to 2199.")]
    [InlineData("""{"state":"moved-out","movedOut":"2025-03-01"}""", "CR1008 $.movedOut: There is no member `movedOut`. Did you mean `movedOutOn`?")]
    [InlineData("""{"state":"moved-out","stillOwns":"no"}""", "CR1010 $.stillOwns: Expected true or false, found a text.")]
    [InlineData("""{"state":"disposal-proposed","ground":"unused","requestedBy":""" + Clerk + "}", "CR1012 $.ground: There is no such code. Known codes: long-unused, no-retention-value.")]
    [InlineData("""{"state":"disposal-proposed","ground":"long-unused","requestedBy":{"role":"archive-manager","number":"13800138000"}}""", "CR4046 $.requestedBy.number: This is no staff number: letters, digits and - _ / ., a digit among them, and no person's identity or telephone number.")]
    [InlineData("""{"state":"disposal-proposed","ground":"long-unused","requestedBy":{"role":"archive-manger","number":"S-1"}}""", "CR1012 $.requestedBy.role: There is no code `archive-manger`. Did you mean `archive-manager`?")]
    [InlineData("""{"state":"disposal-proposed","ground":"long-unused","requestedBy":""" + Clerk + ""","approvedBy":{"role":"boss","number":"S-1"}}""", "CR1012 $.approvedBy.role: There is no such code. Known codes: customer-service, repair-staff, management-staff, archive-manager, guard, service-centre-head, executive, company-leader, government-body, judicial-body, outside-party, data-subject.")]
    [InlineData("""{"state":"disposal-proposed","ground":"long-unused","requestedBy":{"role":"archive-manager"}}""", "CR1009 $.requestedBy: The member `number` is missing.")]
    [InlineData("""{"state":"moved-out","asOf":"2024-12-31"}""", "CR4001 $: On 2024-12-31 no policy that answers this is in force.")]
    public void A_faulty_case_is_refused(string line, string expected) => Assert.Equal(expected, Cli.Refusal("lifecycle", line));

    [Theory]
    [InlineData("张三")]
    [InlineData("110105194912310021")]
    [InlineData("13800138000")]
    public void A_refusal_does_not_repeat_what_may_be_personal(string value)
    {
        string[] lines =
        [
            $$"""{"state":"{{value}}"}""", $$"""{"state":"sealed","movedOutOn":"{{value}}"}""", $$"""{"state":"sealed","ground":"{{value}}"}""",
            $$"""{"state":"sealed","{{value}}":1}""", $$$"""{"state":"sealed","ground":"long-unused","requestedBy":{"{{{value}}}":1,"role":"guard","number":"1"}}""",
            $$$"""{"state":"sealed","requestedBy":{"role":"guard","number":"{{{value}}}"}}""", $$"""{"state":"sealed","requestedBy":"{{value}}"}""", $$"""{"state":"sealed","sealedOn":"{{value}}"}""",
        ];
        foreach (var line in lines)
        {
            foreach (var language in new[] { "zh", "en" })
            {
                Assert.DoesNotContain(value, Cli.Refusal("lifecycle", line, "--lang", language), StringComparison.Ordinal);
                Assert.DoesNotContain(value, Cli.Run(line, "explain", "lifecycle", "--as-of", "2026-03-02", "--lang", language).Error, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("lifecycle-seal", """{"state":"moved-out","movedOutOn":"2025-03-01"}""")]
    [InlineData("lifecycle-unknown", """{"state":"sealed"}""")]
    [InlineData("lifecycle-blocked", """{"state":"disposal-approved","movedOutOn":"2020-02-29","held":true}""")]
    public void A_file_is_explained_in_both_languages(string name, string facts)
    {
        foreach (var language in new[] { "zh", "en" })
        {
            var run = Cli.Run(facts, "explain", "lifecycle", "--as-of", "2026-03-02", "--lang", language);

            Assert.Equal((0, ""), (run.Exit, run.Error));
            GoldenFile.Expect($"tests/CustomerRules.Cli.Tests/golden/explain-{name}.{language}.txt", run.Output);
        }
    }

    [Fact]
    public void Mutilated_cases_give_one_object_a_line()
    {
        var random = new Random(45);
        var sound = Encoding.UTF8.GetBytes($$"""{"id":"甲","state":"disposal-approved","movedOutOn":"2020-02-29","sealedOn":null,"stillOwns":false,"ground":"long-unused","requestedBy":{{Clerk}},"approvedBy":{{Head}}}""");
        using var input = new MemoryStream();
        for (var i = 0; i < 20_000; i++)
        {
            var line = sound.ToList();
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                var at = random.Next(line.Count);
                if (random.Next(3) == 0)
                    line.RemoveRange(at, Math.Min(line.Count - at - 1, random.Next(1, 20)));
                else if (random.Next(2) == 0)
                    line.Insert(at, (byte)random.Next(11, 256));
                else
                    line[at] = (byte)"{}[]\",:0-e.\\ntu/*"[random.Next(17)];
            }

            input.Write([.. line.Select(b => b == '\r' ? (byte)' ' : b), (byte)'\n']);
        }

        var run = Cli.Run(input.ToArray(), "eval", "lifecycle", "--as-of", "2026-03-02");

        Assert.Equal(("", 20_000), (run.Error, run.Lines.Length));
        Assert.All(run.Lines, line =>
        {
            using var document = JsonDocument.Parse(line);
            var answer = document.RootElement;
            Assert.True(answer.TryGetProperty("error", out _) ^ (answer.TryGetProperty("due", out _) || answer.TryGetProperty("cannotDecide", out _)), line);
        });
    }

    private static string Blocked(string answer)
    {
        using var document = JsonDocument.Parse(answer);
        return string.Join(", ", document.RootElement.GetProperty("blocked").EnumerateArray().Select(item => $"{item.GetProperty("step")} {item.GetProperty("reason")}"));
    }
}
