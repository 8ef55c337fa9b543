namespace CustomerRules.Cli.Tests;

/// <summary>Section 4 of the contract: access.</summary>
public sealed class EvalAccessTests
{
    private const string Policies = "\"policies\":[\"access/permits@1.0.0\",\"access/requirements@1.0.0\",\"access/forbids@1.0.0\",\"access/duties@1.0.0\",\"access/fields@1.0.0\"]";
    private const string Assumed = "\"assumed\":{\"sealed\":false,\"supported\":[\"register-consultation\",\"register-copy\",\"return-file\",\"keep-confidential\",\"no-excerpt-or-copy\",\"stay-with-escort\",\"record-destruction\",\"notify-archive-manager\"]}";

    [Fact]
    public void The_request_of_the_contract_is_answered_as_printed() => Assert.Equal(
        """{"outcome":"needs-evidence","missing":[["service-centre-head-approval"]],"obligations":[],"fields":{"plain":[],"masked":[],"hidden":["property-fees","utility-fees","other-fees","deposits"]},"because":[{"rule":"executive-work","cites":["archives/5.1.02a"],"policy":"access/permits@1.0.0"}],""" + Policies + "," + Assumed + "}",
        Cli.Answer("access", """{"role":"executive","action":"consult","section":"payments","purpose":"decision","evidence":[]}"""));

    [Fact]
    public void With_the_approval_it_is_granted_with_its_duties_as_printed() => Assert.StartsWith(
        """{"outcome":"granted","missing":[],"obligations":[{"obligation":"register-consultation","when":"before","cites":["archives/5.1.01b","archives/1.3.03b"]},{"obligation":"return-file","when":"after","cites":["archives/5.1.02b"]},{"obligation":"keep-confidential","when":"during","cites":["archives/5.2.01a"]},{"obligation":"no-excerpt-or-copy","when":"during","cites":["archives/5.1.03d"]}],"fields":{"plain":["property-fees","utility-fees","other-fees","deposits"],"masked":[],"hidden":[]},"because":[""",
        Cli.Answer("access", """{"role":"executive","action":"consult","section":"payments","purpose":"decision","evidence":["service-centre-head-approval"]}"""),
        StringComparison.Ordinal);

    [Fact]
    public void Every_rule_behind_a_grant_its_duties_and_its_fields_is_named_with_its_clauses() => Assert.Equal(
        """[{"rule":"guard-own-job","cites":["archives/5.1.01a","measures/3.04e","property/3.3.04","property/3.2.14"],"policy":"access/permits@1.0.0"},{"rule":"sealed-file","cites":["archives/7.3.01b","archives/7.3.01c"],"policy":"access/requirements@1.0.0"},{"rule":"consultation-register","cites":["archives/5.1.01b","archives/1.3.03b"],"policy":"access/duties@1.0.0"},{"rule":"confidentiality","cites":["archives/5.2.01a"],"policy":"access/duties@1.0.0"},{"rule":"no-unauthorised-excerpt","cites":["archives/5.1.03d"],"policy":"access/duties@1.0.0"},{"rule":"basic-fields","cites":["archives/2.1.01","archives/2.1.02","archives/2.1.03","archives/2.1.04","archives/2.1.05","community/1.02","archives/1.2","archives/7.3.01b","community/1.05.01","measures/5.04b","community/1.05.02","community/1.05.03","property/4.1a","property/1.1.05c","community/1.05","community/2.05.01","archives/4.2.01a","measures/3.04a"],"policy":"access/fields@1.0.0"},{"rule":"guard-basic","cites":["archives/5.1.01a","measures/3.04e","property/3.3.04"],"policy":"access/fields@1.0.0"}]""",
        Cli.Member(Cli.Answer("access", """{"role":"guard","action":"consult","section":"basic","purpose":"job-duty","evidence":["service-centre-head-approval"],"sealed":true}"""), "because"));

    [Fact]
    public void A_sealed_file_needs_the_head() => Assert.Equal(
        """[["service-centre-head-approval"]]""",
        Cli.Member(Cli.Answer("access", """{"role":"customer-service","action":"consult","section":"basic","purpose":"job-duty","evidence":[],"sealed":true}"""), "missing"));

    [Fact]
    public void A_caller_that_cannot_honour_a_duty_is_told_which()
    {
        var answer = Cli.Answer("access", """{"role":"executive","action":"consult","section":"payments","purpose":"decision","evidence":["service-centre-head-approval"],"sealed":false,"supported":["register-consultation","keep-confidential","no-excerpt-or-copy"]}""");

        Assert.Equal(("not-granted", """["return-file"]"""), (Cli.Member(answer, "outcome"), Cli.Member(answer, "unsupported")));
        Assert.False(Cli.Has(answer, "assumed"));
    }

