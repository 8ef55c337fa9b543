namespace CustomerRules.DecisionTables.Outputs;

/// <summary>A named output of a table, or a named field of a record.</summary>
/// <param name="Name">The name, as rules and callers use it.</param>
/// <param name="Type">What values it takes.</param>
public sealed record OutputColumn(string Name, OutputType Type);
