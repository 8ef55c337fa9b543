using CustomerRules.DecisionTables.Inputs;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CustomerRules.DecisionTables.Tests.Inputs;

/// <summary>The look-up of codes, beside a plain search of the list.</summary>
public sealed class CodePositionsTests
{
    [Property(MaxTest = 300)]
    public Property Any_vocabulary_is_found_and_nothing_else(NonNull<string>[] words, NonNull<string> other)
    {
        var known = words.Select(word => word.Get).Distinct().ToList();
        var positions = new CodePositions(known);
        return (known.Select(positions.Find).SequenceEqual(Enumerable.Range(0, known.Count))
            && positions.Find(other.Get) == known.IndexOf(other.Get)).ToProperty();
    }

    [Fact]
    public void Codes_that_agree_in_all_that_is_hashed_are_told_apart()
    {
        string[] known = ["a1m1z", "a2m2z", "a3m3z", "a4m4z", "a5m5z"];
        var positions = new CodePositions(known);
        Assert.Equal([0, 1, 2, 3, 4], known.Select(positions.Find));
        Assert.Equal(-1, positions.Find("a6m6z"));
        Assert.Equal(-1, positions.Find(""));
    }

    [Fact]
    public void The_text_of_a_request_is_another_object_and_is_found()
    {
        var positions = new CodePositions(["fire", "flooding"]);
        Assert.Equal(1, positions.Find(new string("flooding".AsSpan())));
    }
}
