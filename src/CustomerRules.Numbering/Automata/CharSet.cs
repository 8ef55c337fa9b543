namespace CustomerRules.Numbering.Automata;

/// <summary>A set of characters as ranges, both ends included; ranges may overlap.</summary>
/// <param name="Ranges">The ranges; at least one.</param>
internal sealed record CharSet((char Low, char High)[] Ranges);
