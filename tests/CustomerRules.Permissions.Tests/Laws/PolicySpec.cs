using System.Collections.Immutable;
using CustomerRules.DecisionTables.Sets;
using CustomerRules.Permissions.Tests.Reference;
using CustomerRules.Policies;

namespace CustomerRules.Permissions.Tests.Laws;

/// <summary>A random policy, as rules; and what it says, by looking at every rule.</summary>
public sealed record PolicySpec(ImmutableArray<RuleSpec> Rules)
{
    private const string Header = "\"version\": \"1.0.0\", \"effectiveFrom\": \"2025-01-01\", \"title\": { \"zh\": \"试\", \"en\": \"Trial\" }, \"cites\": [\"archives/5.1.01a\"]";

    internal AccessPolicy Load() => Book.Read(Files()).GetValueOrThrow().AsOf(Book.Day);

    internal PolicySpec With(RuleSpec rule) => new(Rules.Add(rule));

    internal AccessOutcome Outcome(Ask ask)
    {
        if (Of(RuleKind.Forbid, ask).Any())
            return AccessOutcome.Forbidden;
        var permits = Of(RuleKind.Permit, ask).Where(rule => rule.Enabled).ToList();
        if (permits.Count == 0)
            return AccessOutcome.NotGranted;
        return permits.Exists(rule => (Needed(rule, ask) & ~ask.Evidence) == 0) ? AccessOutcome.Granted : AccessOutcome.NeedsEvidence;
    }

    /// <summary>Every minimal set of evidence, found by trying all sixteen.</summary>
    internal HashSet<int> Missing(Ask ask)
    {
        var enough = Enumerable.Range(0, 16).Where(more => (more & ask.Evidence) == 0 && Outcome(ask with { Evidence = ask.Evidence | more }) == AccessOutcome.Granted).ToList();
        return [.. enough.Where(set => !enough.Exists(other => other != set && (other & set) == other))];
    }

