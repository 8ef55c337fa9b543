using CustomerRules.Numbering.Proofs;
using CustomerRules.Numbering.Templates;
using CustomerRules.Numbering.Tests.Reference;
using FsCheck.Xunit;

namespace CustomerRules.Numbering.Tests.Proofs;

/// <summary>The proofs about pairs of numbers beside lists of all numbers.</summary>
[Properties(Arbitrary = [typeof(TemplateGenerators)], MaxTest = 200)]
public sealed class PairOracleTests
{
    private static readonly ConfusionMap Map = new(["0A", "12"], ignoreCase: false, ignoreWidth: false);

    [Property]
    public void Two_templates_share_a_number_if_the_lists_do(TemplateSpec one, TemplateSpec other)
    {
        var proof = NumberProofs.Disjoint(one.Build(), other.Build());
        var shared = Texts(one).Intersect(Texts(other)).ToList();

        Assert.True(proof.IsDecided);
        if (shared.Count > 0)
            Shortest.Is(shared.Min(number => number.Length), proof.Counterexample!.Number, one, proof.Counterexample.First, other, proof.Counterexample.Second);
        if (proof.Counterexample is { } found)
        {
            Assert.Equal(found.Number, one.Build().Format(found.First));
            Assert.Equal(found.Number, other.Build().Format(found.Second));
            Assert.True(shared.Count > 0 || one.IsBeyondTheList(found.First) || other.IsBeyondTheList(found.Second));
        }
    }

    [Property]
    public void Two_templates_collide_if_the_lists_read_a_number_differently(TemplateSpec one, TemplateSpec other) => Collide(one, other);

    [Property(MaxTest = 2_000)]
    public void Two_versions_collide_if_the_lists_read_a_number_differently(TemplatePair pair) => Collide(pair.Earlier, pair.Later);

    [Theory]
    [InlineData("{community}-{unit}-{year}-{sequence:3}", "{community}-{unit}-20{year:2}-{sequence:3}")]
    [InlineData("A{unit}{sequence:1}", "{unit}A{sequence:1}")]
    [InlineData("{year}{sequence:2}", "{year}0{sequence:1}")]
    [InlineData("{unit}-{sequence:1+}", "{unit}-{sequence:1}")]
    public void Two_versions_that_cut_differently_and_read_the_same_do_not_collide(string earlier, string later)
    {
        var (one, other) = (Of(earlier), Of(later));
        var proof = NumberProofs.SameReadings(one, other);
        Assert.True(proof.Holds);
        Assert.NotNull(NumberProofs.Disjoint(one, other).Counterexample);
        Assert.True(NumberProofs.SameReadings(other, one).Holds);

        static NumberTemplate Of(string pattern) => NumberTemplate.Create(pattern, new(["XX小区"], UnitSet.OfList(["A", "B"]), 2000, 2099));
    }

    [Theory]
    [InlineData("{unit}A{sequence:1}", "A{unit}{sequence:1}", false)]
    [InlineData("{unit}A{sequence:1}", "{unit}{sequence:1}", true)]
    [InlineData("{year}{sequence:2}", "20{sequence:2}{year:2}", true)]
    [InlineData("{year}-{sequence:1}", "19{year:2}-{sequence:1}", false)]
    [InlineData("{sequence:1+}-", "{sequence:2+}-", false)]
    [InlineData("{sequence:1+}1", "1{sequence:1+}", true)]
    public void Values_are_compared_wherever_they_stand(string earlier, string later, bool collides)
    {
        var (one, other) = (Of(earlier), Of(later));
        var proof = NumberProofs.SameReadings(one, other);
        Assert.Equal((true, collides), (proof.IsDecided, proof.Counterexample is not null));
        if (proof.Counterexample is { } found)
            Assert.NotEqual(found.First, found.Second);

        static NumberTemplate Of(string pattern) => NumberTemplate.Create(pattern, new(["XX小区"], UnitSet.OfList(["A", "AA", "B"]), 2000, 2099));
    }

