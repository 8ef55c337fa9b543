using System.Collections.Immutable;
using CustomerRules.Numbering.Allocation;
using CustomerRules.Numbering.Diagnostics;
using CustomerRules.Numbering.Proofs;
using CustomerRules.Numbering.Templates;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Numbering.Reading;

/// <summary>Reads numbering policies, and proves them together.</summary>
internal sealed class NumberingReader(ClauseCatalogue catalogue)
{
    private static readonly ImmutableArray<SegmentKind> ScopeKinds = [SegmentKind.Community, SegmentKind.Unit, SegmentKind.Year];
    private static readonly string[] ScopeCodes = [.. ScopeKinds.Select(kind => kind.Code)];
    private static readonly string[] GapCodes = [.. GapMode.All.Select(mode => mode.Code)];

    private readonly DiagnosticList found = new();
    private ImmutableArray<NumberRule>.Builder rules = ImmutableArray.CreateBuilder<NumberRule>();

    internal PolicyReadResult<NumberingPolicies> ReadAll(IEnumerable<PolicyFile> files)
    {
        var versions = new List<NumberingPolicy>();
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            if (StrictReader.Read(file, found)?.AsObject(found) is { } reader && Read(reader) is { } version)
                versions.Add(version);
        }

        if (found.HasErrors)
            return new PolicyReadResult<NumberingPolicies>(null, found);
        var timelines = new List<PolicyTimeline<NumberingPolicy>>();
        foreach (var versionsOfOne in versions.GroupBy(version => version.Header.Id))
        {
            var timeline = PolicyTimeline.Create(versionsOfOne);
            found.AddRange(timeline.Diagnostics);
            if (timeline.TryGetValue(out var value))
                timelines.Add(value);
        }

