using CustomerRules.Archives.Schemas;
using CustomerRules.Identifiers;
using CustomerRules.Policies;

namespace CustomerRules.Archives.Validation;

/// <summary>Gathers what a walk finds. Lives as long as one validation.</summary>
internal sealed class FindingSink(ArchiveSchema schema)
{
    private readonly List<ArchiveFinding> findings = [];
    private readonly List<MissingField> missing = [];

    internal void Add(string code, string path, ArchiveField? field, BilingualText message, Grade? grade = null)
    {
        if (findings.Count < ArchiveValidation.MaxFindings)
            findings.Add(new ArchiveFinding(code, grade ?? Grade.Invalid, path, field, field?.Cites ?? schema.Header.Cites, message));
        else if (findings.Count == ArchiveValidation.MaxFindings)
            findings.Add(new ArchiveFinding(ArchiveFindingCodes.More, Grade.Invalid, "$", null, schema.Header.Cites, FindingText.More));
    }

    internal void Miss(ArchiveField field, MissingReason reason, BilingualText? askFirst = null) =>
        missing.Add(new MissingField(field, reason) { AskFirst = askFirst });

    internal FoundInDocument ToFound() => new(findings, missing);
}
