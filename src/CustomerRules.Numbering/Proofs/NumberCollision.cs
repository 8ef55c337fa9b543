namespace CustomerRules.Numbering.Proofs;

/// <summary>A number that two archives could have.</summary>
/// <param name="Number">The number.</param>
/// <param name="First">What it says in one reading.</param>
/// <param name="Second">What it says in another; for two templates, in the second one.</param>
public sealed record NumberCollision(string Number, NumberReading First, NumberReading Second);
