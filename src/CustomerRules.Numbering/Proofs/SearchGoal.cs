namespace CustomerRules.Numbering.Proofs;

/// <summary>What a search through pairs of states looks for.</summary>
internal enum SearchGoal
{
    /// <summary>One word that two runs cut differently.</summary>
    OtherReading,

    /// <summary>One word of both.</summary>
    SharedWord,

    /// <summary>Two words that differ and look alike.</summary>
    LookAlike,

    /// <summary>A word that goes on to be another one.</summary>
    Prefix,
}
