namespace CustomerRules.Archives.Evolution;

/// <summary>What a step of an upcaster does.</summary>
public enum UpcastStepKind
{
    /// <summary>Moves a value to another name, unless there is one already.</summary>
    Move = 0,

    /// <summary>Gives a value to a field that has none.</summary>
    Default = 1,

    /// <summary>Takes a value out: the document loses it.</summary>
    Remove = 2,

    /// <summary>Replaces codes of a choice by others.</summary>
    Recode = 3,
}
