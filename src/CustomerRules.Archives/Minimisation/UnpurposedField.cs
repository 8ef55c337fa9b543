using CustomerRules.Archives.Schemas;

namespace CustomerRules.Archives.Minimisation;

/// <summary>A field about a person that is stored for no stated purpose.</summary>
/// <param name="Field">The field; null for members that the schema does not have.</param>
/// <param name="Path">The field's path, with <c>*</c> for unknown members.</param>
/// <param name="Documents">In how many of the documents it holds something.</param>
public sealed record UnpurposedField(ArchiveField? Field, string Path, int Documents);
