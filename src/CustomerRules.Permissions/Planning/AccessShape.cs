using CustomerRules.DecisionTables;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.DecisionTables.Outputs;
using CustomerRules.Permissions.Diagnostics;
using CustomerRules.Policies;

namespace CustomerRules.Permissions.Planning;

/// <summary>Checks that proved tables ask for what a request has, and answer what a decision needs.</summary>
internal sealed class AccessShape(AccessTables tables, DiagnosticList found)
{
    private const int MostCodes = 64;
    private const int MostCells = 4_000_000;

    internal bool Fits()
    {
        foreach (var table in tables.OverRequests)
            CheckFacts(table);
        foreach (var fact in AccessSpace.Names.Take(AccessSpace.Sealed).Where(fact => tables.Permits.FactIndex(fact) < 0))
            found.Add(AccessDiagnostics.AnswersNot(tables.Permits.Header, fact));
        Expect(tables.Permits, "permitted", type => type is FlagType { MergeBy: FlagMerge.Any });
        Expect(tables.Permits, "enabled", type => type is null or FlagType { MergeBy: FlagMerge.All });
        Expect(tables.Permits, "evidence", type => type is CodeSetType { MergeBy: SetMerge.Intersection });
        Expect(tables.Requirements, "evidence", type => type is CodeSetType { MergeBy: SetMerge.Union });
        Expect(tables.Forbids, "forbidden", type => type is FlagType { MergeBy: FlagMerge.Any });
        Expect(tables.Duties, "obligations", type => type is RecordListType { Key: "obligation" } list && Ranks(list, "when", "before", "during", "after"));
        Expect(tables.Duties, "withinDays", type => type is null || (type is RecordListType { Key: "obligation" } list && Figures(list, "days", NumberMerge.Least)));
        Expect(tables.Duties, "persons", type => type is null || (type is RecordListType { Key: "obligation" } list && Figures(list, "persons", NumberMerge.Greatest)));
        Expect(tables.Fields, "fields", type => type is RecordListType { Key: "field" } list && Ranks(list, "show", "hidden", "masked", "plain"));
        Expect(tables.Fields, "hidden", type => type is null or FlagType { MergeBy: FlagMerge.Any });
        Expect(tables.Approvals, "approver", type => type is ChoiceType);
        if (tables.Invariants is { } invariants)
        {
            Expect(invariants, "never", type => type is null or FlagType { MergeBy: FlagMerge.Any });
            Expect(invariants, "approvalByAnother", type => type is null or FlagType { MergeBy: FlagMerge.Any });
            Expect(invariants, "evidence", type => type is null or CodeSetType { MergeBy: SetMerge.Union });
            Expect(invariants, "obligations", type => type is null or CodeSetType { MergeBy: SetMerge.Union });
        }

        if (found.HasErrors)
            return false;
        CheckRules();
        CheckCodes();
        return !found.HasErrors;
    }

    private static bool Ranks(RecordListType list, string field, params string[] codes) =>
        list.Record.Fields.Length == 2 && list.Record.Fields.FirstOrDefault(column => column.Name == field)?.Type is ChoiceType type
        && type.Choices.Select(choice => choice.Code).SequenceEqual(codes);

    private static bool Figures(RecordListType list, string field, NumberMerge merge) =>
        list.Record.Fields.Length == 2 && list.Record.Fields.FirstOrDefault(column => column.Name == field)?.Type is NumberType { Min: >= 0 } type && type.MergeBy == merge;

    private void CheckFacts(DecisionTable table)
    {
        if (!table.Definition.Impossible.IsEmpty || table.Suppliers.Any(supplier => !supplier.Definition.Impossible.IsEmpty))
            found.Add(AccessDiagnostics.Impossible(table.Header));
        foreach (var fact in table.Facts)
        {
            var position = AccessSpace.Names.IndexOf(fact.Name);
            if (position < 0 || fact.Kind != (position == AccessSpace.Sealed ? InputKind.Flag : InputKind.Choice))
                found.Add(AccessDiagnostics.UnknownFact(table.Header, fact.Name, AccessSpace.Names));
            else if (!Codes(fact).SequenceEqual(Codes(tables.Fact(fact.Name)!)))
                found.Add(AccessDiagnostics.OtherCodes(table.Header, fact.Name, tables.OverRequests.First(other => other.FactIndex(fact.Name) >= 0).Header));
        }
    }

    private void Expect(DecisionTable table, string output, Func<OutputType?, bool> fits)
    {
        var collects = table.Definition.HitPolicy == HitPolicy.Collect || table == tables.Approvals;
        if (!collects || !fits(table.Definition.Outputs.FirstOrDefault(column => column.Name == output)?.Type))
            found.Add(AccessDiagnostics.AnswersNot(table.Header, output));
    }

