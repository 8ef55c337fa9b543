using CustomerRules.Complaints.Diagnostics;
using CustomerRules.Complaints.Repairs;
using CustomerRules.DecisionTables;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.DecisionTables.Outputs;
using CustomerRules.Policies;

namespace CustomerRules.Complaints;

/// <summary>Checks that proved tables ask for what a complaint has, and answer what an assessment needs.</summary>
internal sealed class ComplaintShape(DiagnosticList found)
{
    private static readonly InputKind[] Kinds =
        [InputKind.Choice, InputKind.WholeNumber, InputKind.WholeNumber, InputKind.Flag, InputKind.Flag, InputKind.Flag];

    internal bool Fits(DecisionTable severity, DecisionTable duties)
    {
        var before = found.Count;
        CheckFacts(severity, FactSlots.Names);
        CheckFacts(duties, FactSlots.Names);
        CheckCodes(severity, "severity", [.. Severity.All.OrderByDescending(item => item.Value).Select(item => item.Code)]);
        if (severity.FactIndex("incident") < 0)
            found.Add(ComplaintDiagnostics.AsksNotFor(severity.Header, "incident"));
        var fed = duties.Suppliers.FirstOrDefault(supplier => supplier.Header.Id == severity.Header.Id);
        if (fed is null)
            found.Add(ComplaintDiagnostics.NotFedBy(duties.Header, "severity"));
        else if (!fed.Suppliers.Any(supplier => supplier.Definition.Outputs.Any(output => output is { Name: "group", Type: FlagType })))
            found.Add(ComplaintDiagnostics.NotFedBy(severity.Header, "group"));
        CheckDuties(duties);
        return found.Count == before;
    }

    internal bool Fits(DecisionTable urgency)
    {
        var before = found.Count;
        CheckFacts(urgency, FactSlots.Names.AsSpan(0, 1));
        CheckCodes(urgency, "urgency", [.. RepairUrgency.All.OrderByDescending(item => item.Value).Select(item => item.Code)]);
        return found.Count == before;
    }

    private void CheckFacts(DecisionTable table, ReadOnlySpan<string> known)
    {
        foreach (var fact in table.Facts)
        {
            var index = known.IndexOf(fact.Name);
            if (index < 0 || Kinds[index] != fact.Kind)
                found.Add(ComplaintDiagnostics.UnknownFact(table.Header, fact.Name, known.ToArray()));
        }
    }

    /// <summary>The codes are known, and stand in the order of their ranks: the highest first.</summary>
    private void CheckCodes(DecisionTable table, string output, string[] known)
    {
        if (table.Definition.Outputs.FirstOrDefault(column => column.Name == output)?.Type is not ChoiceType type)
        {
            found.Add(ComplaintDiagnostics.AnswersNot(table.Header, output));
            return;
        }

        foreach (var choice in type.Choices.Where(choice => !known.Contains(choice.Code)))
            found.Add(ComplaintDiagnostics.UnknownAnswer(table.Header, output, choice.Code, known));
        var ranks = type.Choices.Select(choice => Array.IndexOf(known, choice.Code)).Where(rank => rank >= 0).ToList();
        if (!ranks.SequenceEqual(ranks.Order()))
            found.Add(ComplaintDiagnostics.OutOfOrder(table.Header, output, known));
    }

    private void CheckDuties(DecisionTable duties)
    {
        var fields = (duties.Definition.Outputs.FirstOrDefault(output => output.Name == "duties")?.Type as RecordListType)?.Record.Fields ?? [];
        var fits = fields.Any(field => field is { Name: "duty", Type: ChoiceType })
            && fields.Any(field => field is { Name: "to", Type: CodeSetType })
            && fields.Any(field => field is { Name: "when", Type: ChoiceType });
        if (!fits)
            found.Add(ComplaintDiagnostics.AnswersNot(duties.Header, "duties"));
    }
}
