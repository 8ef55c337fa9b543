using System.Collections.Immutable;
using CustomerRules.Policies;

namespace CustomerRules.Archives.Schemas;

/// <summary>One test of a condition: what a field beside the conditional one must hold. Exactly one of the four is set.</summary>
/// <remarks>Immutable. A field that is left out leaves the test unknown, unless the test asks whether it is given; a field that holds nothing usable
/// leaves every test unknown.</remarks>
public sealed class ConditionTest
{
    internal ConditionTest(ArchiveField source) => (Field, Label) = (source.Name, source.Label);

    /// <summary>The name of the field that is looked at, in the same object.</summary>
    public string Field { get; }

    /// <summary>It holds one of these codes; empty for the other tests.</summary>
    public ImmutableArray<string> Codes { get; internal init; } = [];

    /// <summary>It holds this truth value.</summary>
    public bool? Flag { get; internal init; }

    /// <summary>Its day is the birth of somebody younger than so many full years on the day of validation. A year is full on the
    /// day after the birthday.</summary>
    public int? YoungerThan { get; internal init; }

    /// <summary>True: it is given, whatever it holds; never false, since what is not given yet is unknown. False: it is not given; a group that
    /// lacks something of its own leaves that unknown. Null for the other tests.</summary>
    public bool? Given { get; internal init; }

    /// <summary>What the field is called on a form.</summary>
    internal BilingualText Label { get; }
}
