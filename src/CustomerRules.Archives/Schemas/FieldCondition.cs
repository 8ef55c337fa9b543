using System.Collections.Immutable;

namespace CustomerRules.Archives.Schemas;

/// <summary>When a conditional field must be there: all tests hold. One that fails settles that it need not be.</summary>
/// <remarks>Immutable. Neither holding nor failing is unknown, which asks for nothing but leaves the file incomplete.</remarks>
public sealed class FieldCondition
{
    internal FieldCondition(ImmutableArray<ConditionTest> tests) => Tests = tests;

    /// <summary>The tests; at least one.</summary>
    public ImmutableArray<ConditionTest> Tests { get; }
}
