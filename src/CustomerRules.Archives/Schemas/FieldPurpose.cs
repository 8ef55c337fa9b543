using CustomerRules.Policies;

namespace CustomerRules.Archives.Schemas;

/// <summary>What a field is stored for (Personal Information Protection Law article 6: a clear purpose, the smallest scope).</summary>
/// <param name="Code">The code, kebab-case.</param>
/// <param name="Name">What it is called.</param>
public sealed record FieldPurpose(string Code, BilingualText Name);