    /// <summary>Rules only permit, only add, only forbid; the defaults refuse, add nothing, forbid nothing.</summary>
    private void CheckRules()
    {
        foreach (var rule in tables.Permits.Definition.Rules.Where(rule => rule.Then.Find("permitted") is not FlagValue { Value: true } || rule.Then.Find("evidence") is null))
            found.Add(AccessDiagnostics.FailsOpen(tables.Permits.Header, rule, "`permitted`: true, `evidence`"));
        if (tables.Permits.Definition.Default is not { } refusal || refusal.Then.Find("permitted") is not FlagValue { Value: false })
            found.Add(AccessDiagnostics.FailsOpen(tables.Permits.Header, tables.Permits.Definition.Default, "`permitted`: false"));
        if (tables.Requirements.Definition.Default is { } nothing && nothing.Then.Find("evidence") is not CodeSetValue { Codes.IsEmpty: true })
            found.Add(AccessDiagnostics.FailsOpen(tables.Requirements.Header, nothing, "`evidence`: []"));
        foreach (var rule in tables.Forbids.Definition.Rules.Where(rule => rule.Then.Find("forbidden") is not FlagValue { Value: true }))
            found.Add(AccessDiagnostics.FailsOpen(tables.Forbids.Header, rule, "`forbidden`: true"));
        if (tables.Forbids.Definition.Default is { } free && free.Then.Find("forbidden") is not FlagValue { Value: false })
            found.Add(AccessDiagnostics.FailsOpen(tables.Forbids.Header, free, "`forbidden`: false"));
    }

    private void CheckCodes()
    {
        var space = new AccessSpace(tables);
        if (space.Evidence.Count > MostCodes)
            found.Add(AccessDiagnostics.TooMany(tables.Permits.Header, "evidence", MostCodes));
        if (space.Obligations.Count > MostCodes)
            found.Add(AccessDiagnostics.TooMany(tables.Duties.Header, "obligations", MostCodes));
        if (space.Inputs.Aggregate(1L, (product, input) => Math.Min(product * input.ValueCount, MostCells + 1)) > MostCells)
            found.Add(AccessDiagnostics.TooMany(tables.Permits.Header, "role x action x section x purpose x sealed", MostCells));
        foreach (var output in tables.Duties.Definition.Outputs.Where(output => output.Type is RecordListType && output.Name != "obligations"))
            CheckKnown(tables.Duties.Header, output.Name, Keys(output.Type), space.Obligations.Codes);
        var approved = tables.Approvals.Facts;
        if (approved is not [{ Name: "evidence", Kind: InputKind.Choice }])
        {
            found.Add(AccessDiagnostics.AnswersNot(tables.Approvals.Header, "approver"));
            return;
        }

        CheckKnown(tables.Approvals.Header, "evidence", Codes(approved[0]), space.Evidence.Codes);
        foreach (var code in space.Evidence.Codes.Where(code => approved[0].IndexOf(code) < 0))
            found.Add(AccessDiagnostics.ApproverMissing(tables.Approvals.Header, code));
        var approvers = ((ChoiceType)tables.Approvals.Definition.Outputs.First(output => output.Name == "approver").Type).Choices;
        CheckKnown(tables.Approvals.Header, "approver", approvers.Select(choice => choice.Code), [.. space.Lists[AccessSpace.Role].Codes, Approvers.Nobody]);
        if (tables.Invariants is { } invariants)
        {
            CheckKnown(invariants.Header, "evidence", SetCodes(invariants, "evidence"), space.Evidence.Codes);
            CheckKnown(invariants.Header, "obligations", SetCodes(invariants, "obligations"), space.Obligations.Codes);
        }
    }

    private void CheckKnown(PolicyHeader table, string what, IEnumerable<string> codes, IReadOnlyCollection<string> known)
    {
        foreach (var code in codes.Where(code => !known.Contains(code)))
            found.Add(AccessDiagnostics.UnknownCode(table, what, code, known));
    }

    private static IEnumerable<string> Codes(TableInput fact) => fact.Choices.Select(choice => choice.Code);

    private static IEnumerable<string> Keys(OutputType type) =>
        ((ChoiceType)((RecordListType)type).Record.Fields.First(field => field.Name == "obligation").Type).Choices.Select(choice => choice.Code);

    private static IEnumerable<string> SetCodes(DecisionTable table, string output) =>
        table.Definition.Outputs.FirstOrDefault(column => column.Name == output)?.Type is CodeSetType type ? type.Codes.Choices.Select(choice => choice.Code) : [];
}
