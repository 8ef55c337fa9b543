using CustomerRules.DecisionTables.Inputs;
using CustomerRules.DecisionTables.Tests.Specs;
using CustomerRules.Policies;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CustomerRules.DecisionTables.Tests.Inputs;

public sealed class ValueSetTests
{
    [Fact]
    public void Sets_are_equal_when_they_hold_the_same_values() => ValueContract.Equality(
        () => ValueSet.Between(1, 0),
        () => ValueSet.Between(1, 2),
        () => ValueSet.Of([1, 3]),
        () => ValueSet.Of([1, 4]),
        () => ValueSet.Of([1, 3, 5]));

    [Law(300)]
    public Property Spans_that_touch_become_one() => Prop.ForAll(
        Arb.From(Gen.Choose(-9, 9).ListOf().Select(list => list.Distinct().Order().ToList())),
        values =>
        {
            var spans = new List<ValueSpan>();
            foreach (var value in values)
            {
                if (value % 2 == 0 && spans.Count > 0 && spans[^1].Max == value - 1)
                    spans[^1] = spans[^1] with { Max = value };
                else
                    spans.Add(new ValueSpan(value, value));
            }

            Assert.Equal(ValueSet.Of(values), ValueSet.OfSpans(spans));
        });

    [Fact]
    public void Spans_may_reach_to_the_greatest_number()
    {
        var set = ValueSet.OfSpans([new(int.MinValue, -1), new(0, int.MaxValue)]);

        Assert.Equal([new ValueSpan(int.MinValue, int.MaxValue)], set.Spans.AsEnumerable());
        Assert.Equal(1L << 32, set.Count);
        Assert.Equal([new(int.MaxValue, int.MaxValue), new(int.MinValue, int.MinValue)], ValueSet.OfSpans([new(int.MaxValue, int.MaxValue), new(int.MinValue, int.MinValue)]).Spans.AsEnumerable());
    }

    [Fact]
    public void A_complement_needs_its_input_and_a_range_its_order()
    {
        Assert.Equal("input", Assert.Throws<ArgumentNullException>(() => ValueSet.Between(1, 2).Complement(null!)).ParamName);
        Assert.Equal("max", Assert.Throws<ArgumentOutOfRangeException>(() => TableInput.OfRange("n", 2, 1)).ParamName);
        Assert.Equal(1, TableInput.OfRange("n", 2, 2).ValueCount);
    }

    [Fact]
    public void A_choice_without_a_name_is_called_by_its_code()
    {
        Assert.Equal("fire", new Choice("fire", null).In(Language.Chinese));
        Assert.Equal("Fire", new Choice("fire", new BilingualText("火灾", "Fire")).In(Language.English));
    }
}
