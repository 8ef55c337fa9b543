using System.Text.Json;
using CustomerRules.Cli.Diagnostics;
using CustomerRules.Complaints.Repairs;
using CustomerRules.DecisionTables.Outputs;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Cli.Eval;

/// <summary>How urgent is a repair?</summary>
internal sealed class RepairQuestion : IQuestion
{
    /// <inheritdoc/>
    public Action<Utf8JsonWriter>? Answer(ObjectReader reader, DatedRuleBook rules)
    {
        if (Assess(reader, rules.Repairs) is not { } assessment)
            return null;
        return writer =>
        {
            writer.WriteString("urgency", assessment.Urgency.Code);
            Answers.WriteBecause(writer, assessment.Because);
            Answers.WritePolicies(writer, assessment.Policies);
        };
    }

    /// <inheritdoc/>
    public string? Explain(ObjectReader reader, DatedRuleBook rules, Language language)
    {
        var table = rules.Repairs.Urgency;
        if (table.Facts.Any(fact => StillPossible.IsMissing(reader, fact.Name)))
            return new StillPossible(table, new BilingualText("可能的紧急程度", "Urgencies still possible")).Explain(reader, new FactReader(reader).Unknown, outcomes => Names(outcomes, language), language);
        if (Assess(reader, rules.Repairs) is not { } assessment)
            return null;
        var zh = language == Language.Chinese;
        var lines = new List<string> { (zh ? "紧急程度：" : "Urgency: ") + assessment.UrgencyChoice.In(language) };
        lines.AddRange(assessment.Because.Select(reason => Answers.Line(zh ? "依据：" : "because: ", reason.Rule, language)));
        lines.Add((zh ? "政策版本：" : "Policies: ") + string.Join(zh ? "、" : ", ", assessment.Policies));
        return string.Join('\n', lines);
    }

    /// <summary>Lowest first.</summary>
    private static IEnumerable<string> Names(IEnumerable<Outcome> outcomes, Language language) => outcomes
        .Select(outcome => ((CodeValue)outcome["urgency"]).Choice)
        .OrderBy(choice => RepairUrgency.FromCode(choice.Code).Value)
        .Select(choice => choice.In(language));

    /// <summary>The assessment; an incident that the policy declares impossible is a finding.</summary>
    private static RepairAssessment? Assess(ObjectReader reader, RepairPolicy policy)
    {
        if (new FactReader(reader).Required(policy.Urgency.Facts[0]) is not { } position)
            return null;
        if (policy.Urgency.TryDecide([position], out _))
            return policy.Assess(new RepairFacts { Incident = policy.Incidents[position].Code });
        reader.Diagnostics.Add(EvalDiagnostics.Impossible(reader.Node, policy.Urgency.Header));
        return null;
    }
}
