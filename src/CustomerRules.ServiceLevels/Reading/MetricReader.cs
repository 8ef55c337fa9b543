using CustomerRules.Policies;
using CustomerRules.Policies.Reading;
using CustomerRules.ServiceLevels.Diagnostics;
using CustomerRules.ServiceLevels.Metrics;

namespace CustomerRules.ServiceLevels.Reading;

/// <summary>Reads the files of the metrics.</summary>
internal sealed class MetricReader(ClauseCatalogue catalogue)
{
    private const int LargestPart = 1_000_000;
    private const int MostRings = 100;

    private static readonly PolicyId Policy = PolicyId.Parse("service-levels/metrics");
    private static readonly string[] Bases = [.. RateBase.All.Select(item => item.Code)];
    private static readonly (string Member, TargetComparison Comparison)[] Comparisons =
        [("atLeast", TargetComparison.AtLeast), ("atMost", TargetComparison.AtMost), ("below", TargetComparison.Below)];

    private readonly DiagnosticList found = new();

    internal PolicyReadResult<PolicyTimeline<MetricPolicy>> ReadAll(IEnumerable<PolicyFile> files)
    {
        var versions = new List<MetricPolicy>();
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            if (StrictReader.Read(file, found)?.AsObject(found) is { } reader && Read(reader) is { } version)
                versions.Add(version);
        }

        if (found.HasErrors)
            return new PolicyReadResult<PolicyTimeline<MetricPolicy>>(null, found);
        var timeline = PolicyTimeline.Create(versions);
        return new PolicyReadResult<PolicyTimeline<MetricPolicy>>(timeline.TryGetValue(out var value) ? value : null, [.. found, .. timeline.Diagnostics]);
    }

    private MetricPolicy? Read(ObjectReader reader)
    {
        var header = PolicyValues.Header(reader, catalogue);
        var list = reader.Required("metrics");
        var metrics = list is null ? [] : ReadMetrics(list);
        reader.Close();
        if (header is not null && header.Id != Policy)
            found.Add(MetricDiagnostics.OtherPolicy(header, Policy));
        return header is null ? null : new MetricPolicy(header, metrics);
    }

    private List<Metric> ReadMetrics(PolicyNode list)
    {
        var metrics = new List<Metric>();
        var seen = new HashSet<string>();
        foreach (var item in list.AsItems(found))
        {
            if (item.AsObject(found) is not { } reader)
                continue;
            var node = reader.Required("metric");
            var position = node is null ? null : PolicyValues.CodeIn(node, MetricPolicy.Codes, found);
            if (position is null)
                continue;
            var code = MetricPolicy.Codes[position.Value];
            if (!seen.Add(code))
                found.Add(MetricDiagnostics.Twice(node!));
            if (ReadMetric(reader, code) is { } metric)
                metrics.Add(metric);
            reader.Close();
        }

        foreach (var code in MetricPolicy.Codes.Where(code => list.Kind == PolicyNodeKind.Array && !seen.Contains(code)))
            found.Add(MetricDiagnostics.Missing(list, code));
        return metrics;
    }

    /// <summary>A metric has the members that its counting needs; any other is unknown.</summary>
    private Metric? ReadMetric(ObjectReader reader, string code)
    {
        var name = reader.RequiredBilingual("name");
        var definition = reader.RequiredBilingual("definition");
        var target = code != MetricPolicy.AnswerTimeCode && reader.Optional("target") is { } node ? ReadTarget(node) : null;
        var denominator = code == MetricPolicy.ValidComplaintsCode && reader.Required("denominator") is { } by ? PolicyValues.CodeIn(by, Bases, found) : null;
        var rings = code == MetricPolicy.HotlineCode ? reader.Required("rings")?.AsWholeNumber(1, MostRings, found) : null;
        var cites = reader.Required("cites") is { } clauses ? PolicyValues.Cites(clauses, catalogue, found) : null;
        if (name is null || definition is null || cites is null)
            return null;
        return new Metric(code, name, definition, cites)
        {
            Target = target,
            Denominator = denominator is null ? null : RateBase.All[denominator.Value],
            Rings = rings,
        };
    }

    private MetricTarget? ReadTarget(PolicyNode node)
    {
        if (node.AsObject(found) is not { } reader)
            return null;
        var of = reader.Required("of")?.AsWholeNumber(1, LargestPart, found);
        var given = Comparisons.Select(item => (Node: reader.Optional(item.Member), item.Comparison)).Where(item => item.Node is not null).ToList();
        reader.Close();
        if (given.Count != 1)
        {
            found.Add(MetricDiagnostics.OneComparison(node));
            return null;
        }

        var figure = given[0].Node!.AsWholeNumber(0, LargestPart, found);
        return of is null || figure is null ? null : new MetricTarget(given[0].Comparison, new Ratio(figure.Value, of.Value));
    }
}
