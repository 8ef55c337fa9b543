namespace CustomerRules.Numbering.Automata;

/// <summary>What is wrong with a unit pattern.</summary>
internal enum PatternFlaw
{
    None,
    NothingThere,
    NotClosed,
    ClosesNothing,
    RangeReversed,
    BadBounds,
    RepeatsNothing,
    BadEscape,
    NotInGrammar,
    BadCharacter,
    TooLarge,
    MayBeEmpty,
}
