using CustomerRules.DecisionTables.Inputs;
using CustomerRules.Policies;

namespace CustomerRules.Permissions;

/// <summary>A field of a section, and how much of it shows.</summary>
/// <param name="Field">The field's code with its name.</param>
/// <param name="Visibility">How much shows.</param>
/// <param name="Cites">The clauses that make the field part of the section, and those that limit it.</param>
public sealed record VisibleField(Choice Field, FieldVisibility Visibility, Citation Cites);
