using System.Collections.Immutable;
using CustomerRules.Archives.Diagnostics;
using CustomerRules.Archives.Schemas;
using CustomerRules.Archives.Validation;
using CustomerRules.Identifiers;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Archives.Reading;

/// <summary>Reads the fields of a schema. A field has the members that its type needs; any other is unknown.</summary>
internal sealed class FieldReader(ClauseCatalogue catalogue, ImmutableArray<FieldPurpose> purposes, DiagnosticList found)
{
    /// <summary>The deepest nesting of groups and lists.</summary>
    internal const int MaxDepth = 6;

    /// <summary>The longest text that a field may take, in characters.</summary>
    internal const int LongestText = 10_000;

    /// <summary>The most entries that a list may take, and takes unless it says otherwise.</summary>
    internal const int MostEntries = 1000;

    private const int DefaultLength = 200;
    private const int DefaultName = 64;
    private const int MapLength = 500;
    private const int MapEntries = 50;
    private const int LargestNumber = 1_000_000_000;
    private const int MostPlaces = 6;

    private static readonly string[] Types = [.. FieldType.All.Select(type => type.Code)];
    private static readonly string[] Levels = [.. Schemas.Sensitivity.All.Select(level => level.Code)];
    private static readonly string[] IdentifierKinds = [.. IdentifierKind.All.Select(kind => kind.Code)];

    private readonly string[] purposeCodes = [.. purposes.Select(item => item.Code)];
    private readonly ComparisonReader comparisons = new(found);
    private int ordinal;

    internal ImmutableArray<ArchiveField> ReadAll(PolicyNode list)
    {
        var fields = ReadAll(list, "", 1);
        comparisons.Check(list, fields);
        return fields;
    }

    private ImmutableArray<ArchiveField> ReadAll(PolicyNode list, string prefix, int depth)
    {
        var fields = new List<ReadField>();
        var names = new List<string>();
        foreach (var item in list.AsItems(found))
        {
            if (item.AsObject(found) is not { } reader)
                continue;
            var nameNode = reader.Required("field");
            var name = nameNode is null ? null : PolicyValues.Code(nameNode, found);
            if (name is not null && names.Contains(name))
                found.Add(SchemaDiagnostics.Twice(nameNode!));
            if (name is not null)
                names.Add(name);
            if (Read(reader, name, prefix, depth) is { } field)
                fields.Add(field);
            reader.Close();
        }

        if (list is { Kind: PolicyNodeKind.Array, Items.IsEmpty: true })
            PolicyValues.DistinctList<string>(list, _ => null, found);
        if (fields.Count > ObjectShape.MaxMembers)
            found.Add(SchemaDiagnostics.TooMany(list, ObjectShape.MaxMembers));
        return new ConditionReader(names, found).Resolve(fields);
    }

    private ReadField? Read(ObjectReader reader, string? name, string prefix, int depth)
    {
        var position = ++ordinal;
        var label = reader.RequiredBilingual("name");
        var type = reader.Required("type") is { } typeNode ? PolicyValues.CodeIn(typeNode, Types, found) : null;
        var required = reader.Optional("required")?.AsFlag(found) ?? false;
        var condition = reader.Optional("requiredWhen");
        var note = reader.OptionalBilingual("note");
        var cites = reader.Required("cites") is { } clauses ? PolicyValues.Cites(clauses, catalogue, found) : null;
        if (required && condition is not null)
            found.Add(SchemaDiagnostics.BothRequired(condition));
        if (type is null)
        {
            // Which members it may have is not known then.
            foreach (var member in reader.Node.Members)
                reader.Optional(member.Key);
            return null;
        }

        var read = ReadTyped(reader, FieldType.All[type.Value], prefix + name, depth, required, condition is not null);
        if (name is null || label is null || cites is null)
            return null;
        ArchiveField Make(FieldCondition? resolved) => new(name, prefix + name, label, FieldType.All[type.Value], cites)
        {
            Ordinal = position,
            Note = note,
            Presence = required ? Presence.Required : condition is null ? Presence.Optional : Presence.Conditional,
            Condition = resolved,
            Sensitivity = read.Sensitivity,
            Purpose = read.Purpose,
            MaxLength = read.MaxLength,
            Min = read.Min,
            Max = read.Max,
            Places = read.Places,
            Past = read.Past,
            NotBefore = read.NotBefore,
            SameBirthAs = read.SameBirthAs,
            AtLeast = read.AtLeast,
            AtMost = read.AtMost,
            OneOf = read.OneOf,
            MustBe = read.MustBe,
            Choices = read.Choices,
            Open = read.Open,
            Kinds = read.Kinds,
            Fields = read.Fields,
        };
        return new ReadField(Make(null), required ? null : condition, Make);
    }

