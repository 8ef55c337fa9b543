using System.Collections.Immutable;
using CustomerRules.Policies.Diagnostics;

namespace CustomerRules.Policies.Reading;

/// <summary>Reads the clause catalogue: one file a document, a mirror takes the wording of its twin.</summary>
internal static class RegulationReader
{
    private static readonly string[] Degrees = ["yes", "partly", "no"];

    internal static PolicyReadResult<ClauseCatalogue> ReadAll(IEnumerable<PolicyFile> files)
    {
        var found = new DiagnosticList();
        var drafts = new List<Draft>();
        var documents = new List<(string Code, BilingualText Title)>();
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            if (StrictReader.Read(file, found)?.AsObject(found) is { } reader)
                ReadDocument(reader, documents, drafts);
        }

        var byId = new Dictionary<ClauseId, Draft>();
        foreach (var draft in drafts)
        {
            if (!byId.TryAdd(draft.Id, draft))
                found.Add(ReadingDiagnostics.Repeated(draft.Node, draft.Id.ToString()));
        }

        foreach (var draft in drafts.Where(draft => draft.Mirrors is not null))
        {
            var node = draft.Node.Member("mirrors")!;
            if (!byId.TryGetValue(draft.Mirrors!, out var twin))
                found.Add(ReadingDiagnostics.UnknownClause(node, byId.Keys.Select(id => id.ToString())));
            else if (twin.Requires is null)
                found.Add(ReadingDiagnostics.Malformed(node, "有自己措辞的条款，而不是另一个镜像", "a clause with a wording of its own, not another mirror"));
        }

        if (found.HasErrors)
            return new PolicyReadResult<ClauseCatalogue>(null, found);
        var regulations = documents.Select(document => new Regulation(
            document.Code,
            document.Title,
            [.. drafts.Where(draft => draft.Id.Document == document.Code).Select(draft => Finish(draft, byId))]));
        return new PolicyReadResult<ClauseCatalogue>(new ClauseCatalogue(regulations), found);
    }

    private static Clause Finish(Draft draft, Dictionary<ClauseId, Draft> byId) =>
        new(draft.Id, draft.Locator, draft.Requires ?? byId[draft.Mirrors!].Requires!, draft.Decidable, draft.Mirrors);

    private static void ReadDocument(ObjectReader reader, List<(string Code, BilingualText Title)> documents, List<Draft> drafts)
    {
        var found = reader.Diagnostics;
        reader.Optional("$schema")?.AsText(found);
        var name = reader.Required("regulation");
        var code = name is null ? null : PolicyValues.Code(name, found);
        if (documents.Any(document => document.Code == code))
            found.Add(ReadingDiagnostics.Repeated(name!, name!.Text));
        var title = reader.RequiredBilingual("title");
        foreach (var item in reader.Required("clauses")?.AsItems(found) ?? [])
        {
            if (item.AsObject(found) is { } clause && ReadClause(clause, code) is { } draft)
                drafts.Add(draft);
        }

        reader.Close();
        if (code is not null && title is not null)
            documents.Add((code, title));
    }

    private static Draft? ReadClause(ObjectReader reader, string? document)
    {
        var found = reader.Diagnostics;
        var idNode = reader.Required("clause");
        var id = idNode is null ? null : Id(idNode, found);
        var locator = reader.RequiredText("locator");
        var decidable = reader.Required("decidable") is { } degree ? PolicyValues.CodeIn(degree, Degrees, found) : null;
        var twin = reader.Optional("mirrors");
        var mirrors = twin is null ? null : Id(twin, found);
        var requires = twin is null ? reader.RequiredBilingual("requires") : null;
        reader.Close();
        if (id is not null && document is not null && id.Document != document)
            found.Add(ReadingDiagnostics.Malformed(idNode!, "本文件的条款，即以 regulation 的代码加 / 开头", "a clause of this document: the code in regulation, then '/'"));
        return id is null || locator is null || decidable is null || (mirrors is null && requires is null)
            ? null
            : new Draft(reader.Node, id, locator, Degrees[decidable.Value], mirrors, requires);
    }

    private static ClauseId? Id(PolicyNode node, DiagnosticList diagnostics)
    {
        if (node.AsText(diagnostics) is not { } text)
            return null;
        if (ClauseId.TryParse(text, out var id))
            return id;
        diagnostics.Add(ReadingDiagnostics.Malformed(node, "条款标识（如 measures/4.02c）", "a clause id such as measures/4.02c"));
        return null;
    }

    private sealed record Draft(PolicyNode Node, ClauseId Id, string Locator, string Decidable, ClauseId? Mirrors, BilingualText? Requires);
}
