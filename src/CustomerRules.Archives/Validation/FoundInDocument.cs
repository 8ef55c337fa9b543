using System.Collections.Immutable;
using CustomerRules.Identifiers;

namespace CustomerRules.Archives.Validation;

/// <summary>What a walk found; made only when there is something.</summary>
internal sealed class FoundInDocument
{
    internal FoundInDocument(IEnumerable<ArchiveFinding> findings, IEnumerable<MissingField> missing)
    {
        Findings = [.. findings];
        Missing = [.. missing.OrderBy(item => item.Reason != MissingReason.NotReadable).ThenBy(item => item.Field?.Ordinal ?? int.MaxValue)];
        Worst = Grade.Valid;
        foreach (var finding in Findings)
            Worst = finding.Grade.Value > Worst.Value ? finding.Grade : Worst;
    }

    internal ImmutableArray<ArchiveFinding> Findings { get; }

    internal ImmutableArray<MissingField> Missing { get; }

    internal Grade Worst { get; }

    internal bool IsValid => Worst != Grade.Invalid;
}
