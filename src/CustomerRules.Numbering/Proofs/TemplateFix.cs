namespace CustomerRules.Numbering.Proofs;

/// <summary>A template close to an ambiguous one that is proved unambiguous.</summary>
/// <param name="Kind">What was changed.</param>
/// <param name="Template">The changed template, itself proved.</param>
public sealed record TemplateFix(FixKind Kind, NumberTemplate Template);
