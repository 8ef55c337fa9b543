using System.Collections.Immutable;
using CustomerRules.Archives.Diagnostics;
using CustomerRules.Archives.Schemas;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Archives.Reading;

/// <summary>Reads one file of a schema.</summary>
internal sealed class SchemaReader(ClauseCatalogue catalogue, DiagnosticList found)
{
    private static readonly string[] Kinds = [.. SchemaKind.All.Select(kind => kind.Code)];
    private static readonly string[] RoleCodes = ["operator", "front-desk", "archive-manager", "head", "company"];
    private static readonly string[] Tenures = [.. Tenure.All.Select(tenure => tenure.Code)];

    /// <summary>Null when there is a finding that leaves no schema.</summary>
    internal ArchiveSchema? Read(PolicyFile file)
    {
        var before = found.Count(diagnostic => diagnostic.Level == DiagnosticLevel.Error);
        if (StrictReader.Read(file, found)?.AsObject(found) is not { } reader)
            return null;
        var header = PolicyValues.Header(reader, catalogue);
        var kind = reader.Required("kind") is { } kindNode ? PolicyValues.CodeIn(kindNode, Kinds, found) : null;
        var tenure = reader.Optional("tenure") is { } tenureNode ? PolicyValues.CodeIn(tenureNode, Tenures, found) : null;
        var purposes = ReadPurposes(reader.Optional("purposes"));
        var roles = ReadRoles(reader.Optional("roles"));
        var keeps = ReadKeeps(reader.Optional("keeps"));
        var fieldNode = reader.Required("fields");
        var fields = fieldNode is null ? [] : new FieldReader(catalogue, purposes, found).ReadAll(fieldNode);
        var reserved = ReadReserved(reader.Optional("reserved"));
        var upcaster = reader.Optional("upcaster") is { } steps ? new UpcasterReader(catalogue, fields, found).Read(steps) : null;
        reader.Close();
        if (header is not null && !header.Id.ToString().StartsWith(ArchiveSchema.Prefix, StringComparison.Ordinal))
        {
            found.Add(SchemaDiagnostics.OtherPolicy(header));
            return null;
        }

        if (header is null || kind is null || found.Count(diagnostic => diagnostic.Level == DiagnosticLevel.Error) > before)
            return null;
        return new ArchiveSchema(header, SchemaKind.All[kind.Value], fields)
        {
            Tenure = tenure is null ? null : Tenure.All[tenure.Value],
            Purposes = purposes,
            Keeps = keeps,
            Roles = roles,
            Reserved = reserved,
            Upcaster = upcaster,
        };
    }

    private ImmutableArray<FieldPurpose> ReadPurposes(PolicyNode? node)
    {
        var purposes = ImmutableArray.CreateBuilder<FieldPurpose>();
        foreach (var item in node?.AsItems(found) ?? [])
        {
            if (item.AsObject(found) is not { } reader)
                continue;
            var codeNode = reader.Required("purpose");
            var code = codeNode is null ? null : PolicyValues.Code(codeNode, found);
            var name = reader.RequiredBilingual("name");
            reader.Close();
            if (code is null || name is null)
                continue;
            if (purposes.Any(purpose => purpose.Code == code))
                found.Add(SchemaDiagnostics.Twice(codeNode!));
            else
                purposes.Add(new FieldPurpose(code, name));
        }

        return purposes.DrainToImmutable();
    }

    private ImmutableArray<BoundRole> ReadRoles(PolicyNode? node)
    {
        var roles = ImmutableArray.CreateBuilder<BoundRole>();
        foreach (var item in node?.AsItems(found) ?? [])
        {
            if (item.AsObject(found) is not { } reader)
                continue;
            var roleNode = reader.Required("role");
            var role = roleNode is null ? null : PolicyValues.CodeIn(roleNode, RoleCodes, found);
            var name = reader.RequiredBilingual("name");
            var cites = reader.Required("cites") is { } clauses ? PolicyValues.Cites(clauses, catalogue, found) : null;
            reader.Close();
            if (role is null || name is null || cites is null)
                continue;
            if (roles.Any(bound => bound.Role == RoleCodes[role.Value]))
                found.Add(SchemaDiagnostics.Twice(roleNode!));
            else
                roles.Add(new BoundRole(RoleCodes[role.Value], name, cites));
        }

        return roles.DrainToImmutable();
    }

    private ImmutableArray<KeptRecord> ReadKeeps(PolicyNode? node)
    {
        var records = ImmutableArray.CreateBuilder<KeptRecord>();
        foreach (var item in node?.AsItems(found) ?? [])
        {
            if (item.AsObject(found) is not { } reader)
                continue;
            var name = reader.RequiredBilingual("name");
            var cites = reader.Required("cites") is { } clauses ? PolicyValues.Cites(clauses, catalogue, found) : null;
            reader.Close();
            if (name is not null && cites is not null)
                records.Add(new KeptRecord(name, cites));
        }

        return records.DrainToImmutable();
    }

    private ReservedNames ReadReserved(PolicyNode? node)
    {
        if (node?.AsObject(found) is not { } reader)
            return new ReservedNames([], []);
        var fields = Texts(reader.Optional("fields"));
        var codes = Texts(reader.Optional("codes"));
        reader.Close();
        return new ReservedNames(fields, codes);
    }

    private ImmutableArray<string> Texts(PolicyNode? node) =>
        node is null ? [] : [.. PolicyValues.DistinctList(node, item => item.AsText(found), found)];
}
