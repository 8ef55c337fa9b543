using System.Collections.Immutable;

namespace CustomerRules.DecisionTables.Outputs;

/// <summary>A set of codes, in the order in which the output declares them; may be empty.</summary>
public sealed class CodeSetValue : OutputValue
{
    internal CodeSetValue(ImmutableArray<CodeValue> codes)
        : base($"[{string.Join(',', codes.Select(code => code.Json))}]") => Codes = codes;

    /// <summary>The codes.</summary>
    public ImmutableArray<CodeValue> Codes { get; }
}
