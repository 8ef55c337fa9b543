using System.Collections.Immutable;
using CustomerRules.Archives.Diagnostics;
using CustomerRules.Archives.Schemas;
using CustomerRules.Archives.Validation;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Archives.Reading;

/// <summary>Reads which days are compared, and checks it once all fields of the schema are known.</summary>
internal sealed class ComparisonReader(DiagnosticList found)
{
    private readonly int errorsBefore = Errors(found);
    private readonly List<(string Path, string Name, PolicyNode Node)> written = [];

    internal ImmutableArray<string> ReadNotBefore(ObjectReader reader, string path) => reader.Optional("notBefore") switch
    {
        null => [],
        { Kind: PolicyNodeKind.Array } list => [.. PolicyValues.DistinctList(list, item => ReadName(item, path), found)],
        { } one => ReadName(one, path) is { } name ? [name] : [],
    };

    internal string? ReadSameBirthAs(ObjectReader reader, string path) => reader.Optional("sameBirthAs") is { } node ? ReadName(node, path) : null;

    /// <summary>Each name must be that of a field with which the days can be compared. Faulty fields are told first.</summary>
    internal void Check(PolicyNode list, ImmutableArray<ArchiveField> fields)
    {
        if (Errors(found) > errorsBefore)
            return;
        var comparisons = DayComparison.In(fields).ToList();
        foreach (var (path, name, node) in written)
        {
            if (!comparisons.Exists(item => item.Later.Path == path && item.Earlier.Name == name))
                found.Add(SchemaDiagnostics.NotComparable(node));
        }

        if (comparisons.SelectMany(item => new[] { item.Earlier, item.Later }).Distinct().Count() > ComparedDays.Most)
            found.Add(SchemaDiagnostics.TooMany(list, ComparedDays.Most));
    }

    private static int Errors(DiagnosticList found) => found.Count(diagnostic => diagnostic.Level == DiagnosticLevel.Error);

    private string? ReadName(PolicyNode node, string path)
    {
        if (PolicyValues.Code(node, found) is not { } name)
            return null;
        written.Add((path, name, node));
        return name;
    }
}
