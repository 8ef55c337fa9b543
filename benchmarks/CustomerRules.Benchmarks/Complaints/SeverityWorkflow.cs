using CustomerRules.Complaints;
using CustomerRules.DecisionTables;
using CustomerRules.DecisionTables.Inputs;
using RulesEngine.Models;
using Rule = RulesEngine.Models.Rule;

namespace CustomerRules.Benchmarks.Complaints;

/// <summary>The severity table as a workflow of Microsoft RulesEngine, generated from the table itself. Its rules stand by
/// priority, so the first that succeeds is the answer; it has no way to stop there and evaluates all.</summary>
internal sealed class SeverityWorkflow
{
    private const string Name = "severity";
    private readonly RulesEngine.RulesEngine engine;

    internal SeverityWorkflow(DecisionTable severity)
    {
        var rules = severity.Definition.Rules
            .Select(rule => (Rule: rule, Rank: Severity.FromCode(rule.Then.Code("severity")).Value))
            .OrderByDescending(item => item.Rank).ThenBy(item => item.Rule.Position)
            .Select(item => new Rule
            {
                RuleName = item.Rule.Name,
                SuccessEvent = $"{item.Rank}",
                Expression = Expression(severity.Definition, item.Rule),
            });
        engine = new RulesEngine.RulesEngine([new Workflow { WorkflowName = Name, Rules = [.. rules] }]);
    }

    internal async ValueTask<int> Rank(WorkflowInput complaint)
    {
        foreach (var result in await engine.ExecuteAllRulesAsync(Name, new RuleParameter("complaint", complaint)).ConfigureAwait(false))
        {
            if (result.IsSuccess)
                return result.Rule.SuccessEvent[0] - '0';
        }

        throw new ArgumentOutOfRangeException(nameof(complaint));
    }

    private static string Expression(TableDefinition table, DecisionTables.Rule rule)
    {
        var terms = table.Inputs.Select((input, i) => rule.When[i] is { } set ? Term(input, set) : null).OfType<string>();
        return string.Join(" && ", terms);
    }

    private static string Term(TableInput input, ValueSet set) => input.Name switch
    {
        "incident" => $"({string.Join(" || ", input.Choices.Where((_, i) => set.Contains(i)).Select(choice => $"complaint.Incident == \"{choice.Code}\""))})",
        "group" => set.Contains(1) ? "complaint.Households >= 3" : "complaint.Households < 3",
        "needsExtension" => $"complaint.NeedsExtension == {(set.Contains(1) ? "true" : "false")}",
        "selfResolvable" => $"complaint.SelfResolvable == {(set.Contains(1) ? "true" : "false")}",
        _ => throw new ArgumentOutOfRangeException(nameof(input), input.Name),
    };
}