        ProveTogether(timelines);
        return new PolicyReadResult<NumberingPolicies>(found.HasErrors ? null : new NumberingPolicies(timelines), found);
    }

    private NumberingPolicy? Read(ObjectReader reader)
    {
        rules = ImmutableArray.CreateBuilder<NumberRule>();
        var before = found.Count;
        var header = PolicyValues.Header(reader, catalogue);
        if (header is not null && (!header.Id.ToString().StartsWith("numbering/", StringComparison.Ordinal) || header.Id.ToString().Count(c => c == '/') != 1))
            found.Add(NumberingDiagnostics.OtherPolicy(header));
        var form = Part(reader, "form");
        var pattern = form?.Required("pattern");
        form?.Close();
        var vocabulary = ReadVocabulary(reader, out var places);
        var (lookAlikes, demands) = ReadUniqueness(reader);
        var (scope, gaps, warnAt) = ReadAllocation(reader);
        var labels = Part(reader, "labels");
        var capacity = labels?.Optional("capacity")?.AsWholeNumber(1, 100_000, found);
        labels?.Close();
        reader.Close();
        if (found.Count > before || pattern?.AsText(found) is not { } text)
            return null;
        places[TemplatePart.Pattern] = pattern;
        if (!NumberTemplate.TryCreate(text, vocabulary!, out var template, out var faults))
        {
            found.AddRange(faults.Select(fault => NumberingDiagnostics.Of(fault, fault.Index < 0 ? places[fault.Part] : places[fault.Part].Items[fault.Index])));
            return null;
        }

        CheckScope(template, pattern, scope);
        var proof = template.Prove();
        if (proof.Counterexample is not null)
            found.Add(NumberingDiagnostics.Ambiguous(pattern.Place, proof));
        else if (!proof.IsDecided)
            found.Add(NumberingDiagnostics.Undecided(pattern.Place));
        if (found.Count == before)
            CheckDemands(template, lookAlikes, demands);
        return found.Count > before
            ? null
            : new NumberingPolicy(header!, proof.Proven!, lookAlikes, demands.LookAlikeFree is not null, demands.PrefixFree is not null, new AllocationRules(scope.Select(item => item.Kind), GapMode.All[gaps], warnAt), capacity, rules.ToImmutable());
    }

    /// <summary>A part of the policy, with the clauses that it rests on.</summary>
    private ObjectReader? Part(ObjectReader reader, string name)
    {
        if (reader.Required(name)?.AsObject(found) is not { } part)
            return null;
        var note = part.OptionalBilingual("note");
        if (part.Required("cites") is { } cites && PolicyValues.Cites(cites, catalogue, found) is { } clauses)
            rules.Add(new NumberRule(name, clauses, note));
        return part;
    }

    private NumberVocabulary? ReadVocabulary(ObjectReader reader, out Dictionary<TemplatePart, PolicyNode> places)
    {
        places = [];
        var before = found.Count;
        var communities = Part(reader, "communities");
        var abbreviations = communities?.Required("abbreviations");
        communities?.Close();
        var units = Part(reader, "units");
        var (pattern, list) = (units?.Optional("pattern"), units?.Optional("list"));
        units?.Close();
        if (units is not null && pattern is null == list is null)
            found.Add(NumberingDiagnostics.PatternOrList(units.Node));
        var years = Part(reader, "years");
        var first = years?.Required("min")?.AsWholeNumber(1000, 9999, found);
        var last = years?.Required("max")?.AsWholeNumber(1000, 9999, found);
        years?.Close();
        var words = abbreviations is null ? null : NumberWords.Texts(abbreviations, found);
        var set = pattern?.AsText(found) is { } text ? UnitSet.OfPattern(text) : list is null ? null : UnitSet.OfList(NumberWords.Texts(list, found));
        if (found.Count > before || words is null || set is null)
            return null;
        (places[TemplatePart.Communities], places[TemplatePart.Units], places[TemplatePart.Years]) = (abbreviations!, pattern ?? list!, years!.Node);
        return new NumberVocabulary(words, set, first!.Value, last!.Value);
    }

    /// <summary>Which characters look alike, and where the policy demands more than that no two archives share a number.</summary>
    private (ConfusionMap? LookAlikes, (PolicyNode? LookAlikeFree, PolicyNode? PrefixFree) Demands) ReadUniqueness(ObjectReader reader)
    {
        if (Part(reader, "uniqueness") is not { } part)
            return default;
        var groups = new List<string>();
        var list = part.Optional("lookAlikes");
        foreach (var item in list?.AsItems(found) ?? [])
        {
            if (item.AsText(found) is not { } group)
                continue;
            if (group.Length < 2 || group.Distinct().Count() != group.Length)
                found.Add(NumberingDiagnostics.BadGroup(item));
            else
                groups.Add(group);
        }

        var ignoreCase = part.Optional("ignoreCase")?.AsFlag(found) ?? false;
        var ignoreWidth = part.Optional("ignoreWidth")?.AsFlag(found) ?? false;
        var demands = (Demand("lookAlikeFree"), Demand("prefixFree"));
        part.Close();
        return (list is null && !ignoreCase && !ignoreWidth ? null : new ConfusionMap(groups, ignoreCase, ignoreWidth), demands);

        PolicyNode? Demand(string name) => part.Optional(name) is { } node && node.AsFlag(found) == true ? node : null;
    }

    private (List<(SegmentKind Kind, PolicyNode Place)> Scope, int Gaps, int WarnAt) ReadAllocation(ObjectReader reader)
    {
        var scope = new List<(SegmentKind, PolicyNode)>();
        if (Part(reader, "allocation") is not { } part)
            return (scope, 0, 0);
        if (part.Required("scope") is { } list && !(list is { Kind: PolicyNodeKind.Array, Items.IsEmpty: true }))
        {
            var indices = PolicyValues.DistinctList<string>(list, item => PolicyValues.CodeIn(item, ScopeCodes, found) is { } i ? ScopeCodes[i] : null, found);
            scope.AddRange(indices.Select((code, i) => (SegmentKind.FromCode(code), list.Items[Math.Min(i, list.Items.Length - 1)])));
        }

        var gaps = part.Required("gaps") is { } mode ? PolicyValues.CodeIn(mode, GapCodes, found) : null;
        var warnAt = part.Required("warnAtPercent")?.AsWholeNumber(1, 100, found);
        part.Close();
        return (scope, gaps ?? 0, warnAt ?? 0);
    }

    private void CheckScope(NumberTemplate template, PolicyNode pattern, List<(SegmentKind Kind, PolicyNode Place)> scope)
    {
        if (!template.Has(SegmentKind.Sequence))
            found.Add(NumberingDiagnostics.NoSequence(pattern));
        foreach (var (kind, place) in scope)
        {
            if (!template.Has(kind))
                found.Add(NumberingDiagnostics.ScopeNotInNumber(place));
        }
    }

    private void CheckDemands(NumberTemplate template, ConfusionMap? lookAlikes, (PolicyNode? LookAlikeFree, PolicyNode? PrefixFree) demands)
    {
        var cites = rules.First(rule => rule.Name == "uniqueness").Cites;
        if (demands.LookAlikeFree is { } alikes && lookAlikes is null)
            found.Add(NumberingDiagnostics.NothingLooksAlike(alikes));
        else if (demands.LookAlikeFree is { } place && NumberProofs.NoLookAlikes(template, lookAlikes!) is { Holds: false } alike)
            found.Add(alike.Counterexample is { } pair ? NumberingDiagnostics.LookAlike(place, pair, cites, lookAlikes!) : NumberingDiagnostics.Undecided(place.Place));
        if (demands.PrefixFree is { } whole && NumberProofs.NoPrefixes(template) is { Holds: false } begins)
            found.Add(begins.Counterexample is { } pair ? NumberingDiagnostics.Prefix(whole, pair, cites) : NumberingDiagnostics.Undecided(whole.Place));
    }

    /// <summary>Versions never read one number differently, nor count one in two scopes; templates never share one, whatever their versions.</summary>
    private void ProveTogether(List<PolicyTimeline<NumberingPolicy>> timelines)
    {
        var all = timelines.SelectMany(timeline => timeline.Versions).ToList();
        for (var i = 0; i < all.Count; i++)
        {
            for (var j = i + 1; j < all.Count; j++)
            {
                var (one, other) = (all[i].Header, all[j].Header);
                var (left, right) = (all[i].Template.Template, all[j].Template.Template);
                var sameScope = all[i].Allocation.Scope.SequenceEqual(all[j].Allocation.Scope);
                var proof = one.Id == other.Id && sameScope ? NumberProofs.SameReadings(left, right) : NumberProofs.Disjoint(left, right);
                if (!proof.IsDecided)
                    found.Add(NumberingDiagnostics.Undecided(other.Place));
                else if (proof.Counterexample is { } collision)
                {
                    found.Add(one.Id != other.Id ? NumberingDiagnostics.TemplatesShare(one, other, collision)
                        : collision.First == collision.Second ? NumberingDiagnostics.ScopesDiffer(one, other, collision)
                        : NumberingDiagnostics.VersionsCollide(one, other, collision));
                }
            }
        }
    }
}
