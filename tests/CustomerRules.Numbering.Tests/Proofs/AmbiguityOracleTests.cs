using CustomerRules.Numbering.Tests.Reference;
using FsCheck.Xunit;

namespace CustomerRules.Numbering.Tests.Proofs;

/// <summary>The proof beside a list of all numbers.</summary>
[Properties(Arbitrary = [typeof(TemplateGenerators)], MaxTest = 500)]
public sealed class AmbiguityOracleTests
{
    [Property]
    public void The_proof_agrees_with_the_list_of_all_numbers_and_its_counterexample_is_the_shortest(TemplateSpec spec)
    {
        var shared = NaiveTemplate.Of(spec).Shared.ToList();
        var proof = spec.Build().Prove();

        Assert.True(proof.IsDecided);
        if (shared.Count > 0)
        {
            Assert.NotNull(proof.Counterexample);
            Shortest.Is(shared.Min(group => group.Key.Length), proof.Counterexample.Number, spec, proof.Counterexample.First, proof.Counterexample.Second);
        }

        // A growing sequence has more numbers than the list: a counterexample beyond it replays itself.
        if (proof.Counterexample is { } collision)
        {
            Assert.NotEqual(collision.First, collision.Second);
            Assert.All([collision.First, collision.Second], reading => Assert.Equal(collision.Number, spec.Build().Format(reading)));
            if (shared.Count == 0)
                Assert.True(System.Numerics.BigInteger.Max(collision.First.Sequence, collision.Second.Sequence) > spec.LastSequence, collision.ToString());
        }

        Assert.Equal(proof.Counterexample is null, proof.IsUnambiguous);
    }

    [Property]
    public void Every_number_of_the_list_is_formatted_and_read_back_in_all_its_readings(TemplateSpec spec)
    {
        var template = spec.Build();
        var all = NaiveTemplate.Of(spec).Numbers.GroupBy(item => item.Number, item => item.Reading).ToList();
        foreach (var group in all.Where((_, i) => i % (1 + (all.Count / 100)) == 0))
        {
            var readings = template.ReadingsOf(group.Key);
            Assert.Equal(group.ToHashSet(), readings.Where(reading => reading.Sequence <= spec.LastSequence).ToHashSet());
            Assert.All(group, reading => Assert.Equal(group.Key, template.Format(reading)));
            var isRead = template.TryParse(group.Key, out var fields, out var failure);
            Assert.Equal(readings.Length == 1, isRead);
            if (isRead)
                Assert.Equal(group.Single(), fields.ToReading());
            else
                Assert.Equal(NumberFailureReason.Ambiguous, failure.Reason);
        }
    }

    [Property]
    public void What_is_suggested_is_unambiguous_and_close(TemplateSpec spec)
    {
        var template = spec.Build();
        foreach (var fix in template.Prove().Fixes)
        {
            Assert.True(fix.Template.Prove().IsUnambiguous);
            Assert.NotEqual((template.Pattern, template.Vocabulary), (fix.Template.Pattern, fix.Template.Vocabulary));
        }
    }
}
