using System.Collections.Immutable;
using CustomerRules.DecisionTables;
using CustomerRules.DecisionTables.Inputs;

namespace CustomerRules.Complaints.Repairs;

/// <summary>The repair policy in force on a day.</summary>
/// <remarks>Immutable and thread-safe. Assessing is one look-up and allocates nothing.</remarks>
public sealed class RepairPolicy
{
    private readonly RepairAssessment[] assessments;
    private readonly RepairAssessment?[] byIncident;
    private readonly IncidentVocabulary vocabulary;

    internal RepairPolicy(DecisionTable urgency)
    {
        Urgency = urgency;
        Policies = [.. urgency.Policies.Select(policy => policy.Name)];
        vocabulary = new IncidentVocabulary(urgency);
        assessments = [.. urgency.Decisions.Select(decision => new RepairAssessment(decision, Policies))];
        byIncident = [.. Enumerable.Range(0, Incidents.Length)
            .Select(incident => urgency.TryDecide([incident], out var decision) ? AssessmentOf(decision!) : null)];
    }

    /// <summary>The urgency table.</summary>
    public DecisionTable Urgency { get; }

    /// <summary>The policy versions behind every answer, as <c>name@version</c>.</summary>
    public ImmutableArray<string> Policies { get; }

    /// <summary>The incidents that the policy knows, in its order.</summary>
    public ImmutableArray<Choice> Incidents => vocabulary.Input.Choices;

    /// <summary>Tells the urgency of a repair request. Allocates nothing.</summary>
    /// <param name="facts">What is known of it.</param>
    /// <returns>The assessment.</returns>
    /// <exception cref="ArgumentException">The policy knows no such incident, or declares it impossible.</exception>
    public RepairAssessment Assess(in RepairFacts facts) =>
        byIncident[vocabulary.PositionOf(facts.Incident)] ?? Ask(facts);

    /// <summary>Looks an incident up once, for many assessments.</summary>
    /// <param name="code">The incident's code.</param>
    /// <returns>The incident, bound to this policy's vocabulary.</returns>
    /// <exception cref="ArgumentException">The policy knows no such incident.</exception>
    public Incident Resolve(string code) => vocabulary.Resolve(code);

    /// <summary>Asks the table itself, which says why there is no answer.</summary>
    private RepairAssessment Ask(in RepairFacts facts) => AssessmentOf(Urgency.Decide([vocabulary.PositionOf(facts.Incident)]));

    private RepairAssessment AssessmentOf(Decision decision) => decision.Index >= 0 ? assessments[decision.Index] : new RepairAssessment(decision, Policies);
}
