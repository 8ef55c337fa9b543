using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerRules.Numbering.Tests.Reference;

/// <summary>Random templates whose segments run into each other; each shrinks to fewer segments and words.</summary>
public static class TemplateGenerators
{
    private static readonly (string Pattern, string[] Units)[] Patterns =
    [
        ("A?[01]", ["0", "1", "A0", "A1"]),
        ("[0-2]{1,2}", [.. "0 1 2 00 01 02 10 11 12 20 21 22".Split(' ')]),
        ("(A|AB)?0", ["0", "A0", "AB0"]),
        ("A{1,3}", ["A", "AA", "AAA"]),
        ("(0|1(2|20))[0-1]?", ["0", "00", "01", "12", "120", "121", "1200", "1201"]),
    ];

    public static Arbitrary<TemplateSpec> Templates() => Arb.From(Specs(), Smaller);

    /// <summary>Versions of which the later one moves a literal over a field, changes places, or writes years and sequences with other widths and literals.</summary>
    public static Arbitrary<TemplatePair> Pairs() => Arb.From(
        from spec in Specs()
        from count in Gen.Choose(1, 3)
        from changes in Gen.ArrayOf(Gen.Choose(0, 1_000_000), count)
        let later = changes.Aggregate(spec, Changed)
        from years in Gen.Frequency((4, Gen.Constant((spec.FirstYear, spec.LastYear))), (1, Gen.Elements((2000, 2001), (1020, 1021))))
        select new TemplatePair(spec, later with { FirstYear = years.Item1, LastYear = years.Item2 }),
        pair => Smaller(pair.Earlier).Select(spec => pair with { Earlier = spec }).Concat(Smaller(pair.Later).Select(spec => pair with { Later = spec })));

    private static TemplateSpec Changed(TemplateSpec spec, int choice)
    {
        var (segments, i) = (spec.Segments, choice / 8 % spec.Segments.Length);
        var other = choice / 128 % spec.Segments.Length;
        var changed = (choice % 8, segments[i]) switch
        {
            (0 or 1, "{year}") => segments.SetItem(i, "{year:2}").Insert(i, spec.FirstYear < 2000 ? "10" : "20"),
            (0 or 1, "{year:2}") => segments.SetItem(i, "{year}"),
            (0 or 1, "{sequence:2}") => segments.SetItem(i, "{sequence:1}").Insert(i, "0"),
            (0 or 1, "{sequence:1}") => segments.SetItem(i, "{sequence:2}"),
            (2, _) => segments.Insert(i, "0"),
            (3, _) => segments.Insert(i, "A"),
            (4 or 5, var moved) => segments.RemoveAt(i).Insert(Math.Min(other, segments.Length - 1), moved),
            (6, var literal) when !literal.StartsWith('{') && segments.Length > 1 => segments.RemoveAt(i),
            _ => segments,
        };

        // Check characters come last.
        return spec with { Segments = [.. changed.OrderBy(segment => segment.StartsWith("{check", StringComparison.Ordinal))] };
    }

    private static Gen<TemplateSpec> Specs() =>
        from order in Gen.Shuffle(new[] { "{community}", "{unit}", "{year}", "{sequence}" })
        from count in Gen.Choose(1, 4)
        from literals in Gen.ArrayOf(Gen.Frequency((6, Gen.Constant("")), (1, Gen.Elements("-", "0", "2", "A", "-2"))), 5)
        from sequence in Gen.Frequency((3, Gen.Constant("{sequence:1}")), (2, Gen.Constant("{sequence:2}")), (3, Gen.Constant("{sequence:1+}")), (2, Gen.Constant("{sequence:2+}")))
        from year in Gen.Elements("{year}", "{year:2}")
        from communities in Words()
        from list in Words()
        from pattern in Gen.Choose(-3, Patterns.Length - 1)
        from years in Gen.Elements((2000, 2000), (2000, 2001), (2019, 2021), (2020, 2020), (1020, 1022))
        from check in Gen.Frequency((6, Gen.Constant("")), (1, Gen.Elements("{check:mod-11-2}", "{check:mod-37-36}", "{check:mod-97-10}")))
        let segments = order.Take(count).Select(segment => segment switch { "{year}" => year, "{sequence}" => sequence, _ => segment })
            .SelectMany((segment, i) => new[] { literals[i], segment }).Append(literals[4]).Append(check).Where(segment => segment.Length > 0)
        select new TemplateSpec
        {
            Segments = [.. segments],
            Communities = communities,
            AllUnits = pattern < 0 ? list : [.. Patterns[pattern].Units],
            UnitPattern = pattern < 0 ? null : Patterns[pattern].Pattern,
            FirstYear = years.Item1,
            LastYear = years.Item2,
            Digits = sequence.Contains('2', StringComparison.Ordinal) ? 3 : 2,
        };

    /// <summary>One to three words of few letters, so that they begin and end with each other.</summary>
    private static Gen<ImmutableArray<string>> Words() =>
        from count in Gen.Choose(1, 3)
        from words in Gen.ArrayOf(Gen.Choose(1, 3).SelectMany(length => Gen.ArrayOf(Gen.Elements('0', '1', '2', 'A', '区'), length)).Select(string.Concat), count)
        select words.Distinct().ToImmutableArray();

    private static IEnumerable<TemplateSpec> Smaller(TemplateSpec spec)
    {
        for (var i = 0; i < spec.Segments.Length; i++)
        {
            var rest = spec.Segments.RemoveAt(i);
            if (rest.Any(segment => segment.StartsWith('{') && !segment.StartsWith("{check", StringComparison.Ordinal)))
                yield return spec with { Segments = rest };
        }

        foreach (var word in spec.Communities.Where(_ => spec.Communities.Length > 1))
            yield return spec with { Communities = spec.Communities.Remove(word) };
        foreach (var word in spec.AllUnits.Where(_ => spec.UnitPattern is null && spec.AllUnits.Length > 1))
            yield return spec with { AllUnits = spec.AllUnits.Remove(word) };
        if (spec.LastYear > spec.FirstYear)
            yield return spec with { LastYear = spec.FirstYear };
    }
}
