using System.Collections.Immutable;
using CustomerRules.DecisionTables.Analysis;
using CustomerRules.DecisionTables.Diagnostics;
using CustomerRules.DecisionTables.Reading;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;
using NodaTime;
using NodaTime.Text;

namespace CustomerRules.DecisionTables.Sets;

/// <summary>Loads tables suppliers first, cuts their time at every boundary of a supplier, and proves each combination once.</summary>
internal sealed class TableSetLoader(ClauseCatalogue catalogue, AnalysisBudget budget, Predicate<PolicyId> judgedElsewhere)
{
    private readonly DiagnosticList found = new();
    private readonly HashSet<(string Code, SourcePlace Place, string Message)> reported = [];
    private readonly Dictionary<PolicyId, PolicyTimeline<TableFile>> timelines = [];
    private readonly OrderedDictionary<PolicyId, ImmutableArray<TableSegment>> segments = [];
    private readonly List<(PolicyNode Root, DecisionTable[] Suppliers, DecisionTable? Table)> proved = [];
    private readonly HashSet<PolicyId> circular = [];
    private readonly HashSet<PolicyId> faulty = [];

    internal PolicyReadResult<TableSet> Load(IEnumerable<PolicyFile> files)
    {
        var read = new List<TableFile>();
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            if (ReadHeader(file) is { } table)
                read.Add(table);
        }

        foreach (var group in read.GroupBy(table => table.Header.Id).OrderBy(group => group.Key))
        {
            var timeline = PolicyTimeline.Create(group);
            Report(timeline.Diagnostics);
            if (timeline.TryGetValue(out var value))
                timelines.Add(group.Key, value);
            else
                ReadAlone(group.Select(version => version.Root));
            if (value is null)
                faulty.Add(group.Key);
        }

        foreach (var id in timelines.Keys.Order())
            Join(id, []);
        return new PolicyReadResult<TableSet>(new TableSet([.. segments]), found);
    }

    /// <summary>Reads the header only. The members of the table are read, and complained about, when it is joined.</summary>
    private TableFile? ReadHeader(PolicyFile file)
    {
        var local = new DiagnosticList();
        var root = StrictReader.Read(file, local);
        Report(local);
        if (root is null)
            return null;
        var headerOnly = new DiagnosticList();
        var header = root.AsObject(headerOnly) is { } reader ? PolicyValues.Header(reader, catalogue) : null;
        if (header is not null)
            return new TableFile(header, root);

        if (PolicyId.TryParse(root.Member("policy")?.Text, out var id))
            faulty.Add(id);
        ReadAlone([root]);
        return null;
    }

    /// <summary>What to say of a supplier that gives nothing: null when the table itself knows best. A fault that is told elsewhere is not told again.</summary>
    private Diagnostic[]? FaultOf(PolicyId supplier, PolicyId table, LocalDate date, SourcePlace place)
    {
        if (faulty.Contains(supplier) || (circular.Contains(table) && circular.Contains(supplier)))
            return [];
        if (!timelines.TryGetValue(supplier, out var timeline))
            return null;
        return timeline.TryAsOf(date, out _) ? [] : [TableDiagnostics.NotInForce(place, supplier, LocalDatePattern.Iso.Format(date))];
    }

    /// <summary>Reads files that have no place in time, so that their authors see every other finding too.</summary>
    private void ReadAlone(IEnumerable<PolicyNode> roots)
    {
        foreach (var root in roots)
        {
            var local = new DiagnosticList();
            DecisionTableReader.Read(root, catalogue, [], local);
            Report(FollowUps.Replace(root, local, (_, _) => []));
        }
    }

    private void Join(PolicyId id, ImmutableArray<PolicyId> feeding)
    {
        if (segments.ContainsKey(id))
            return;
        var timeline = timelines[id];
        if (feeding.Contains(id))
        {
            var circle = feeding.RemoveRange(0, feeding.IndexOf(id));
            Report([TableDiagnostics.Cycle(timeline.Versions[0].Root, [.. circle, id])]);
            circular.UnionWith(circle);
            return;
        }

        var suppliers = timeline.Versions.SelectMany(version => DecisionTableReader.SuppliersOf(version.Root)).Distinct().ToList();
        foreach (var supplier in suppliers.Where(timelines.ContainsKey))
            Join(supplier, feeding.Add(id));
        var proofs = new List<(PolicyNode Root, JoinProof Proof)>();
        segments[id] = [.. Cuts(timeline, suppliers).Select(date => new TableSegment(date, TableOn(timeline, date, proofs)))];
        foreach (var version in proofs.GroupBy(item => item.Root, item => item.Proof))
            Report(JoinFaults.Of([.. version]));
    }

    private SortedSet<LocalDate> Cuts(PolicyTimeline<TableFile> timeline, List<PolicyId> suppliers)
    {
        var cuts = new SortedSet<LocalDate>(timeline.Versions.Select(version => version.Header.Period.From));
        if (timeline.Period.Until is { } end)
            cuts.Add(end);
        foreach (var supplier in suppliers)
            cuts.UnionWith(segments.GetValueOrDefault(supplier, []).Select(segment => segment.From).Where(timeline.Period.Contains));
        return cuts;
    }

    /// <summary>The table of a day. What a proof finds goes to <paramref name="proofs"/>: whether it depends on the suppliers shows when all are made.</summary>
    private DecisionTable? TableOn(PolicyTimeline<TableFile> timeline, LocalDate date, List<(PolicyNode Root, JoinProof Proof)> proofs)
    {
        if (!timeline.TryAsOf(date, out var version))
            return null;
        var suppliers = DecisionTableReader.SuppliersOf(version.Root)
            .Select(id => segments.GetValueOrDefault(id, []).LastOrDefault(segment => segment.From <= date)?.Table)
            .OfType<DecisionTable>()
            .ToArray();
        foreach (var known in proved)
        {
            if (ReferenceEquals(known.Root, version.Root) && known.Suppliers.SequenceEqual(suppliers))
                return known.Table;
        }

        var local = new DiagnosticList();
        var definition = DecisionTableReader.Read(version.Root, version.Header, catalogue, suppliers, local);
        var told = FollowUps.Replace(version.Root, local, (supplier, place) => FaultOf(supplier, timeline.Id, date, place)).ToList();
        DecisionTable? table = null;
        if (definition is not null)
        {
            var result = TableAnalysis.Of(definition, suppliers, budget).Result;
            told.AddRange(result.Diagnostics.Where(diagnostic => diagnostic.Code != ProofDiagnostics.Redundant || !judgedElsewhere(timeline.Id)));
            result.TryGetValue(out table);
        }

        proofs.Add((version.Root, new JoinProof(date, [.. suppliers.SelectMany(supplier => supplier.Policies).Select(policy => policy.Name).Distinct()], told)));
        proved.Add((version.Root, suppliers, table));
        return table;
    }

    /// <summary>A table that is joined several times complains once.</summary>
    private void Report(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            if (reported.Add((diagnostic.Code, diagnostic.Place, diagnostic.Message.En)))
                found.Add(diagnostic);
        }
    }
}
