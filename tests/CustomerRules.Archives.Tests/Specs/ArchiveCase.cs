namespace CustomerRules.Archives.Tests.Specs;

/// <summary>A random schema with a random document of it.</summary>
public sealed record ArchiveCase(SchemaSpec Schema, string Document, int Seed);
