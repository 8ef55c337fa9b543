namespace CustomerRules.Numbering.Automata;

/// <summary>A step of an automaton: any character of a range leads to a state.</summary>
/// <param name="Low">The first character (included).</param>
/// <param name="High">The last character (included).</param>
/// <param name="Target">The state reached.</param>
internal readonly record struct Edge(char Low, char High, int Target);
