using BenchmarkDotNet.Attributes;
using CustomerRules.Numbering;
using CustomerRules.Numbering.Templates;

namespace CustomerRules.Benchmarks.Numbering;

/// <summary>Templates made and proved: the default one, and one of 5,000 abbreviations.</summary>
public class NumberProofBenchmarks
{
    private readonly NumberVocabulary large = new(Abbreviations(5_000), UnitSet.OfPattern("[A-Z]?[0-9]{1,4}"), 2000, 2099);

    [Benchmark(Description = "the default template")]
    public bool Default() => NumberTemplate.Create(NumberSample.Template.Pattern, NumberSample.Template.Vocabulary).Prove().IsUnambiguous;

    [Benchmark(Description = "5,000 abbreviations")]
    public bool Large() => NumberTemplate.Create(NumberSample.Template.Pattern, large).Prove().IsUnambiguous;

    private static HashSet<string> Abbreviations(int count)
    {
        var random = new Random(count);
        var words = new HashSet<string>();
        while (words.Count < count)
            words.Add(string.Concat(Enumerable.Range(0, random.Next(2, 6)).Select(_ => (char)(0x4E00 + random.Next(400)))));
        return words;
    }
}
