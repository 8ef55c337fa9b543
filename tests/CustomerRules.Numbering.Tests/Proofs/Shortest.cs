using CustomerRules.Numbering.Tests.Reference;

namespace CustomerRules.Numbering.Tests.Proofs;

/// <summary>A counterexample is as short as the shortest on the list, or shorter when the list leaves it out.</summary>
internal static class Shortest
{
    internal static void Is(int expected, string number, TemplateSpec spec, NumberReading first, NumberReading second) => Is(expected, number, spec, first, spec, second);

    internal static void Is(int expected, string number, TemplateSpec one, NumberReading first, TemplateSpec other, NumberReading second)
    {
        Assert.True(number.Length <= expected, $"{number} is longer than {expected}.");
        if (!one.IsBeyondTheList(first) && !other.IsBeyondTheList(second))
            Assert.Equal(expected, number.Length);
    }
}
