using System.Diagnostics;
using System.Globalization;
using CustomerRules.Numbering.Proofs;
using CustomerRules.Numbering.Templates;

namespace CustomerRules.Numbering.Tests.Proofs;

/// <summary>The size that a proof must bear: memory that grows with the list and not with its square, and an answer to whatever is asked. How
/// long it takes is a matter of the benchmarks. Runs by itself, so that what it measures is its own.</summary>
[CollectionDefinition(nameof(SizeTests), DisableParallelization = true)]
[Collection(nameof(SizeTests))]
public sealed class SizeTests
{
    private const int Count = 5_000;

    /// <summary>Five thousand abbreviations, and whether the template is unambiguous with them.</summary>
    public static TheoryData<string, string, string, bool> Lists => new()
    {
        { "names", Scheme.DefaultPattern, Scheme.DefaultUnits, true },
        { "names that begin with each other", Scheme.DefaultPattern, "[A-Z][0-9]{1,4}", true },
        { "names with digits at the end", Scheme.DefaultPattern, Scheme.DefaultUnits, false },
        { "names with digits at the end", "{community}-{unit}{year}{sequence:3}", Scheme.DefaultUnits, true },
        { "names with letters at the end", Scheme.DefaultPattern, Scheme.DefaultUnits, true },
        { "digits and letters", Scheme.DefaultPattern, Scheme.DefaultUnits, false },
        { "digits and letters", "{community}-{unit}{year}{sequence:3}", Scheme.DefaultUnits, true },
        { "digits and letters", "{year}{sequence:3}{unit}-{community}", Scheme.DefaultUnits, true },
        { "numbers of one width", Scheme.DefaultPattern, Scheme.DefaultUnits, true },
        { "numbers of two widths", Scheme.DefaultPattern, "[0-9]{4}", true },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void Five_thousand_abbreviations_are_proved_in_room_that_grows_with_their_number(string list, string pattern, string units, bool isUnambiguous)
    {
        var words = Abbreviations(list);
        Assert.Equal(isUnambiguous, Template(words).Prove().IsUnambiguous);
        var (few, all) = (Allocated(words.Take(Count / 10)), Allocated(words));
        Assert.InRange(all, few, few * 20);
        Assert.InRange(all / Count, 1, 40_000);

        NumberTemplate Template(IEnumerable<string> some) => NumberTemplate.Create(pattern, new NumberVocabulary(some, UnitSet.OfPattern(units), 2000, 2099));

        long Allocated(IEnumerable<string> some)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.True(Template(some).Prove().IsDecided);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void A_new_abbreviation_is_tried_among_five_thousand()
    {
        var proven = NumberTemplate.Create(Scheme.DefaultPattern, new NumberVocabulary(Abbreviations("names"), UnitSet.OfPattern(Scheme.DefaultUnits), 2000, 2099)).Prove().Proven!;
        Assert.True(proven.Try("新花园").IsAccepted);
    }

    [Fact]
    public void One_bad_abbreviation_among_five_thousand_is_found()
    {
        var words = Abbreviations("names");
        var proof = NumberTemplate.Create(Scheme.DefaultPattern, new NumberVocabulary(words.Append(words[2_500] + "B"), UnitSet.OfPattern(Scheme.DefaultUnits), 2000, 2099)).Prove();

        Assert.StartsWith(words[2_500] + "B", proof.Counterexample!.Number, StringComparison.Ordinal);
        Assert.Equal(words[2_500] + "B", proof.Fixes[^1].Template.Vocabulary.Communities.Length == Count ? proof.Counterexample.Second.Community : "");
    }

    [Theory]
    [InlineData("[AB]{0,40}A[AB]{20}")]
    [InlineData("[AB]{0,10}A[AB]{11}")]
    [InlineData("((A|B|C|AB|BC){1,20}){1,3}")]
    [InlineData("(0|1|2|3|4|5|6|7|8|9|[0-9]{1,9}){1,11}")]
    [InlineData("([0-1]|[0-2]|[0-3]|[0-4]|[0-5]|[0-6]|[0-7]|[0-8]|[0-9]|[0-A]|[0-B]|[0-C]|[0-D]|[0-E]|[0-F]|[0-G]|[0-H]|[0-I]|[0-J]|[0-K]|[0-L]){1,40}")]
    [InlineData("(A?B?C?D?E?F?G?H?I?J?K?L?M?N?O?P?Q?R?S?T?U?V?W?X?Y?Z?){4}0")]
    [InlineData("[一-龥]{1,40}")]
    public void A_pattern_that_costs_too_much_is_told_soon_whatever_is_asked(string units)
    {
        foreach (var pattern in new[] { "{unit}{sequence:3}", "{unit}{community}{sequence:3+}", "{sequence:1+}{unit}{year:2}{check:mod-97-10}" })
        {
            Assert.InRange(Processor(() => Ask(pattern, units)), 0, 60_000);
        }
    }

    private static void Ask(string pattern, string units)
    {
        var vocabulary = new NumberVocabulary(["A", "AB", "0"], UnitSet.OfPattern(units), 2000, 2099);
        if (!NumberTemplate.TryCreate(pattern, vocabulary, out var template, out var faults))
        {
            Assert.All(faults, fault => Assert.Contains(fault.Code, new[] { "CR3407", "CR3409" }));
            return;
        }

        var proof = template.Prove();
        Assert.True(proof.IsDecided || proof is { IsUnambiguous: false, Proven: null });
        Assert.All(proof.Fixes, fix => Assert.True(fix.Template.Prove().IsUnambiguous));
        var map = new ConfusionMap(["0O", "1IL"], ignoreCase: true, ignoreWidth: true);
        Assert.True(NumberProofs.NoLookAlikes(template, map) is { IsDecided: false } or { Holds: true } or { Counterexample: not null });
        Assert.True(NumberProofs.NoPrefixes(template) is { IsDecided: false } or { Holds: true } or { Counterexample: not null });
    }

    /// <summary>Processor time in milliseconds: other programs on the machine hardly lengthen it. A guard against a proof without an end.</summary>
    private static double Processor(Action run)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        run();
        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds;
    }

    private static List<string> Abbreviations(string list)
    {
        var random = new Random(5_000);
        Func<int, string> word = list switch
        {
            "names" => _ => Name(2, 6, 400),
            "names that begin with each other" => _ => Name(1, 14, 2),
            "names with digits at the end" => i => "花园" + i.ToString(CultureInfo.InvariantCulture),
            "names with letters at the end" => i => "花园" + (char)('a' + (i % 26)) + Name(2, 3, 400) + "x",
            "digits and letters" => _ => string.Concat(Enumerable.Range(0, random.Next(1, 13)).Select(_ => "01AZ"[random.Next(4)])),
            "numbers of one width" => i => (10_000 + i).ToString(CultureInfo.InvariantCulture),
            _ => i => (i % 2 == 0 ? 10_000 + i : 2_000_000 + i).ToString(CultureInfo.InvariantCulture),
        };
        var words = new HashSet<string>();
        for (var i = 0; words.Count < Count; i++)
            words.Add(word(i));
        return [.. words];

        string Name(int least, int below, int characters) => string.Concat(Enumerable.Range(0, random.Next(least, below)).Select(_ => (char)(0x4E00 + random.Next(characters))));
    }
}
