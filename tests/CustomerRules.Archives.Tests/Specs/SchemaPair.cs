namespace CustomerRules.Archives.Tests.Specs;

/// <summary>A random schema before and after an edit.</summary>
public sealed record SchemaPair(SchemaSpec Before, SchemaSpec After, int Seed);
