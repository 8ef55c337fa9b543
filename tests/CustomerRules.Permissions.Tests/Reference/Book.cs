using System.Text;
using CustomerRules.DecisionTables.Sets;
using CustomerRules.Policies;
using NodaTime;

namespace CustomerRules.Permissions.Tests.Reference;

/// <summary>The embedded policy, its files as text, and every request.</summary>
internal static class Book
{
    internal static readonly LocalDate Day = new(2026, 1, 1);

    internal static readonly string[] Tables = ["permits", "requirements", "forbids", "duties", "fields", "approvals", "invariants"];

    internal static AccessPolicy Policy { get; } = AccessPolicies.Embedded.AsOf(Day);

    internal static IEnumerable<AccessRequest> EveryRequest() =>
        from role in Policy.Roles
        from action in Policy.Actions
        from section in Policy.Sections
        from purpose in Policy.Purposes
        from isSealed in new[] { false, true }
        select Request(role.Code, action.Code, section.Code, purpose.Code, isSealed);

    internal static AccessRequest Request(string role, string action, string section, string purpose, bool isSealed = false, params string[] evidence) =>
        new() { Role = role, Action = action, Section = section, Purpose = purpose, Sealed = isSealed, Evidence = [.. evidence] };

    internal static string Text(string table) =>
        Encoding.UTF8.GetString(AccessPolicies.EmbeddedFiles.Single(file => file.Path == Path(table)).Utf8.Span);

    /// <summary>The embedded text with a passage replaced. The passage occurs exactly once, so that no edit goes astray.</summary>
    internal static string Edited(string table, string passage, string replacement)
    {
        var text = Text(table);
        Assert.Equal(2, text.Split(passage).Length);
        return text.Replace(passage, replacement, StringComparison.Ordinal);
    }

    /// <summary>The embedded text of a table with a rule put before the first one.</summary>
    internal static string WithRule(string table, string rule) => Edited(table, "  \"rules\": [\n", "  \"rules\": [\n" + rule + ",\n");

    internal static IEnumerable<PolicyFile> FilesWith(params (string Table, string? Text)[] changed) =>
        AccessPolicies.EmbeddedFiles
            .Where(file => changed.All(change => Path(change.Table) != file.Path))
            .Concat(changed.Where(change => change.Text is not null).Select(change => PolicyFile.FromText(Path(change.Table), change.Text!)));

    internal static PolicyReadResult<AccessPolicies> Read(params (string Table, string? Text)[] changed) => Read(FilesWith(changed));

    internal static PolicyReadResult<AccessPolicies> Read(IEnumerable<PolicyFile> files) =>
        AccessPolicies.From(TableSet.Load(files, ClauseCatalogue.Embedded).GetValueOrThrow());

    internal static AccessPolicy Load(params (string Table, string? Text)[] changed) => Read(changed).GetValueOrThrow().AsOf(Day);

    internal static string Path(string table) => $"access/{table}/2025-01-01.json";
}
