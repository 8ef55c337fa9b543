namespace CustomerRules.Numbering.Tests.Policies;

/// <summary>What a policy demands beyond unique numbers is proved, or it does not load.</summary>
public sealed class DemandTests
{
    private const string Letters = "\"[ACDEFGHJKMNPQRTUVWXY]?[0-9]{1,4}\"";
    private const string Other = "\"T-{community}{unit}{year}{sequence:3}\"";

    [Fact]
    public void A_policy_that_demands_what_it_has_loads()
    {
        var policy = Load(("units.pattern", Letters), ("form.pattern", "\"{community}{unit}-{year}{sequence:3}\""), ("uniqueness.lookAlikeFree", "true"), ("uniqueness.prefixFree", "true"));
        Assert.Equal((true, true), (policy.IsLookAlikeFree, policy.IsPrefixFree));
        Assert.Equal((false, false), (Load().IsLookAlikeFree, Load().IsPrefixFree));
    }

    [Fact]
    public void Both_demands_that_are_not_met_are_told() => ExpectDiagnostic.Codes(
        NumberingFile.Load(NumberingFile.With("numbering/archive/2025-01-01.json", ("uniqueness.lookAlikeFree", "true"), ("uniqueness.prefixFree", "true"))).Diagnostics, "CR3418", "CR3419");

    [Fact]
    public void An_abbreviation_is_tried_against_the_demands_of_its_policy()
    {
        var policies = NumberingFile.Load(NumberingFile.With(
            "numbering/archive/2025-01-01.json",
            ("units.pattern", Letters), ("uniqueness.lookAlikeFree", "true"), ("communities.abbreviations", """["花园O"]"""))).GetValueOrThrow();
        var policy = policies["archive"].Versions[0];

        Assert.True(policies.TryAbbreviation(policy, "花园P").IsAccepted);
        var trial = policies.TryAbbreviation(policy, "花园0");
        Assert.Equal((false, true), (trial.IsAccepted, trial.Proof!.IsUnambiguous));
        Assert.True(policy.LookAlikes!.AreAlike(trial.LookAlikes!.Counterexample!.First, trial.LookAlikes.Counterexample.Second));

        var whole = NumberingFile.Load(NumberingFile.With(
            "numbering/archive/2025-01-01.json", ("form.pattern", "\"{sequence:3}{year}{community}\""), ("allocation.scope", "[]"), ("uniqueness.prefixFree", "true"))).GetValueOrThrow();
        var begun = whole.TryAbbreviation(whole["archive"].Versions[0], "XX小区B");
        Assert.Equal((false, "0012000XX小区", "0012000XX小区B"), (begun.IsAccepted, begun.Prefixes!.Counterexample!.First, begun.Prefixes.Counterexample.Second));
        Assert.True(whole.TryAbbreviation(whole["archive"].Versions[0], "YY小区").IsAccepted);
    }

    [Fact]
    public void An_abbreviation_is_tried_against_other_templates_and_versions()
    {
        var policies = NumberingFile.Load(
            NumberingFile.Default,
            NumberingFile.Later("2.0.0", "2026-01-01", ("form.pattern", "\"{community}-{unit}-{year}-{sequence:4}\"")),
            NumberingFile.With("numbering/tenant/2025-01-01.json", ("policy", "\"numbering/tenant\""), ("form.pattern", Other))).GetValueOrThrow();
        var (first, later) = (policies["archive"].Versions[0], policies["archive"].Versions[1]);

        // The shorter number of one template is the number of the other with its literal taken for a part of the name.
        var trial = policies.TryAbbreviation(first, "T-XX小区");
        Assert.Equal((false, true, "numbering/tenant@1.0.0", "T-XX小区02000001"), (trial.IsAccepted, trial.Proof!.IsUnambiguous, trial.ClashesWith!.Header.Name, trial.Clash!.Counterexample!.Number));
        Assert.True(policies.TryAbbreviation(later, "YY小区").IsAccepted);
        Assert.Equal(["花园 is accepted"], new[] { "花园" }.Where(word => policies.TryAbbreviation(policies["tenant"].Versions[0], word).IsAccepted).Select(word => $"{word} is accepted"));
    }

    private static NumberingPolicy Load(params (string Path, string? Json)[] changes) =>
        NumberingFile.Load(NumberingFile.With("numbering/archive/2025-01-01.json", changes)).GetValueOrThrow()["archive"].Versions[0];
}
