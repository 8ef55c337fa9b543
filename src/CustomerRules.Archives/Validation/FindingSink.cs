using CustomerRules.Archives.Schemas;
using CustomerRules.Identifiers;
using CustomerRules.Policies;

namespace CustomerRules.Archives.Validation;

/// <summary>Gathers what a walk finds, and what is to be done about it. Lives as long as one validation.</summary>
internal sealed class FindingSink(ArchiveSchema schema)
{
    private readonly List<ArchiveFinding> findings = [];
    private readonly List<MissingField> missing = [];

    internal void Add(ArchiveFinding finding, BilingualText? entry)
    {
        if (findings.Count < ArchiveValidation.MaxFindings)
        {
            findings.Add(finding);
            if (finding.Grade == Grade.Invalid && missing.TrueForAll(item => item.Path != finding.Path))
                missing.Add(new MissingField(finding.Path, finding.Field, ReasonOf(finding), finding.Cites) { Entry = entry, Most = finding.Field?.AtMost ?? 0 });
        }
        else if (findings.Count == ArchiveValidation.MaxFindings)
        {
            findings.Add(new ArchiveFinding(ArchiveFindingCodes.More, Grade.Invalid, "$", null, schema.Header.Cites, FindingText.More));
        }
    }

    /// <summary>Records a field that counts for completeness and does not count as filled in.</summary>
    internal void Miss(string path, ArchiveField field, MissingReason reason, BilingualText? askFirst = null)
    {
        missing.RemoveAll(item => item.Path == path);
        missing.Add(new MissingField(path, field, reason, field.Cites) { IsCounted = true, AskFirst = askFirst });
    }

    internal FoundInDocument ToFound() => new(findings, missing);

    private static MissingReason ReasonOf(ArchiveFinding finding) => finding.Code switch
    {
        ArchiveFindingCodes.Required or ArchiveFindingCodes.TooFew => MissingReason.NotGiven,
        ArchiveFindingCodes.UnknownMember or ArchiveFindingCodes.DuplicateMember or ArchiveFindingCodes.TooMany => MissingReason.NotAllowed,
        _ => finding.Field is null ? MissingReason.NotReadable : MissingReason.NotUsable,
    };
}
