namespace CustomerRules.Numbering.Proofs;

/// <summary>Two numbers of a template that a reader could take for each other.</summary>
/// <param name="First">A number; the shorter one when one begins with the other.</param>
/// <param name="FirstReading">What it says.</param>
/// <param name="Second">The other number.</param>
/// <param name="SecondReading">What it says.</param>
public sealed record NumberPair(string First, NumberReading FirstReading, string Second, NumberReading SecondReading);