    [Fact]
    public void Figures_of_a_duty_stand_beside_its_moment() => Assert.Contains(
        """{"obligation":"stay-with-escort","when":"during","persons":1,"cites":["archives/5.1.03c"]}""",
        Cli.Answer("access", """{"role":"judicial-body","action":"consult","section":"basic","purpose":"official-duty","evidence":["escort","certifying-document","company-leader-approval","escort"]}"""),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"role":"guard","action":"consult","section":"basic","purpose":"job-duty","evidence":[]}""", "granted", """{"plain":["name","unit"],"masked":[],"hidden":["party","identity-number","other-document","licence-number","contact","move-in-date","move-out-date","home-address","birth-date","sex","ethnicity","business-type","nature","legal-representative","members","publication-consent","other-information","owner-file"]}""")]
    [InlineData("""{"role":"repair-staff","action":"consult","section":"basic","purpose":"job-duty","evidence":[]}""", "granted", """{"plain":["contact","unit"],"masked":["name"],"hidden":["party","identity-number","other-document","licence-number","move-in-date","move-out-date","home-address","birth-date","sex","ethnicity","business-type","nature","legal-representative","members","publication-consent","other-information","owner-file"]}""")]
    [InlineData("""{"role":"guard","action":"consult","section":"repairs","purpose":"job-duty"}""", "not-granted", """{"plain":[],"masked":[],"hidden":["date","problem","handling","repairer","reported-at","accepted-at","due-at","arrived-at","completed-at","revisited-at","satisfaction"]}""")]
    [InlineData("""{"role":"customer-service","action":"copy","section":"repairs","purpose":"commercial","evidence":["service-centre-head-approval"]}""", "forbidden", """{"plain":[],"masked":[],"hidden":["date","problem","handling","repairer","reported-at","accepted-at","due-at","arrived-at","completed-at","revisited-at","satisfaction"]}""")]
    public void Outcomes_and_fields(string line, string outcome, string fields)
    {
        var answer = Cli.Answer("access", line);

        Assert.Equal((outcome, fields), (Cli.Member(answer, "outcome"), Cli.Member(answer, "fields")));
        Assert.DoesNotContain("\"because\":[]", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"role":"gard","action":"consult","section":"basic","purpose":"job-duty"}""", "CR1012 $.role: There is no code `gard`. Did you mean `guard`?")]
    [InlineData("""{"role":"guard ","action":"consult","section":"basic","purpose":"job-duty"}""", "CR1012 $.role: There is no such code. Did you mean `guard`?")]
    [InlineData("""{"role":"guard","action":"ｃｏｎｓｕｌｔ","section":"basic","purpose":"job-duty"}""", "CR1012 $.action: There is no such code. Did you mean `consult`?")]
    [InlineData("""{"role":"guard","section":"basic","purpose":"job-duty"}""", "CR1009 $: The member `action` is missing.")]
    [InlineData("""{"role":"guard","action":"consult","section":"basic","purpose":"job-duty","evidence":["escor"]}""", "CR1012 $.evidence[0]: There is no code `escor`. Did you mean `escort`?")]
    [InlineData("""{"role":"guard","action":"consult","section":"basic","purpose":"job-duty","supported":["return"]}""", "CR1012 $.supported[0]: There is no such code. Known codes: register-consultation, register-copy, return-file, keep-confidential, no-excerpt-or-copy, stay-with-escort, record-destruction, notify-archive-manager.")]
    [InlineData("""{"role":"guard","action":"consult","section":"basic","purpose":"job-duty","sealed":"no"}""", "CR1010 $.sealed: Expected true or false, found a text.")]
    [InlineData("""{"role":"guard","action":"consult","section":"basic","purpose":"job-duty","seald":true}""", "CR1008 $.seald: There is no member `seald`. Did you mean `sealed`?")]
    public void What_cannot_be_read_is_refused_and_never_granted(string line, string refusal) => Assert.Equal(refusal, Cli.Refusal("access", line));

    [Fact]
    public void Before_the_first_version_nobody_is_answered() => Assert.Equal(
        "CR4001 $: On 2024-12-31 no policy that answers this is in force.",
        Cli.Refusal("access", """{"role":"guard","action":"consult","section":"basic","purpose":"job-duty","asOf":"2024-12-31"}"""));

    [Theory]
    [InlineData("access-needs-evidence", """{"role":"judicial-body","action":"copy","section":"basic","purpose":"official-duty","evidence":["escort"]}""")]
    [InlineData("access-granted", """{"role":"repair-staff","action":"consult","section":"basic","purpose":"job-duty","evidence":[],"sealed":false}""")]
    [InlineData("access-default-deny", """{"role":"outside-party","action":"consult","section":"payments","purpose":"personal"}""")]
    [InlineData("access-other-asker", """{"role":"guard","action":"consult","section":"payments","purpose":"job-duty"}""")]
    [InlineData("access-forbidden", """{"role":"executive","action":"copy","section":"payments","purpose":"commercial"}""")]
    [InlineData("access-unsupported", """{"role":"government-body","action":"consult","section":"payments","purpose":"official-duty","evidence":["escort","certifying-document","company-leader-approval"],"supported":["register-consultation","keep-confidential","no-excerpt-or-copy"],"sealed":true}""")]
    public void A_request_is_explained_in_both_languages(string name, string request)
    {
        foreach (var language in new[] { "zh", "en" })
        {
            var run = Cli.Run(request, "explain", "access", "--as-of", "2026-03-02", "--lang", language);

            Assert.Equal((0, ""), (run.Exit, run.Error));
            GoldenFile.Expect($"tests/CustomerRules.Cli.Tests/golden/explain-{name}.{language}.txt", run.Output);
        }
    }
}