    internal List<string> Duties(Ask ask)
    {
        var rules = Of(RuleKind.Duty, ask).ToList();
        if (rules.Count == 0)
            return ["oa during - -"];
        return [.. rules.GroupBy(rule => rule.Duty).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group =>
            $"{group.Key} {RuleSpec.Moments[group.Min(rule => rule.Level)]} {Text(group.Min(rule => rule.Days))} {Text(group.Max(rule => rule.Persons))}")];
    }

    internal FieldVisibility Visibility(Ask ask, string field) =>
        (FieldVisibility)Of(RuleKind.Cap, ask).Where(rule => rule.Caps(field)).Select(rule => rule.Hides ? 0 : rule.Level).Append(2).Min();

    internal static string Text(int? figure) => figure?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-";

    public override string ToString() => string.Join('\n', Rules);

    private IEnumerable<RuleSpec> Of(RuleKind kind, Ask ask) => Rules.Where(rule => rule.Kind == kind && rule.Matches(ask));

    private int Needed(RuleSpec permit, Ask ask) => Of(RuleKind.Requirement, ask).Aggregate(permit.Evidence, (mask, rule) => mask | rule.Evidence);

    private IEnumerable<PolicyFile> Files()
    {
        static string List(IEnumerable<string> codes) => "[" + string.Join(", ", codes.Select(code => $"\"{code}\"")) + "]";
        var evidence = List(RuleSpec.EvidenceCodes);
        var duties = List(RuleSpec.DutyCodes);
        var fields = List(RuleSpec.FieldCodes.SelectMany(code => code));
        yield return File("permits", RuleKind.Permit, $"{{ \"permitted\": {{ \"flag\": true, \"merge\": \"any\" }}, \"enabled\": {{ \"flag\": true, \"merge\": \"all\" }}, \"evidence\": {{ \"set\": {evidence}, \"merge\": \"intersection\" }} }}", "{ \"permitted\": false, \"evidence\": [] }");
        yield return File("requirements", RuleKind.Requirement, $"{{ \"evidence\": {{ \"set\": {evidence}, \"merge\": \"union\" }} }}", "{ \"evidence\": [] }");
        yield return File("forbids", RuleKind.Forbid, "{ \"forbidden\": { \"flag\": true, \"merge\": \"any\" } }", "{ \"forbidden\": false }");
        yield return File(
            "duties",
            RuleKind.Duty,
            $"{{ \"obligations\": {{ \"records\": {{ \"key\": \"obligation\", \"fields\": {{ \"obligation\": {duties}, \"when\": [\"before\", \"during\", \"after\"] }} }} }}, "
                + $"\"withinDays\": {{ \"records\": {{ \"key\": \"obligation\", \"fields\": {{ \"obligation\": {duties}, \"days\": {{ \"number\": {{ \"min\": 0, \"max\": 9 }}, \"merge\": \"least\" }} }} }} }}, "
                + $"\"persons\": {{ \"records\": {{ \"key\": \"obligation\", \"fields\": {{ \"obligation\": {duties}, \"persons\": {{ \"number\": {{ \"min\": 1, \"max\": 9 }}, \"merge\": \"greatest\" }} }} }} }} }}",
            "{ \"obligations\": [{ \"obligation\": \"oa\", \"when\": \"during\" }] }");
        string[] own = [.. RuleSpec.FieldCodes.Select((codes, section) =>
            $"{{ \"rule\": \"own-{section}\", \"when\": {{ \"section\": \"{RuleSpec.Codes[2][section]}\" }}, \"then\": {{ \"fields\": [{string.Join(", ", codes.Select(code => $"{{ \"field\": \"{code}\", \"show\": \"plain\" }}"))}] }}, \"cites\": [\"archives/2.1\"] }}")];
        yield return File("fields", RuleKind.Cap, $"{{ \"fields\": {{ \"records\": {{ \"key\": \"field\", \"fields\": {{ \"field\": {fields}, \"show\": [\"hidden\", \"masked\", \"plain\"] }} }} }}, \"hidden\": {{ \"flag\": true, \"merge\": \"any\" }} }}", null, own);
        yield return PolicyFile.FromText(
            Book.Path("approvals"),
            $"{{ \"policy\": \"access/approvals\", {Header}, \"inputs\": [{{ \"input\": \"evidence\", \"choices\": {evidence} }}], \"output\": {{ \"approver\": [\"ra\", \"none\"] }}, \"hitPolicy\": \"unique\", \"rules\": [{{ \"rule\": \"none\", \"then\": {{ \"approver\": \"none\" }}, \"cites\": [\"archives/5.1.01a\"] }}] }}");
    }

    private PolicyFile File(string table, RuleKind kind, string output, string? otherwise, params string[] first)
    {
        var names = new[] { "role", "action", "section", "purpose" };
        var inputs = names.Select((name, i) => (name, i)).Where(item => kind != RuleKind.Cap || item.i < 3)
            .Select(item => $"{{ \"input\": \"{item.name}\", \"choices\": [{string.Join(", ", RuleSpec.Codes[item.i].Select(code => $"\"{code}\""))}] }}").ToList();
        if (kind != RuleKind.Cap)
            inputs.Add("{ \"input\": \"sealed\", \"flag\": true }");
        // A table has at least one rule; one that says what the default says changes nothing.
        var rules = first.Concat(Rules.Where(rule => rule.Kind == kind).Select((rule, i) => rule.Json($"r-{i}"))).ToList();
        if (rules.Count == 0)
            rules.Add(new RuleSpec(kind, 7, 3, 3, 3, 3, 0, false, 0, 1, null, null).Json("idle"));
        var fallback = otherwise is null ? "" : $", \"default\": {{ \"rule\": \"otherwise\", \"then\": {otherwise}, \"cites\": [\"archives/1.3.03b\"] }}";
        return PolicyFile.FromText(
            Book.Path(table),
            $"{{ \"policy\": \"access/{table}\", {Header}, \"inputs\": [{string.Join(", ", inputs)}], \"output\": {output}, \"hitPolicy\": \"collect\", \"rules\": [{string.Join(",\n", rules)}]{fallback} }}");
    }
}
