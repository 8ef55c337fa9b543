using System.Text.Json;
using CustomerRules.Cli.Diagnostics;
using CustomerRules.Numbering;
using CustomerRules.Numbering.Proofs;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Cli.Eval;

/// <summary>Proves templates, and tries abbreviations on them before they are registered.</summary>
internal static class NumberProof
{
    private const string LookAlikes = "lookAlikes";
    private const string PrefixFree = "prefixFree";

    internal static Action<Utf8JsonWriter>? Prove(ObjectReader reader, DatedRuleBook rules)
    {
        var found = reader.Diagnostics;
        var asked = NumberCase.NamedOrPattern(reader, rules);
        var (alikes, prefixes) = (reader.Optional(LookAlikes), reader.Optional(PrefixFree));
        var (wantsAlikes, wantsPrefixes) = (alikes?.AsFlag(found) == true, prefixes?.AsFlag(found) == true);
        if (asked is null || found.HasErrors)
            return null;
        if (wantsAlikes && asked.Policy.LookAlikes is null)
        {
            found.Add(NumberDiagnostics.NothingLooksAlike(alikes!));
            return null;
        }

        var proof = asked.Template.Prove();
        var alike = wantsAlikes ? NumberProofs.NoLookAlikes(asked.Template, asked.Policy.LookAlikes!) : null;
        var prefix = wantsPrefixes ? NumberProofs.NoPrefixes(asked.Template) : null;
        if (!proof.IsDecided || alike is { IsDecided: false } || prefix is { IsDecided: false })
        {
            found.Add(NumberDiagnostics.NotProved(asked.Place));
            return null;
        }

        return writer =>
        {
            writer.WriteBoolean("unambiguous", proof.IsUnambiguous);
            WriteWitness(writer, asked.Template, proof);
            WritePairs(writer, asked, asked.Template, alike, prefix);
            ReadingAnswer.WriteBecause(writer, asked.Policy, "uniqueness");
            asked.WriteAssumed(writer);
        };
    }

    /// <summary>Whether an abbreviation may be registered: everything that is proved when policies load is proved with it.</summary>
    internal static Action<Utf8JsonWriter>? TryAbbreviation(ObjectReader reader, DatedRuleBook rules, NumberingPolicies policies)
    {
        var found = reader.Diagnostics;
        var asked = NumberCase.Named(reader, rules);
        if (reader.Required("abbreviation") is not { } place || place.AsText(found) is not { } abbreviation || asked is null || asked.InService(found) is not { } proven)
            return null;
        var trial = policies.TryAbbreviation(asked.Policy, abbreviation, proven);
        foreach (var fault in trial.Faults)
            found.Add(NumberDiagnostics.Fault(fault, place));
        if (trial.Proof is not { } proof)
            return null;
        if (!proof.IsDecided || trial.Clash is { IsDecided: false } || trial.LookAlikes is { IsDecided: false } || trial.Prefixes is { IsDecided: false })
        {
            found.Add(NumberDiagnostics.NotProved(place));
            return null;
        }

        return writer =>
        {
            writer.WriteBoolean("accepted", trial.IsAccepted);
            WriteWitness(writer, asked.Template, proof);
            if (trial is { Clash.Counterexample: { } collision, ClashesWith: { } other })
            {
                writer.WriteString("clashesWith", other.Header.Name);
                ReadingAnswer.WriteCollision(writer, "witness", other.Template.Template, asked.Template, collision);
            }

            WritePairs(writer, asked, asked.Template, trial.LookAlikes, trial.Prefixes);
            ReadingAnswer.WriteBecause(writer, asked.Policy, "communities", "uniqueness");
        };
    }

    private static void WriteWitness(Utf8JsonWriter writer, NumberTemplate template, UnambiguityProof proof)
    {
        if (proof.Counterexample is not { } collision)
            return;
        ReadingAnswer.WriteCollision(writer, "witness", template, template, collision);
        writer.WriteStartArray("fixes");
        foreach (var fix in proof.Fixes)
        {
            writer.WriteStartObject();
            writer.WriteString("fix", fix.Kind switch { FixKind.FixedWidth => "fixed-width", FixKind.Delimiter => "delimiter", _ => "narrower-set" });
            writer.WriteString("pattern", fix.Template.Pattern);
            if (fix.Kind == FixKind.NarrowerSet)
                ReadingAnswer.WriteVocabulary(writer, fix.Template, [.. new[] { SegmentKind.Community, SegmentKind.Unit, SegmentKind.Year }.Where(fix.Template.Has)]);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WritePairs(Utf8JsonWriter writer, NumberCase asked, NumberTemplate template, PairProof<NumberPair>? alike, PairProof<NumberPair>? prefix)
    {
        if (alike is not null)
            writer.WriteBoolean("lookAlikeFree", alike.Holds);
        if (alike?.Counterexample is { } twins)
        {
            ReadingAnswer.WritePair(writer, "lookAlikeWitness", template, twins);
            writer.WriteString("alphabet", asked.Policy.LookAlikes!.Distinct("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"));
        }

        if (prefix is not null)
            writer.WriteBoolean("prefixFree", prefix.Holds);
        if (prefix?.Counterexample is { } begun)
            ReadingAnswer.WritePair(writer, "prefixWitness", template, begun);
    }
}
