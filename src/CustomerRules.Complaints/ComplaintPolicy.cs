using System.Collections.Immutable;
using CustomerRules.DecisionTables;
using CustomerRules.DecisionTables.Deciding;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.DecisionTables.Outputs;
using CustomerRules.Policies;

namespace CustomerRules.Complaints;

/// <summary>The complaint policies in force on a day: conditions, severity and duties, joined and proved.</summary>
/// <remarks>Immutable and thread-safe. Assessing is one look-up and allocates nothing, unless the decisions of the tables are too many to
/// be listed (<see cref="DecisionTable.AreDecisionsListed"/>): each assessment is then put together when it is asked for.</remarks>
public sealed class ComplaintPolicy
{
    private const int RowsPerBlock = 256;

    private readonly DecisionTable duties;
    private readonly FactSlots dutySlots;
    private readonly FactSlots severitySlots;
    private readonly ComplaintAssessment[] assessments;
    private readonly ComplaintAssessment?[] places;
    private readonly DecisionGrid? grid;
    private readonly IncidentVocabulary vocabulary;

    internal ComplaintPolicy(DecisionTable severity, DecisionTable duties)
    {
        Severity = severity;
        this.duties = duties;
        dutySlots = new FactSlots(duties);
        grid = dutySlots.AreAllAsked ? duties.Grid : null;
        severitySlots = new FactSlots(severity);
        Policies = [.. duties.Policies.Select(policy => policy.Name)];
        vocabulary = new IncidentVocabulary(severity);
        // Outcomes of equal content may rest on other clauses: only the very same outcome gives the same duties.
        var known = new Dictionary<Outcome, ImmutableArray<ComplaintDuty>>(ReferenceEqualityComparer.Instance);
        assessments = [.. duties.Decisions.Select(decision => AssessmentOf(decision, known))];
        places = grid?.Spread<ComplaintAssessment>(assessments) ?? [];
    }

    /// <summary>The severity table.</summary>
    public DecisionTable Severity { get; }

    /// <summary>The table of duties, which the severity table feeds.</summary>
    public DecisionTable Duties => duties;

    /// <summary>The policy versions behind every answer, as <c>name@version</c>.</summary>
    public ImmutableArray<string> Policies { get; }

    /// <summary>The incidents that the policy knows, in its order.</summary>
    public ImmutableArray<Choice> Incidents => vocabulary.Input.Choices;

    /// <summary>Looks an incident up once, for many assessments.</summary>
    /// <param name="code">The incident's code.</param>
    /// <returns>The incident, bound to this policy's vocabulary.</returns>
    /// <exception cref="ArgumentException">The policy knows no such incident.</exception>
    public Incident Resolve(string code) => vocabulary.Resolve(code);

    /// <summary>Assesses one complaint. Allocates nothing where the tables list their decisions.</summary>
    /// <param name="facts">What is known of it.</param>
    /// <returns>The assessment.</returns>
    /// <exception cref="ArgumentException">The incident is unknown, or a number is outside the policy's range.</exception>
    public ComplaintAssessment Assess(in ComplaintFacts facts)
    {
        var incident = vocabulary.PositionOf(facts.Incident);
        var place = grid is null ? -1 : dutySlots.PlaceOf(grid, incident, facts);
        return ((uint)place < (uint)places.Length ? places[place] : null) ?? Ask(incident, facts);
    }

    /// <summary>Assesses many complaints. Allocates nothing where the tables list their decisions.</summary>
    /// <param name="facts">The complaints.</param>
    /// <param name="into">Receives the assessments in the same order; at least as long.</param>
    /// <exception cref="ArgumentException"><paramref name="into"/> is too short, or as for <see cref="Assess"/>.</exception>
    public void AssessAll(ReadOnlySpan<ComplaintFacts> facts, Span<ComplaintAssessment> into)
    {
        if (into.Length < facts.Length)
            throw new ArgumentException("The target is shorter than the complaints.", nameof(into));
        for (var i = 0; i < facts.Length; i++)
            into[i] = Assess(in facts[i]);
    }

