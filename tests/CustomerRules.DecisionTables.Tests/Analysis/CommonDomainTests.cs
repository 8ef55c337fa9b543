using System.Collections.Immutable;
using CustomerRules.DecisionTables.Analysis;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.DecisionTables.Tests.Specs;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CustomerRules.DecisionTables.Tests.Analysis;

/// <summary>Two versions are compared over the values that both know; what only one knows is told value by value.</summary>
public sealed class CommonDomainTests
{
    [Law(500)]
    public Property Every_value_is_common_removed_or_added() => Prop.ForAll(Arbitraries.Of(random => (Facts(random), Facts(random)), _ => []), pair =>
    {
        var (before, after) = pair;
        var domain = new CommonDomain(before, after);

        Assert.Equal(
            before.Concat(after).Select(fact => fact.Name).Distinct().Where(name => Fact(domain.Changes, name)?.Comparable != false),
            domain.Facts.Select(fact => fact.Name));
        Assert.Equal(domain.Changes.Length, domain.Changes.DistinctBy(change => change.Fact).Count());
        foreach (var name in before.Concat(after).Select(fact => fact.Name).Distinct())
        {
            var (old, now, change) = (Find(before, name), Find(after, name), Fact(domain.Changes, name));
            var (known, knownNow) = (Values(old), Values(now));
            Assert.Equal(known.Except(old?.Kind == now?.Kind || now is null ? knownNow : []), Listed(change?.Removed ?? []));
            Assert.Equal(knownNow.Except(old?.Kind == now?.Kind || old is null ? known : []), Listed(change?.Added ?? []));
            if (Find(domain.Facts, name) is not { } common)
            {
                Assert.True(old!.Kind != now!.Kind || !known.Intersect(knownNow).Any());
                continue;
            }

            Assert.Equal(old is null ? knownNow : now is null ? known : knownNow.Intersect(known), Values(common));
            Assert.Equal((now ?? old)!.Kind, common.Kind);
        }
    });

    [Fact]
    public void Changes_of_a_domain_are_told_in_codes_and_spans()
    {
        var domain = new CommonDomain(
            [TableInput.OfRange("n", 0, 9), TableInput.OfRange("one", 5, 6), Codes("kind", "a", "b"), TableInput.OfFlag("on"), TableInput.OfRange("gone", 1, 3), Codes("order", "x", "y")],
            [TableInput.OfRange("n", 3, 20), TableInput.OfRange("one", 6, 6), Codes("kind", "c", "b"), TableInput.OfRange("on", 0, 1), Codes("new", "p", "q"), Codes("order", "y", "x")]);

        Assert.Equal(
            ["n -0..2 +10..20 True", "one -5 + True", "kind -a +c True", "on -false true +0..1 False", "gone -1..3 + True", "new - +p q True"],
            domain.Changes.Select(change => $"{change.Fact} -{string.Join(' ', change.Removed)} +{string.Join(' ', change.Added)} {change.Comparable}"));
        Assert.Equal(["n", "one", "kind", "gone", "order", "new"], domain.Facts.Select(fact => fact.Name));
    }

    [Fact]
    public void Domains_that_only_touch_have_nothing_in_common()
    {
        var domain = new CommonDomain([TableInput.OfRange("n", 0, 4), Codes("kind", "a")], [TableInput.OfRange("n", 5, 9), Codes("kind", "b")]);

        Assert.Empty(domain.Facts);
        Assert.Equal(["n 0..4 5..9 False", "kind a b False"], domain.Changes.Select(change => $"{change.Fact} {change.Removed.Single()} {change.Added.Single()} {change.Comparable}"));
    }

    private static TableInput Codes(string name, params string[] codes) => TableInput.OfChoices(name, [.. codes.Select(code => new Choice(code, null))]);

    private static ImmutableArray<TableInput> Facts(Random random) =>
        [.. Enumerable.Range(0, 4).Where(_ => random.Next(5) > 0).OrderBy(_ => random.Next()).Select(i => random.Next(4) switch
        {
            0 => TableInput.OfFlag($"f{i}"),
            1 => Codes($"f{i}", [.. new[] { "a", "b", "c" }.OrderBy(_ => random.Next()).Take(random.Next(1, 4))]),
            _ => random.Next(8) is var min ? TableInput.OfRange($"f{i}", min, min + random.Next(5)) : null!,
        })];

    private static TableInput? Find(ImmutableArray<TableInput> facts, string name) => facts.FirstOrDefault(fact => fact.Name == name);

    private static DomainChange? Fact(ImmutableArray<DomainChange> changes, string name) => changes.FirstOrDefault(change => change.Fact == name);

    private static List<string> Values(TableInput? fact) => fact is null ? [] : [.. Enumerable.Range(fact.Min, (int)fact.ValueCount).Select(fact.Describe)];

    /// <summary>The values that texts such as <c>3..7</c> or <c>fire</c> stand for.</summary>
    private static IEnumerable<string> Listed(ImmutableArray<string> texts) => texts.SelectMany(text => text.Split("..") is [var min, var max]
        ? Enumerable.Range(int.Parse(min, null), int.Parse(max, null) - int.Parse(min, null) + 1).Select(value => $"{value}")
        : [text]);
}
