namespace CustomerRules.Archives.Evolution;

/// <summary>What a change does to the set of valid documents.</summary>
public enum SchemaChangeKind
{
    /// <summary>The same documents are valid.</summary>
    Same = 0,

    /// <summary>More documents are valid.</summary>
    Loosened = 1,

    /// <summary>Fewer documents are valid.</summary>
    Tightened = 2,

    /// <summary>Some documents became valid, others are no longer.</summary>
    Mixed = 3,

    /// <summary>Too many fields hang together to say.</summary>
    Undecided = 4,
}
