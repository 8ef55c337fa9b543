using System.Collections.Immutable;
using CustomerRules.DecisionTables;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.DecisionTables.Outputs;

namespace CustomerRules.Permissions.Planning;

/// <summary>Every request that can be asked, evidence and supported duties apart: role x action x section x purpose x sealed.</summary>
internal sealed class AccessSpace
{
    internal const int Dimensions = 5;
    internal const int Role = 0;
    internal const int Action = 1;
    internal const int Section = 2;
    internal const int Purpose = 3;
    internal const int Sealed = 4;

    internal static readonly ImmutableArray<string> Names = ["role", "action", "section", "purpose", "sealed"];

    internal AccessSpace(AccessTables tables)
    {
        Inputs = [.. Names.Select(name => tables.Fact(name) ?? TableInput.OfFlag(name))];
        Lists = [.. Inputs.Take(Sealed).Select(input => new CodeList(input.Name, input.Choices))];
        Evidence = new CodeList("evidence", [.. CodesOf(tables.Permits), .. CodesOf(tables.Requirements).ExceptBy(CodesOf(tables.Permits).Select(choice => choice.Code), choice => choice.Code)]);
        Obligations = new CodeList("obligation", ChoicesOf(tables.Duties, "obligations", "obligation"));
        Fields = new CodeList("field", ChoicesOf(tables.Fields, "fields", "field"));
        Strides = [.. Enumerable.Range(0, Dimensions).Select(level => Inputs.Skip(level + 1).Aggregate(1, (product, input) => product * (int)input.ValueCount))];
        CellCount = Strides[0] * Lists[0].Count;
    }

    internal ImmutableArray<TableInput> Inputs { get; }

    internal ImmutableArray<CodeList> Lists { get; }

    internal CodeList Evidence { get; }

    internal CodeList Obligations { get; }

    internal CodeList Fields { get; }

    internal ImmutableArray<int> Strides { get; }

    internal int CellCount { get; }

    internal static ImmutableArray<Choice> CodesOf(DecisionTable table) =>
        ((CodeSetType)table.Definition.Outputs.First(output => output.Name == "evidence").Type).Codes.Choices;

    internal static RecordListType Records(DecisionTable table, string output) =>
        (RecordListType)table.Definition.Outputs.First(column => column.Name == output).Type;

    private static ImmutableArray<Choice> ChoicesOf(DecisionTable table, string output, string field) =>
        ((ChoiceType)Records(table, output).Record.Fields.First(column => column.Name == field).Type).Choices;

    internal int CellOf(int role, int action, int section, int purpose, bool isSealed) =>
        role * Strides[Role] + action * Strides[Action] + section * Strides[Section] + purpose * Strides[Purpose] + (isSealed ? 1 : 0);

    internal int CellOf(in AccessRequest request) => CellOf(
        Lists[Role].Find(request.Role), Lists[Action].Find(request.Action), Lists[Section].Find(request.Section), Lists[Purpose].Find(request.Purpose), request.Sealed);

    internal int ValueAt(int cell, int dimension) => cell / Strides[dimension] % (int)Inputs[dimension].ValueCount;

    /// <summary>The values that a table asks for, out of a cell.</summary>
    internal void Fill(DecisionTable table, int cell, Span<int> values)
    {
        for (var i = 0; i < table.Facts.Length; i++)
            values[i] = ValueAt(cell, Names.IndexOf(table.Facts[i].Name));
    }

    internal AccessRequest RequestAt(int cell, ulong evidence) => new()
    {
        Role = Lists[Role][ValueAt(cell, Role)].Code,
        Action = Lists[Action][ValueAt(cell, Action)].Code,
        Section = Lists[Section][ValueAt(cell, Section)].Code,
        Purpose = Lists[Purpose][ValueAt(cell, Purpose)].Code,
        Sealed = ValueAt(cell, Sealed) == 1,
        Evidence = [.. Evidence.In(evidence).Select(choice => choice.Code)],
    };
}
