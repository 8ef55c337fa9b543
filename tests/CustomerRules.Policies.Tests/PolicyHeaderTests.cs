using NodaTime;

namespace CustomerRules.Policies.Tests;

public sealed class PolicyHeaderTests
{
    private static readonly PolicyId Id = PolicyId.Parse("complaints/severity");
    private static readonly LocalDate From = new(2025, 1, 1);
    private static readonly BilingualText Title = new("投诉等级", "Severity of complaints");
    private static readonly Citation Cites = new([ClauseId.Parse("measures/4.02c")]);
    private static readonly SourcePlace Place = SourcePlace.WholeFile("complaints/severity/2025-01-01.json");

    [Fact]
    public void A_header_is_called_by_policy_and_version()
    {
        var header = new PolicyHeader(Id, new PolicyVersion(1, 2, 3), From, From.PlusDays(1), Title, Cites, default, Place);

        Assert.Equal("complaints/severity@1.2.3", header.Name);
        Assert.Equal("complaints/severity@1.2.3", header.ToString());
        Assert.Equal(new EffectivePeriod(From, From.PlusDays(1)), header.Period);
    }

    [Fact]
    public void Nothing_in_a_header_may_be_missing_but_its_end()
    {
        Assert.Equal("id", Refused(() => new PolicyHeader(null!, default, From, null, Title, Cites, default, Place)));
        Assert.Equal("title", Refused(() => new PolicyHeader(Id, default, From, null, null!, Cites, default, Place)));
        Assert.Equal("cites", Refused(() => new PolicyHeader(Id, default, From, null, Title, null!, default, Place)));
        Assert.Equal("place", Refused(() => new PolicyHeader(Id, default, From, null, Title, Cites, default, null!)));
    }

    [Fact]
    public void A_header_that_ends_before_it_begins_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PolicyHeader(Id, default, From, From, Title, Cites, default, Place));

    private static string? Refused(Func<PolicyHeader> make) => Assert.Throws<ArgumentNullException>(make).ParamName;
}
