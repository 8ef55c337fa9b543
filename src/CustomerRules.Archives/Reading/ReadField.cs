using CustomerRules.Archives.Schemas;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Archives.Reading;

/// <summary>A field as far as it can be read before the fields beside it are known.</summary>
/// <param name="Field">The field without its condition.</param>
/// <param name="Condition">The condition as written; null when there is none.</param>
/// <param name="Make">Makes the field with its condition.</param>
internal sealed record ReadField(ArchiveField Field, PolicyNode? Condition, Func<FieldCondition?, ArchiveField> Make);
