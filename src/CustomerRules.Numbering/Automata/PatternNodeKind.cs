namespace CustomerRules.Numbering.Automata;

/// <summary>What a part of a unit pattern is.</summary>
internal enum PatternNodeKind
{
    Set,
    InARow,
    OneOf,
    Repeat,
}
