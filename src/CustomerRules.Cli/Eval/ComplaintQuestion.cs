using System.Text.Json;
using CustomerRules.Cli.Diagnostics;
using CustomerRules.Complaints;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.DecisionTables.Outputs;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Cli.Eval;

/// <summary>How severe is a complaint, and what must be done?</summary>
internal sealed class ComplaintQuestion : IQuestion
{
    /// <inheritdoc/>
    public Action<Utf8JsonWriter>? Answer(ObjectReader reader, DatedRuleBook rules)
    {
        var policy = rules.Complaints;
        var facts = new FactReader(reader);
        if (Read(facts, policy) is not { } complaint || !IsPossible(reader, complaint, policy))
            return null;
        var assessment = policy.Assess(complaint);
        return writer =>
        {
            Write(writer, assessment);
            facts.WriteAssumed(writer);
        };
    }

    /// <inheritdoc/>
    public string? Explain(ObjectReader reader, DatedRuleBook rules, Language language)
    {
        var policy = rules.Complaints;
        if (StillPossible.IsMissing(reader, "incident") || FactNames.Any(name => reader.Node.Member(name)?.Kind == PolicyNodeKind.Null))
            return ExplainPossible(reader, policy, language);
        var facts = new FactReader(reader);
        return Read(facts, policy) is { } complaint && IsPossible(reader, complaint, policy)
            ? policy.Explain(complaint, language) + facts.AssumedIn(language)
            : null;
    }

    private static readonly string[] FactNames = ["incident", "households", "departments", "written", "needsExtension", "selfResolvable"];

    private static ComplaintFacts? Read(FactReader facts, ComplaintPolicy policy)
    {
        var incident = facts.Required(Fact(policy, "incident"));
        var households = facts.WithDefault(Fact(policy, "households"), 1);
        var departments = facts.WithDefault(Fact(policy, "departments"), 1);
        var written = facts.WithDefault(Fact(policy, "written"), 0);
        var needsExtension = facts.WithDefault(Fact(policy, "needsExtension"), 0);
        var selfResolvable = facts.WithDefault(Fact(policy, "selfResolvable"), 0);
        if (incident is null || households is null || departments is null || written is null || needsExtension is null || selfResolvable is null)
            return null;
        return new ComplaintFacts
        {
            Incident = policy.Incidents[incident.Value].Code,
            Households = households.Value,
            Departments = departments.Value,
            Written = written == 1,
            NeedsExtension = needsExtension == 1,
            SelfResolvable = selfResolvable == 1,
        };
    }

    /// <summary>Whether the tables have an answer; a combination that one of them declares impossible is a finding.</summary>
    private static bool IsPossible(ObjectReader reader, ComplaintFacts complaint, ComplaintPolicy policy)
    {
        foreach (var table in new[] { policy.Severity, policy.Duties })
        {
            if (table.TryDecide([.. table.Facts.Select(fact => ValueOf(fact, complaint))], out _))
                continue;
            reader.Diagnostics.Add(EvalDiagnostics.Impossible(reader.Node, table.Header));
            return false;
        }

        return true;
    }

    private static int ValueOf(TableInput fact, ComplaintFacts complaint) => fact.Name switch
    {
        "incident" => fact.IndexOf(complaint.Incident.Code),
        "households" => complaint.Households,
        "departments" => complaint.Departments,
        "written" => complaint.Written ? 1 : 0,
        "needsExtension" => complaint.NeedsExtension ? 1 : 0,
        _ => complaint.SelfResolvable ? 1 : 0,
    };

    /// <summary>The domain of a fact as the policy declares it; a fact that no table asks for is taken as it comes.</summary>
    private static TableInput Fact(ComplaintPolicy policy, string name)
    {
        var index = policy.Duties.FactIndex(name);
        if (index >= 0)
            return policy.Duties.Facts[index];
        return name is "households" or "departments" ? TableInput.OfRange(name, 1, int.MaxValue) : TableInput.OfFlag(name);
    }

    /// <summary>Every fact is read, also those that the severity does not ask for, so that none of them is unknown to the case.</summary>
    private static string? ExplainPossible(ObjectReader reader, ComplaintPolicy policy, Language language)
    {
        var facts = new FactReader(reader);
        var values = FactNames.ToDictionary(name => name, name => facts.Unknown(Fact(policy, name)));
        return new StillPossible(policy.Severity, new BilingualText("可能的严重程度", "Severities still possible"))
            .Explain(reader, fact => values[fact.Name], outcomes => Names(outcomes, language), language);
    }

    /// <summary>Lowest first.</summary>
    private static IEnumerable<string> Names(IEnumerable<Outcome> outcomes, Language language) => outcomes
        .Select(outcome => ((CodeValue)outcome["severity"]).Choice)
        .OrderBy(choice => Severity.FromCode(choice.Code).Value)
        .Select(choice => choice.In(language));

    private static void Write(Utf8JsonWriter writer, ComplaintAssessment assessment)
    {
        writer.WriteString("severity", assessment.Severity.Code);
        writer.WriteBoolean("group", assessment.Group);
        writer.WriteStartArray("duties");
        foreach (var duty in assessment.Duties)
        {
            writer.WriteStartObject();
            writer.WriteString("duty", duty.Duty.Code);
            Answers.WriteList(writer, "to", duty.To.Select(recipient => recipient.Code));
            writer.WriteString("when", duty.When.Code);
            Answers.WriteCites(writer, duty.Cites);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        Answers.WriteBecause(writer, assessment.Because);
        Answers.WritePolicies(writer, assessment.Policies);
    }
}
