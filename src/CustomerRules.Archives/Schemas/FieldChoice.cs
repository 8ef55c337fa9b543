using CustomerRules.Policies;

namespace CustomerRules.Archives.Schemas;

/// <summary>A code that a field may hold.</summary>
/// <param name="Code">The code, kebab-case.</param>
/// <param name="Name">What it is called.</param>
public sealed record FieldChoice(string Code, BilingualText Name);
