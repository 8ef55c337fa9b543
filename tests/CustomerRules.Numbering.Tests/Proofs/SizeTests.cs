using System.Diagnostics;
using CustomerRules.Numbering.Templates;

namespace CustomerRules.Numbering.Tests.Proofs;

/// <summary>The size that a proof must bear. Runs by itself, so that its time is its own.</summary>
[CollectionDefinition(nameof(SizeTests), DisableParallelization = true)]
[Collection(nameof(SizeTests))]
public sealed class SizeTests
{
    [Fact]
    public void Five_thousand_abbreviations_are_proved_in_under_50_ms()
    {
        var words = Abbreviations(5_000);
        var vocabulary = new NumberVocabulary(words, UnitSet.OfPattern(Scheme.DefaultUnits), 2000, 2099);
        Assert.True(NumberTemplate.Create(Scheme.DefaultPattern, vocabulary).Prove().IsUnambiguous);

        var best = Enumerable.Range(0, 10).Min(_ =>
        {
            // Processor time, which other programs on the machine do not lengthen.
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            Assert.True(NumberTemplate.Create(Scheme.DefaultPattern, vocabulary).Prove().IsDecided);
            return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds;
        });
        Assert.InRange(best, 0, 50);
    }

    [Fact]
    public void One_bad_abbreviation_among_five_thousand_is_found()
    {
        var words = Abbreviations(5_000);
        var proof = NumberTemplate.Create(Scheme.DefaultPattern, new NumberVocabulary(words.Append(words[2_500] + "B"), UnitSet.OfPattern(Scheme.DefaultUnits), 2000, 2099)).Prove();

        Assert.StartsWith(words[2_500] + "B", proof.Counterexample!.Number, StringComparison.Ordinal);
        Assert.Equal(words[2_500] + "B", proof.Fixes[^1].Template.Vocabulary.Communities.Length == 5_000 ? proof.Counterexample.Second.Community : "");
    }

    /// <summary>Names as communities have them: two to five characters of a few hundred.</summary>
    private static List<string> Abbreviations(int count)
    {
        var random = new Random(5_000);
        var words = new HashSet<string>();
        while (words.Count < count)
            words.Add(string.Concat(Enumerable.Range(0, random.Next(2, 6)).Select(_ => (char)(0x4E00 + random.Next(400)))));
        return [.. words];
    }
}
