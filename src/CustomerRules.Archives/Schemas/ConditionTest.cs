using System.Collections.Immutable;

namespace CustomerRules.Archives.Schemas;

/// <summary>One test of a condition: what a field beside the conditional one must hold. Exactly one of the four is set.</summary>
/// <remarks>Immutable. A field that is left out, or holds nothing usable, leaves the test unknown.</remarks>
public sealed class ConditionTest
{
    internal ConditionTest(string field) => Field = field;

    /// <summary>The name of the field that is looked at, in the same object.</summary>
    public string Field { get; }

    /// <summary>It holds one of these codes; empty for the other tests.</summary>
    public ImmutableArray<string> Codes { get; internal init; } = [];

    /// <summary>It holds this truth value.</summary>
    public bool? Flag { get; internal init; }

    /// <summary>Its day is the birth of somebody younger than so many full years on the day of validation. A year is full on the
    /// day after the birthday.</summary>
    public int? YoungerThan { get; internal init; }

    /// <summary>It is given, whatever it holds. This test is never false: what is not given is unknown.</summary>
    public bool Given { get; internal init; }
}
