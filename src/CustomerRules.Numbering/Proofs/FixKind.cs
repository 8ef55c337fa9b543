namespace CustomerRules.Numbering.Proofs;

/// <summary>What makes an ambiguous template unambiguous.</summary>
public enum FixKind
{
    /// <summary>The sequence keeps its width.</summary>
    FixedWidth = 0,

    /// <summary>A character between segments that tells them apart.</summary>
    Delimiter = 1,

    /// <summary>Fewer abbreviations, units or years.</summary>
    NarrowerSet = 2,
}