    /// <summary>Assesses many complaints given column by column. Allocates nothing where the tables list their decisions.</summary>
    /// <param name="columns">The complaints.</param>
    /// <param name="into">Receives the assessments in the same order; as long as the columns.</param>
    /// <exception cref="ArgumentException">The lengths differ, an incident is unknown, or a number is outside the policy's range.</exception>
    public void AssessAll(in ComplaintColumns columns, Span<ComplaintAssessment> into)
    {
        if (!columns.HasLength(into.Length))
            throw new ArgumentException("The columns and the target have one length.", nameof(columns));
        if (grid is null)
        {
            AskAll(columns, 0, into);
            return;
        }

        Span<int> sums = stackalloc int[RowsPerBlock];
        for (var start = 0; start < into.Length; start += RowsPerBlock)
        {
            var block = into.Slice(start, Math.Min(RowsPerBlock, into.Length - start));
            var rows = sums[..block.Length];
            rows.Clear();
            if (!dutySlots.AddPlaces(grid, columns, start, rows) || !Take(rows, block))
                AskAll(columns, start, block);
        }
    }

    /// <summary>Explains a severity: every rule that matches, which of them decide, and the nearest changes that would give
    /// another severity. Allocates nothing where the tables list their decisions.</summary>
    /// <param name="facts">What is known of the complaint.</param>
    /// <param name="rules">Receives the matching rules, deciding ones first; those that do not fit are left out.</param>
    /// <param name="changes">Receives the nearest changes, fewest steps first; those that do not fit are left out.</param>
    /// <returns>The decision, and how much was written.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Assess"/>.</exception>
    public Explanation Explain(in ComplaintFacts facts, Span<RuleTrace> rules, Span<NearestChange> changes)
    {
        // Refuses what Assess refuses: severity alone does not ask for every fact.
        Assess(in facts);
        Span<int> values = stackalloc int[FactSlots.SlotCount];
        severitySlots.Fill(values, vocabulary.PositionOf(facts.Incident), facts);
        return Severity.Explain(values[..severitySlots.Count], rules, changes);
    }

    /// <summary>Explains a whole assessment in words: severity, group, duties, clauses and the nearest changes.</summary>
    /// <param name="facts">What is known of the complaint.</param>
    /// <param name="language">The reader's language.</param>
    /// <returns>Several lines, joined by <c>\n</c>.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Assess"/>.</exception>
    public string Explain(in ComplaintFacts facts, Language language) => ComplaintWording.Explain(this, facts, language);

    /// <summary>The severities still possible when facts are missing, and which fact to ask for next.</summary>
    /// <param name="facts">What is known so far.</param>
    /// <returns>What is possible.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Assess"/>.</exception>
    public PossibleSeverities Possible(in PartialComplaintFacts facts)
    {
        Span<int?> values = new int?[FactSlots.SlotCount];
        severitySlots.Fill(values, facts.Incident is { } incident ? vocabulary.PositionOf(incident) : null, facts);
        var possible = Severity.Possible(values[..severitySlots.Count]);
        return new PossibleSeverities(
            [.. possible.Outcomes.Select(outcome => Complaints.Severity.FromCode(outcome.Code("severity"))).OrderBy(severity => severity.Value)],
            possible.NextFact < 0 ? null : Severity.Facts[possible.NextFact],
            possible.Because);
    }

    /// <summary>Takes the assessments of places; false when one of them has none.</summary>
    private bool Take(ReadOnlySpan<int> rows, Span<ComplaintAssessment> into)
    {
        var answers = places;
        for (var i = 0; i < rows.Length; i++)
        {
            if (answers[rows[i]] is not { } answer)
                return false;
            into[i] = answer;
        }

        return true;
    }

    private void AskAll(in ComplaintColumns columns, int start, Span<ComplaintAssessment> into)
    {
        for (var i = 0; i < into.Length; i++)
            into[i] = Ask(columns.Incidents[start + i], columns.FactsOf(start + i));
    }

    /// <summary>Asks the table with all checks: when it has no grid, and for the refusal of what has no answer.</summary>
    private ComplaintAssessment Ask(int incident, in ComplaintFacts facts)
    {
        Span<int> values = stackalloc int[FactSlots.SlotCount];
        dutySlots.Fill(values, incident, facts);
        var decision = duties.Decide(values[..dutySlots.Count]);
        return decision.Index >= 0 ? assessments[decision.Index] : AssessmentOf(decision, []);
    }

    private ComplaintAssessment AssessmentOf(Decision decision, Dictionary<Outcome, ImmutableArray<ComplaintDuty>> known)
    {
        if (!known.TryGetValue(decision.Outcome, out var list))
            known.Add(decision.Outcome, list = ComplaintDuty.ListOf(decision.Outcome));
        var severity = decision.Upstream.First(supplier => supplier.Policy.Id == Severity.Header.Id);
        var conditions = severity.Upstream.First(supplier => supplier.Outcome.Columns.Any(column => column.Name == "group"));
        return new ComplaintAssessment(decision, list, severity, conditions, Policies);
    }
}
