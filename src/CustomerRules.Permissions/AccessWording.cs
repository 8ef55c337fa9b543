using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CustomerRules.DecisionTables;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.Permissions.Planning;
using CustomerRules.Policies;

namespace CustomerRules.Permissions;

/// <summary>Puts a decision into words. Wording only: what is said comes from the same look-up as the answer.</summary>
internal static class AccessWording
{
    internal static string Explain(AccessPolicy policy, in AccessRequest request, Language language)
    {
        var zh = language == Language.Chinese;
        var resolved = policy.Resolve(in request);
        var decision = policy.Decide(in resolved);
        var text = new StringBuilder();
        Line(text, (zh ? "申请：" : "Request: ") + Request(policy, resolved, language));
        Line(text, (zh ? "结论：" : "Outcome: ") + decision.Outcome.In(language));
        foreach (var reason in decision.Because)
            Line(text, $"  {(zh ? "依据：" : "because: ")}{reason.Rule.Note?.In(language) ?? reason.Rule.Name} [{reason.Rule.Name}: {reason.Cites}]");
        if (!decision.Missing.IsEmpty)
        {
            var one = decision.Missing.Length == 1;
            Line(text, (one, zh) switch
            {
                (true, true) => "还缺：",
                (true, false) => "Missing:",
                (false, true) => "还缺（各行任取其一）：",
                _ => "Missing, any one of these lines:",
            });
            var lines = one ? decision.Missing[0].Select(piece => piece.In(language)) : decision.Missing.Select(set => string.Join(" + ", set.Select(piece => piece.In(language))));
            foreach (var line in lines)
                Line(text, "  - " + line);
        }

        if (!decision.Unsupported.IsEmpty)
        {
            Line(text, zh ? "申请人不能履行的义务：" : "Duties that the caller cannot honour:");
            foreach (var duty in decision.Unsupported)
                Line(text, "  - " + Duty(duty, language));
        }

        if (decision.TryGetGrant(out var grant, out var obligations))
        {
            Line(text, zh ? "义务：" : "Duties:");
            foreach (var duty in obligations)
                Line(text, "  - " + Duty(duty, language));
            if (obligations.IsEmpty)
                Line(text, zh ? "  - 无" : "  - none");
            Line(text, zh ? "字段：" : "Fields:");
            foreach (var (shown, zhName, enName) in new[] { (grant.Plain, "完整显示", "plain"), (grant.Masked, "遮盖显示", "masked"), (grant.Hidden, "不显示", "hidden") })
            {
                if (!shown.IsEmpty)
                    Line(text, $"  - {(zh ? zhName + "：" : enName + ": ")}{Names(shown, language)}");
            }
        }
        else
        {
            Askers(text, policy, resolved, decision.Outcome, language);
        }

        text.Append(zh ? "政策版本：" : "Policies: ").AppendJoin(zh ? "、" : ", ", decision.Policies);
        return text.ToString();
    }

    /// <summary>Who else could ask the same with the same evidence. Another purpose is never suggested: nobody is to be led to state a false one.</summary>
    private static void Askers(StringBuilder text, AccessPolicy policy, ResolvedRequest request, AccessOutcome now, Language language)
    {
        var zh = language == Language.Chinese;
        Line(text, zh ? "还可由谁提出，目的和凭据不变：" : "Who else could ask, with the same purpose and evidence:");
        var space = policy.Space;
        var role = space.ValueAt(request.Cell, AccessSpace.Role);
        var better = Enumerable.Range(0, policy.Roles.Length)
            .Select(other => (Role: policy.Roles[other], Outcome: OutcomeAt(policy, request, request.Cell + (other - role) * space.Strides[AccessSpace.Role])))
            .Where(item => item.Outcome > now && item.Outcome >= AccessOutcome.NeedsEvidence)
            .GroupBy(item => item.Outcome, item => item.Role.In(language))
            .OrderByDescending(group => group.Key)
            .ToList();
        foreach (var group in better)
        {
            Line(text, zh
                ? $"  - {string.Join("、", group)}：{group.Key.In(language)}"
                : $"  - {string.Join(" or ", group)}: {group.Key.In(language)}");
        }

        if (better.Count == 0)
            Line(text, zh ? "  - 没有。" : "  - None.");
    }

    internal static string Names(ImmutableArray<Choice> choices, Language language) =>
        string.Join(language == Language.Chinese ? "、" : ", ", choices.Select(choice => choice.In(language)));

    internal static string Duty(AccessObligation duty, Language language)
    {
        var zh = language == Language.Chinese;
        var moment = (duty.When, zh) switch
        {
            (DutyMoment.Before, true) => "事前",
            (DutyMoment.During, true) => "过程中",
            (_, true) => "事后",
            _ => duty.Moment,
        };
        var within = duty.WithinDays is { } days ? zh ? $"，{Text(days)} 天内" : $", within {Text(days)} {(days == 1 ? "day" : "days")}"
            : duty.When != DutyMoment.After ? "" : zh ? "，条文没有天数" : ", the clause has no number of days";
        var by = duty.Persons is { } persons ? zh ? $"，至少 {Text(persons)} 人" : $", at least {Text(persons)} {(persons == 1 ? "person" : "persons")}" : "";
        return zh ? $"{duty.Obligation.In(language)}（{moment}{within}{by}） [{duty.Cites}]" : $"{duty.Obligation.In(language)} ({moment}{within}{by}) [{duty.Cites}]";
    }

    private static AccessOutcome OutcomeAt(AccessPolicy policy, ResolvedRequest request, int cell) =>
        policy.Plans[cell].OutcomeOf(request.Evidence, request.Supported, out _);

    private static string Request(AccessPolicy policy, ResolvedRequest request, Language language)
    {
        var zh = language == Language.Chinese;
        var facts = Enumerable.Range(0, AccessSpace.Sealed).Select(dimension => Value(policy.Space, dimension, policy.Space.ValueAt(request.Cell, dimension), language)).ToList();
        if (policy.Space.ValueAt(request.Cell, AccessSpace.Sealed) == 1)
            facts.Add(zh ? "档案已封存" : "sealed file");
        if (request.Evidence != 0)
            facts.Add((zh ? "凭据：" : "evidence: ") + Names(policy.Space.Evidence.In(request.Evidence), language));
        return string.Join(zh ? "，" : "; ", facts);
    }

    private static string Value(AccessSpace space, int dimension, int value, Language language) => space.Inputs[dimension].Choices[value].In(language);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
