using System.Collections.Immutable;
using CustomerRules.Archives.Diagnostics;
using CustomerRules.Archives.Schemas;
using CustomerRules.Archives.Validation;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Archives.Reading;

/// <summary>Reads <c>requiredWhen</c> once all fields of the object are known.</summary>
/// <param name="names">The names that stand in the object, of faulty fields too.</param>
/// <param name="found">Receives what is wrong.</param>
internal sealed class ConditionReader(List<string> names, DiagnosticList found)
{
    private const int OldestAge = 150;

    internal ImmutableArray<ArchiveField> Resolve(List<ReadField> fields)
    {
        var resolved = ImmutableArray.CreateBuilder<ArchiveField>(fields.Count);
        var tests = 0;
        foreach (var item in fields)
        {
            if (item.Condition is not { } node)
            {
                resolved.Add(item.Field);
                continue;
            }

            var condition = Read(node, item.Field, fields);
            tests += condition.Tests.Length;
            if (tests > ObjectShape.MaxMembers)
                found.Add(SchemaDiagnostics.TooMany(node, ObjectShape.MaxMembers));
            resolved.Add(item.Make(condition));
        }

        return resolved.DrainToImmutable();
    }

    private FieldCondition Read(PolicyNode node, ArchiveField field, List<ReadField> fields)
    {
        var tests = ImmutableArray.CreateBuilder<ConditionTest>();
        if (node.AsObject(found) is not { } reader)
            return new FieldCondition([]);
        foreach (var name in names.Distinct())
        {
            if (reader.Optional(name) is not { } value)
                continue;
            if (name == field.Name)
                found.Add(SchemaDiagnostics.Itself(value));
            else if (fields.Find(item => item.Field.Name == name) is { } source && ReadTest(value, source.Field) is { } test)
                tests.Add(test);
        }

        reader.Close();
        if (node.Members.IsEmpty)
            found.Add(SchemaDiagnostics.NoCondition(node));
        return new FieldCondition(tests.DrainToImmutable());
    }

    private ConditionTest? ReadTest(PolicyNode value, ArchiveField source)
    {
        switch (value.Kind)
        {
            case PolicyNodeKind.Text or PolicyNodeKind.Array when source.Type == FieldType.Choice:
                string[] known = [.. source.Choices.Select(choice => choice.Code)];
                var codes = value.Kind == PolicyNodeKind.Text
                    ? PolicyValues.CodeIn(value, known, found) is { } one ? [known[one]] : []
                    : PolicyValues.DistinctList(value, item => PolicyValues.CodeIn(item, known, found) is { } index ? known[index] : null, found);
                return new ConditionTest(source) { Codes = [.. codes] };
            case PolicyNodeKind.Flag when source.Type == FieldType.Flag:
                return new ConditionTest(source) { Flag = value.Flag };
            case PolicyNodeKind.Object:
                return ReadNamedTest(value, source);
            default:
                found.Add(SchemaDiagnostics.NoCondition(value));
                return null;
        }
    }

    private ConditionTest? ReadNamedTest(PolicyNode value, ArchiveField source)
    {
        var reader = value.AsObject(found)!;
        if (source.Type == FieldType.Date && value.Member("youngerThan") is not null)
        {
            var years = reader.Required("youngerThan")!.AsWholeNumber(1, OldestAge, found);
            reader.Close();
            return years is null ? null : new ConditionTest(source) { YoungerThan = years };
        }

        if (reader.Optional("given") is { Kind: PolicyNodeKind.Flag } given)
        {
            reader.Close();
            if (!given.Flag && source.Presence == Presence.Required)
                found.Add(SchemaDiagnostics.NeverAbsent(value));
            return new ConditionTest(source) { Given = given.Flag };
        }

        found.Add(SchemaDiagnostics.NoCondition(value));
        return null;
    }
}