    private TypedMembers ReadTyped(ObjectReader reader, FieldType type, string path, int depth, bool required, bool conditional)
    {
        var members = new TypedMembers();
        if ((FieldForm)type.Value is FieldForm.Group or FieldForm.List)
        {
            ReadInner(reader, type, path, depth, members);
            if (type == FieldType.Group)
                CheckGroup(reader.Node, members, required, conditional);
            return members;
        }

        members.Sensitivity = reader.Optional("sensitivity") is { } level && PolicyValues.CodeIn(level, Levels, found) is { } rank
            ? Schemas.Sensitivity.All[rank]
            : Schemas.Sensitivity.None;
        members.Purpose = reader.Optional("purpose") is { } purpose && PolicyValues.CodeIn(purpose, purposeCodes, found) is { } index
            ? purposes[index]
            : null;
        switch ((FieldForm)type.Value)
        {
            case FieldForm.Text or FieldForm.PersonName:
                members.MaxLength = Whole(reader, "maxLength", 1, LongestText, type == FieldType.Text ? DefaultLength : DefaultName);
                break;
            case FieldForm.Map:
                members.MaxLength = Whole(reader, "maxLength", 1, LongestText, MapLength);
                members.AtMost = Whole(reader, "atMost", 1, MapEntries, MapEntries);
                if (required || conditional)
                    found.Add(SchemaDiagnostics.RequiredMap(reader.Node));
                break;
            case FieldForm.Choice:
                members.Choices = reader.Required("choices") is { } choices ? ReadChoices(choices) : [];
                members.Open = reader.Optional("open")?.AsFlag(found) ?? false;
                break;
            case FieldForm.Flag:
                members.MustBe = reader.Optional("mustBe")?.AsFlag(found);
                break;
            case FieldForm.WholeNumber or FieldForm.Decimal:
                members.Min = Whole(reader, "min", -LargestNumber, LargestNumber, 0);
                members.Max = Whole(reader, "max", -LargestNumber, LargestNumber, LargestNumber);
                members.Places = type == FieldType.Decimal ? Whole(reader, "places", 0, MostPlaces, 2) : 0;
                if (members.Min > members.Max)
                    found.Add(SchemaDiagnostics.Reversed(reader.Node));
                break;
            case FieldForm.Date or FieldForm.Moment or FieldForm.Month:
                members.Past = reader.Optional("past")?.AsFlag(found) ?? false;
                if (type != FieldType.Month)
                    members.NotBefore = comparisons.ReadNotBefore(reader, path);
                if (type == FieldType.Date)
                    members.SameBirthAs = comparisons.ReadSameBirthAs(reader, path);
                break;
            case FieldForm.Identifier:
                members.Kinds = reader.Required("kinds") is { } kinds
                    ? [.. PolicyValues.DistinctList(kinds, item => PolicyValues.CodeIn(item, IdentifierKinds, found) is { } kind ? IdentifierKind.All[kind] : null, found)]
                    : [];
                break;
        }

        return members;
    }

    private void ReadInner(ObjectReader reader, FieldType type, string path, int depth, TypedMembers members)
    {
        if (type == FieldType.Entries)
        {
            members.AtLeast = Whole(reader, "atLeast", 0, MostEntries, 0);
            members.AtMost = Whole(reader, "atMost", 1, MostEntries, MostEntries);
            if (members.AtLeast > members.AtMost)
                found.Add(SchemaDiagnostics.Reversed(reader.Node));
        }
        else
        {
            members.OneOf = reader.Optional("oneOf")?.AsFlag(found) ?? false;
        }

        if (reader.Required("fields") is not { } inner)
            return;
        if (depth == MaxDepth)
            found.Add(SchemaDiagnostics.TooDeep(inner, MaxDepth));
        else
            members.Fields = ReadAll(inner, path + ".", depth + 1);
        members.Sensitivity = members.Fields.Aggregate(Schemas.Sensitivity.None, (joined, field) => joined.Join(field.Sensitivity));
    }

    private void CheckGroup(PolicyNode node, TypedMembers members, bool required, bool conditional)
    {
        if (members.OneOf && members.Fields.Any(field => field.Presence != Presence.Optional))
            found.Add(SchemaDiagnostics.OneOfRequired(node));
        if (!members.OneOf && conditional)
            found.Add(SchemaDiagnostics.ConditionalGroup(node));
        if (!members.OneOf && required && !members.Fields.IsEmpty && members.Fields.All(field => field.Presence != Presence.Required))
            found.Add(SchemaDiagnostics.EmptySection(node));
    }

    private ImmutableArray<FieldChoice> ReadChoices(PolicyNode node)
    {
        var choices = ImmutableArray.CreateBuilder<FieldChoice>();
        foreach (var item in node.AsItems(found))
        {
            if (item.AsObject(found) is not { } reader)
                continue;
            var codeNode = reader.Required("code");
            var code = codeNode is null ? null : PolicyValues.Code(codeNode, found);
            var name = reader.RequiredBilingual("name");
            reader.Close();
            if (code is not null && choices.Any(choice => choice.Code == code))
                found.Add(SchemaDiagnostics.Twice(codeNode!));
            else if (code is not null && name is not null)
                choices.Add(new FieldChoice(code, name));
        }

        if (node is { Kind: PolicyNodeKind.Array, Items.IsEmpty: true })
            PolicyValues.DistinctList<string>(node, _ => null, found);
        if (choices.Count > ObjectShape.MaxMembers)
            found.Add(SchemaDiagnostics.TooMany(node, ObjectShape.MaxMembers));
        return choices.DrainToImmutable();
    }

    private int Whole(ObjectReader reader, string name, int min, int max, int otherwise) =>
        reader.Optional(name) is { } node ? node.AsWholeNumber(min, max, found) ?? otherwise : otherwise;
}
