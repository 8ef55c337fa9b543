using System.Collections.Immutable;
using CustomerRules.DecisionTables.Diagnostics;
using CustomerRules.DecisionTables.Outputs;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.DecisionTables.Reading;

/// <summary>Reads the outputs of a table: codes, flags, numbers, sets, records and lists of records, with their merge.</summary>
internal static class OutputReader
{
    private static readonly ImmutableArray<string> FlagMerges = ["any", "all"];
    private static readonly ImmutableArray<string> NumberMerges = ["least", "greatest"];
    private static readonly ImmutableArray<string> SetMerges = ["union", "intersection"];

    internal static ImmutableArray<OutputColumn> Columns(PolicyNode node, DiagnosticList found) => Columns(node, NameReader.CheckOutput, found);

    private static ImmutableArray<OutputColumn> Columns(PolicyNode node, Func<PolicyNode, string, DiagnosticList, bool> check, DiagnosticList found)
    {
        if (node.AsObject(found) is null)
            return [];
        if (node.Members.IsEmpty)
            found.Add(TableDiagnostics.NoOutput(node));
        var columns = ImmutableArray.CreateBuilder<OutputColumn>();
        foreach (var (name, value) in node.Members)
        {
            var type = Type(value, found);
            if (check(value, name, found) && type is not null)
                columns.Add(new OutputColumn(name, type));
        }

        return columns.DrainToImmutable();
    }

    private static OutputType? Type(PolicyNode node, DiagnosticList found)
    {
        if (node.Kind == PolicyNodeKind.Array)
            return Choices(node, found);
        if (node.AsObject(found) is not { } reader)
            return null;
        var choices = reader.Optional("choices");
        var flag = reader.Optional("flag");
        var number = reader.Optional("number");
        var set = reader.Optional("set");
        var record = reader.Optional("record");
        var records = reader.Optional("records");
        var merge = choices is null && record is null && records is null ? reader.Optional("merge") : null;
        reader.Close();
        if (new[] { choices, flag, number, set, record, records }.Count(member => member is not null) != 1)
        {
            found.Add(TableDiagnostics.OutputKind(node));
            return null;
        }

        var count = found.Count;
        OutputType? type = (choices, flag, number, set, record) switch
        {
            ({ }, _, _, _, _) => Choices(choices, found),
            (_, { }, _, _, _) => flag.AsFlag(found) is null ? null : Flag(flag, (FlagMerge?)Merge(merge, FlagMerges, found), found),
            (_, _, { }, _, _) => Number(number, (NumberMerge?)Merge(merge, NumberMerges, found), found),
            (_, _, _, { }, _) => Choices(set, found) is { } codes ? new CodeSetType(codes, (SetMerge?)Merge(merge, SetMerges, found)) : null,
            (_, _, _, _, { }) => Record(record, found),
            _ => Records(records!, found),
        };
        return found.Count == count ? type : null;
    }

    private static int? Merge(PolicyNode? node, ImmutableArray<string> merges, DiagnosticList found) =>
        node is null ? null : PolicyValues.CodeIn(node, merges, found);

    private static FlagType Flag(PolicyNode node, FlagMerge? merge, DiagnosticList found)
    {
        if (!node.Flag)
            found.Add(TableDiagnostics.FlagIsTrue(node));
        return new FlagType(merge);
    }

    private static ChoiceType? Choices(PolicyNode node, DiagnosticList found) =>
        ChoiceReader.Read(node, found) is { IsEmpty: false } choices ? new ChoiceType(choices) : null;

    private static NumberType? Number(PolicyNode node, NumberMerge? merge, DiagnosticList found)
    {
        if (node.AsObject(found) is not { } reader)
            return null;
        var min = reader.Required("min")?.AsWholeNumber(int.MinValue, int.MaxValue, found);
        var max = reader.Required("max")?.AsWholeNumber(int.MinValue, int.MaxValue, found);
        reader.Close();
        if (min <= max)
            return new NumberType(min.Value, max.Value, merge);
        if (min is not null && max is not null)
            found.Add(TableDiagnostics.EmptyRange(node));
        return null;
    }

    private static RecordType? Record(PolicyNode node, DiagnosticList found)
    {
        var count = found.Count;
        var fields = Columns(node, NameReader.CheckField, found);
        return found.Count == count ? new RecordType(fields) : null;
    }

    private static RecordListType? Records(PolicyNode node, DiagnosticList found)
    {
        if (node.AsObject(found) is not { } reader)
            return null;
        var key = reader.RequiredText("key");
        var fields = reader.Required("fields") is { } value ? Record(value, found) : null;
        reader.Close();
        if (key is null || fields is null)
            return null;
        if (fields.Fields.Any(field => field.Name == key && field.Type is ChoiceType))
            return new RecordListType(fields, key);
        found.Add(TableDiagnostics.KeyIsNoChoice(node, key));
        return null;
    }
}
