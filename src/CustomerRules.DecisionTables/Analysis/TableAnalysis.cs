using System.Collections.Immutable;
using CustomerRules.DecisionTables.Diagnostics;
using CustomerRules.Policies;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>The exact proof of a table over its base facts: what is wrong with it, or the table ready to decide.</summary>
/// <remarks>Nothing is sampled and nothing is skipped: when the budget is exceeded there is one diagnostic, CR2107, and no table.</remarks>
public sealed class TableAnalysis
{
    private readonly DecisionTable? table;

    private TableAnalysis(ImmutableArray<TableFinding> findings, IEnumerable<Diagnostic> more, int states, DecisionTable? table)
    {
        Findings = findings;
        Diagnostics = [.. findings.Select(finding => finding.Diagnostic), .. more];
        States = states;
        this.table = table;
    }

    /// <summary>What was found, worst kind first.</summary>
    public ImmutableArray<TableFinding> Findings { get; }

    /// <summary>The findings in words, and what else there is to say.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>How many states the walk visited: the cost, as the budget counts it.</summary>
    public int States { get; }

    /// <summary>The table, unless there is an error.</summary>
    public PolicyReadResult<DecisionTable> Result => new(table, Diagnostics);

    /// <summary>Proves a table.</summary>
    /// <param name="definition">The table.</param>
    /// <param name="suppliers">The tables that feed its inputs, already proved; others are left aside.</param>
    /// <param name="budget">How much the proof may cost; <see cref="AnalysisBudget.Default"/> when null.</param>
    /// <returns>The findings, and the table when it is sound.</returns>
    /// <exception cref="ArgumentException">A supplier is missing, or two versions of one table would take part.</exception>
    public static TableAnalysis Of(TableDefinition definition, IReadOnlyList<DecisionTable> suppliers, AnalysisBudget? budget = null)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(suppliers);
        foreach (var input in definition.Inputs.Where(input => input.From is not null))
        {
            if (suppliers.All(supplier => supplier.Header.Id != input.From))
                throw new ArgumentException($"The table {input.From}, which feeds '{input.Name}', is not among the suppliers.", nameof(suppliers));
        }

        budget ??= AnalysisBudget.Default;
        ImmutableArray<DecisionTable> feeding = [.. suppliers.Where(supplier => definition.Inputs.Any(input => input.From == supplier.Header.Id))];
        var closure = Closure.Of(definition, feeding);
        var judge = new Judge(closure, 0);
        var meter = new AnalysisMeter(budget);
        try
        {
            var space = RuleSpace.Of(closure.Facts, meter, closure);

            // Terminal 0 is "impossible"; terminal n is decision n - 1.
            var diagram = DiagramBuilder.Build(space, bits => judge.Decide(bits) + 1, meter);
            var proof = new TableProof(definition, diagram, judge.RootDecisions, budget);
            var findings = proof.Find();
            var sound = findings.All(finding => finding.Diagnostic.Level != DiagnosticLevel.Error) && !proof.HasUnlistedErrors;
            var table = sound
                ? new DecisionTable(definition, feeding, closure, diagram, [.. judge.RootDecisions.Select(decision => decision!)])
                : null;
            return new TableAnalysis(findings, proof.Unlisted, meter.States, table);
        }
        catch (BudgetExceededException problem)
        {
            return new TableAnalysis([], [ProofDiagnostics.BudgetExceeded(definition, problem.Limit)], meter.States, null);
        }
    }
}
