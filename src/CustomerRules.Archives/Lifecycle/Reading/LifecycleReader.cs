using System.Collections.Immutable;
using CustomerRules.Archives.Lifecycle.Diagnostics;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Archives.Lifecycle.Reading;

/// <summary>Reads the files of the rules of a file's life.</summary>
internal sealed class LifecycleReader(ClauseCatalogue catalogue)
{
    private static readonly PolicyId Policy = PolicyId.Parse("archives/lifecycle");

    private readonly DiagnosticList found = new();

    internal PolicyReadResult<PolicyTimeline<LifecyclePolicy>> ReadAll(IEnumerable<PolicyFile> files)
    {
        var versions = new List<LifecyclePolicy>();
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            if (StrictReader.Read(file, found)?.AsObject(found) is { } reader && Read(reader) is { } version)
                versions.Add(version);
        }

        if (found.HasErrors)
            return new PolicyReadResult<PolicyTimeline<LifecyclePolicy>>(null, found);
        var timeline = PolicyTimeline.Create(versions);
        return new PolicyReadResult<PolicyTimeline<LifecyclePolicy>>(timeline.TryGetValue(out var value) ? value : null, [.. found, .. timeline.Diagnostics]);
    }

    private LifecyclePolicy? Read(ObjectReader reader)
    {
        var header = PolicyValues.Header(reader, catalogue);
        var values = new RuleValues(catalogue, found);
        var places = new Dictionary<object, SourcePlace>(ReferenceEqualityComparer.Instance);
        var classes = values.Named(reader.Required("classes"), "class");
        var rules = new List<LifecycleRule>();
        var list = reader.Required("rules");
        var seen = new HashSet<string>();
        foreach (var item in list is null ? [] : PolicyValues.DistinctList(list, item => item.AsObject(found), found))
        {
            if (ReadRule(item, seen, values) is { } rule)
            {
                rules.Add(rule);
                places.Add(rule, item.Node.Place);
            }

            item.Close();
        }

        foreach (var code in LifecycleRules.All.Where(code => list is { Kind: PolicyNodeKind.Array } && !seen.Contains(code)))
            found.Add(LifecycleDiagnostics.Missing(list!, code));
        var updates = new UpdateReader(catalogue, found, places).Read(reader.Required("updates"));
        reader.Close();
        if (header is not null && header.Id != Policy)
            found.Add(LifecycleDiagnostics.OtherPolicy(header, Policy));
        return header is null || found.HasErrors ? null : Make(header, rules, places, classes, values, updates);
    }

    private LifecycleRule? ReadRule(ObjectReader reader, HashSet<string> seen, RuleValues values)
    {
        var node = reader.Required("rule");
        var code = node is not null && PolicyValues.CodeIn(node, LifecycleRules.All, found) is { } index ? LifecycleRules.All[index] : null;
        var note = reader.RequiredBilingual("note");
        var cites = reader.Required("cites") is { } clauses ? PolicyValues.Cites(clauses, catalogue, found) : null;
        if (code is not null && !seen.Add(code))
            found.Add(LifecycleDiagnostics.Twice(node!));
        if (code is null)
            RuleValues.Skip(reader);
        else
            values.Read(code, reader);
        return code is null || note is null || cites is null ? null : new LifecycleRule(code, note, cites);
    }

    /// <summary>Called only when nothing at all was found, so every value is there.</summary>
    private static LifecyclePolicy Make(
        PolicyHeader header, List<LifecycleRule> rules, Dictionary<object, SourcePlace> places, ImmutableArray<NamedCode> classes, RuleValues values, ImmutableArray<Reviews.UpdateRule> updates) =>
        new(header, rules, places)
        {
            Classes = classes,
            SealAfter = values.SealAfter!,
            SealGrace = values.SealGrace,
            UnsealedBy = values.UnsealedBy!,
            HoldBlocks = values.HoldBlocks,
            HoldsReleasedBy = values.HoldsReleasedBy!,
            Grounds = values.Grounds,
            Retention = values.Retention,
            Approver = values.Approver!,
            OwnRequestsApprover = values.OwnRequestsApprover!,
            PersonsPresent = values.PersonsPresent,
            Review = new Reviews.ReviewRule(values.Cadence!, values.ReviewStates, values.Focus, rules.Find(rule => rule.Code == LifecycleRules.Review)!),
            Updates = updates,
        };
}
