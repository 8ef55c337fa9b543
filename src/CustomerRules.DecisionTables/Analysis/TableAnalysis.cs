using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using CustomerRules.DecisionTables.Diagnostics;
using CustomerRules.Policies;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>The exact proof of a table over its base facts: what is wrong with it, or the table ready to decide.</summary>
/// <remarks>Nothing is sampled and nothing is skipped: when the budget is exceeded there is one diagnostic, CR2107, and no table.</remarks>
public sealed class TableAnalysis
{
    private readonly DecisionTable? table;

    private TableAnalysis(ImmutableArray<TableFinding> findings, ImmutableArray<Diagnostic> diagnostics, int states, DecisionTable? table)
    {
        Findings = findings;
        Diagnostics = diagnostics;
        States = states;
        this.table = table;
    }

    /// <summary>What was found, worst kind first.</summary>
    public ImmutableArray<TableFinding> Findings { get; }

    /// <summary>The findings in words, and what else there is to say.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>How many states the proof visited; where decisions could not be listed, those of the attempt too, which has a budget of its own.</summary>
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
        var meter = new AnalysisMeter(budget);
        try
        {
            var space = RuleSpace.Of(closure.Facts, meter, closure);

            // A decision holds those of the tables that feed it: where they are too many, so are these.
            if (feeding.Any(supplier => !supplier.AreDecisionsListed) || !TryList(closure, space, meter, out var diagram, out var decisions))
            {
                meter.Renew();
                return Judge(definition, new AskedEvidence(closure, space, meter), budget, meter, () => new DecisionTable(definition, feeding, closure, space));
            }

            return Judge(
                definition,
                new ListedEvidence(definition, diagram, decisions),
                budget,
                meter,
                () => new DecisionTable(definition, feeding, closure, diagram, [.. decisions.Select(decision => decision!)]));
        }
        catch (BudgetExceededException problem)
        {
            return new TableAnalysis([], [ProofDiagnostics.BudgetExceeded(definition, problem.Limit)], meter.States, null);
        }
    }

    /// <summary>Lays out every decision, unless there are too many sets of rules that match together.</summary>
    private static bool TryList(
        Closure closure,
        RuleSpace space,
        AnalysisMeter meter,
        [NotNullWhen(true)] out Diagram? diagram,
        out IReadOnlyList<Decision?> decisions)
    {
        var judge = new Judge(closure, 0);
        decisions = judge.RootDecisions;
        try
        {
            // Terminal 0 is "impossible"; terminal n is decision n - 1.
            diagram = DiagramBuilder.Build(space, new MatchWalk(space, matched => meter.CountDecisions(judge.Decide(matched) + 1)), meter);
            return true;
        }
        catch (BudgetExceededException)
        {
            diagram = null;
            return false;
        }
    }

    private static TableAnalysis Judge(TableDefinition definition, ProofEvidence evidence, AnalysisBudget budget, AnalysisMeter meter, Func<DecisionTable> make)
    {
        var proof = new TableProof(definition, evidence, budget);
        var findings = proof.Find();
        ImmutableArray<Diagnostic> all = [.. findings.Select(finding => finding.Diagnostic), .. proof.Unlisted];
        var table = all.Any(diagnostic => diagnostic.Level == DiagnosticLevel.Error) ? null : make();
        return new TableAnalysis(findings, all, meter.States, table);
    }
}