    [Theory]
    [InlineData("10{year:2}-{sequence:1}", 1020, 2020)]
    [InlineData("20{year:2}-{sequence:1}", 2020, 1020)]
    public void Two_digits_of_another_century_are_another_year(string later, int year, int otherYear)
    {
        var one = NumberTemplate.Create("{year}-{sequence:1}", new([], UnitSet.OfList([]), year, year + 2));
        var other = NumberTemplate.Create(later, new([], UnitSet.OfList([]), otherYear, otherYear + 2));
        var found = NumberProofs.SameReadings(one, other).Counterexample!;
        Assert.Equal((year, otherYear), (found.First.Year, found.Second.Year));
        Assert.NotNull(NumberProofs.SameReadings(other, one).Counterexample);
    }

    private static void Collide(TemplateSpec one, TemplateSpec other)
    {
        var proof = NumberProofs.SameReadings(one.Build(), other.Build());
        var readings = NaiveTemplate.Of(other).Numbers.ToLookup(item => item.Number, item => item.Reading);
        var differing = NaiveTemplate.Of(one).Numbers.Where(item => readings[item.Number].Any(reading => reading != item.Reading)).Select(item => item.Number.Length).ToList();

        if (differing.Count > 0)
            Shortest.Is(differing.Min(), proof.Counterexample!.Number, one, proof.Counterexample.First, other, proof.Counterexample.Second);
        if (proof.Counterexample is { } found)
        {
            Assert.NotEqual(found.First, found.Second);
            Assert.Equal(found.Number, one.Build().Format(found.First));
            Assert.Equal(found.Number, other.Build().Format(found.Second));
            Assert.True(differing.Count > 0 || one.IsBeyondTheList(found.First) || other.IsBeyondTheList(found.Second));
        }
    }

    [Property]
    public void Numbers_look_alike_if_some_on_the_list_do(TemplateSpec spec)
    {
        var proof = NumberProofs.NoLookAlikes(spec.Build(), Map);
        var alike = Texts(spec).Distinct().GroupBy(number => string.Concat(number.Select(c => Map.AlikesOf(c)[0]))).Where(group => group.Count() > 1).ToList();

        if (alike.Count > 0)
            Shortest.Is(alike.Min(group => group.Key.Length), proof.Counterexample!.First, spec, proof.Counterexample.FirstReading, proof.Counterexample.SecondReading);
        if (proof.Counterexample is { } found)
        {
            Assert.NotEqual(found.First, found.Second);
            Assert.True(Map.AreAlike(found.First, found.Second));
            Assert.Equal((found.First, found.Second), (spec.Build().Format(found.FirstReading), spec.Build().Format(found.SecondReading)));
            Assert.True(alike.Count > 0 || spec.IsBeyondTheList(found.FirstReading) || spec.IsBeyondTheList(found.SecondReading));
        }
    }

    [Property]
    public void A_number_begins_another_if_one_on_the_list_does(TemplateSpec spec)
    {
        var proof = NumberProofs.NoPrefixes(spec.Build());
        var numbers = Texts(spec).ToHashSet();
        var longer = numbers.Where(number => Enumerable.Range(1, number.Length - 1).Any(length => numbers.Contains(number[..length]))).ToList();

        if (longer.Count > 0)
            Shortest.Is(longer.Min(number => number.Length), proof.Counterexample!.Second, spec, proof.Counterexample.FirstReading, proof.Counterexample.SecondReading);
        if (proof.Counterexample is { } found)
        {
            Assert.StartsWith(found.First, found.Second, StringComparison.Ordinal);
            Assert.True(found.First.Length < found.Second.Length);
            Assert.Equal((found.First, found.Second), (spec.Build().Format(found.FirstReading), spec.Build().Format(found.SecondReading)));
            Assert.True(longer.Count > 0 || spec.IsBeyondTheList(found.FirstReading) || spec.IsBeyondTheList(found.SecondReading));
        }
    }

    private static IEnumerable<string> Texts(TemplateSpec spec) => NaiveTemplate.Of(spec).Numbers.Select(item => item.Number);
}
