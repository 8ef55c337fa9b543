using CustomerRules.Archives.Validation;

namespace CustomerRules.Archives.Evolution;

/// <summary>A document that was valid before a change and is not afterwards.</summary>
/// <param name="Finding">What the new version says of it.</param>
/// <param name="Witness">The document as JSON: valid under the old version, refused by the new one. Made up; it is nobody's.</param>
public sealed record SchemaRefusal(ArchiveFinding Finding, string Witness)
{
    /// <summary>What the new version says.</summary>
    public override string ToString() => Finding.ToString();
}
