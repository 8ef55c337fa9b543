using System.Collections.Immutable;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.Policies;

namespace CustomerRules.Permissions.Registers;

/// <summary>What an entry must say: who consults, who gave each approval, who accompanies, how many copies or items. Nobody approves or
/// accompanies himself (K14). Everything that is missing is gathered.</summary>
internal sealed class EntryCheck
{
    private readonly AccessRequest request;
    private readonly AccessDecision decision;
    private readonly RegisterFacts facts;
    private readonly ImmutableArray<EntryRefusal>.Builder refusals = ImmutableArray.CreateBuilder<EntryRefusal>();

    private EntryCheck(in AccessRequest request, in AccessDecision decision, RegisterFacts facts)
    {
        this.request = request;
        this.decision = decision;
        this.facts = facts;
    }

    /// <summary>What stands in the way of the entries.</summary>
    /// <param name="request">The request.</param>
    /// <param name="decision">The grant.</param>
    /// <param name="facts">What the caller says besides.</param>
    /// <param name="owed">The entries owed, each with its duty.</param>
    /// <param name="escort">The duty to stay with an escort, if there is one.</param>
    internal static ImmutableArray<EntryRefusal> Refusals(
        in AccessRequest request, in AccessDecision decision, RegisterFacts facts, IReadOnlyList<(RegisterKind Register, AccessObligation Duty)> owed, AccessObligation? escort)
    {
        var check = new EntryCheck(in request, in decision, facts);
        var entries = owed.Count == 0 ? null : Citation.Union(owed.Select(item => item.Duty.Cites));
        if (entries is not null)
            check.Person(entries);
        check.Approvals();
        if (escort is not null)
            check.Escorts(escort);
        foreach (var (register, duty) in owed)
            check.Figure(register, duty);
        return check.refusals.DrainToImmutable();
    }

    private void Person(Citation cites)
    {
        if (string.IsNullOrWhiteSpace(facts.Person))
            Refuse(EntryRefusalKind.PersonMissing, cites, "登记表须写明由谁查阅、复制、录入或销毁。", "The register asks for the person who consults, copies, enters or destroys.");
    }

    private void Approvals()
    {
        var needed = decision.Approvals;
        var given = facts.Approvals.IsDefault ? [] : facts.Approvals;
        foreach (var approval in needed)
        {
            var by = given.Where(item => item.Evidence == approval.Code).Select(item => item.By).ToList();
            var cites = decision.CitesOf(approval);
            if (by.Count == 0 || by.Exists(string.IsNullOrWhiteSpace))
                Refuse(EntryRefusalKind.ApproverMissing, cites, $"登记表须写明“{approval.In(Language.Chinese)}”由谁作出。", $"The register asks who gave this: {Named(approval)}.");
            else if (by.Exists(person => Same(person, facts.Person)))
                Refuse(EntryRefusalKind.SelfApproval, cites, $"不得自批：“{approval.In(Language.Chinese)}”是申请人本人作出的。", $"Nobody approves himself. The person who asks gave this: {Named(approval)}.");
        }

        if (given.Any(item => needed.All(approval => approval.Code != item.Evidence)))
            Refuse(EntryRefusalKind.ApprovalNotShown, Because, "所写的批准不在申请所附的凭据之中。", "An approval is named that is not among the evidence of the request.");
    }

    private void Escorts(AccessObligation duty)
    {
        var wanted = duty.Persons ?? 1;
        var escorts = (facts.Escorts.IsDefault ? [] : facts.Escorts).Where(person => !string.IsNullOrWhiteSpace(person)).Select(person => person.Trim()).Distinct().ToList();
        if (escorts.Exists(person => Same(person, facts.Person)))
            Refuse(EntryRefusalKind.SelfEscort, duty.Cites, "申请人不得陪同自己。", "Nobody accompanies himself.");
        if (escorts.Count < wanted)
            Refuse(EntryRefusalKind.EscortMissing, duty.Cites, $"登记表须写明全部陪同人员，至少 {wanted} 人。", $"The register asks for every escort: at least {wanted}.");
    }

    /// <summary>A copy makes at least one; an excerpt by hand makes none. A destruction has its quantity.</summary>
    private void Figure(RegisterKind register, AccessObligation duty)
    {
        if (register == RegisterKind.Copy && !(facts.Copies >= 1 || (facts.Copies is null && request.Action == AccessActions.Excerpt)))
            Refuse(EntryRefusalKind.FigureMissing, duty.Cites, "登记表须写明复制份数，至少 1 份。", "The register asks for the number of copies, at least 1.");
        if (register == RegisterKind.Destruction && !(facts.Quantity >= 1))
            Refuse(EntryRefusalKind.FigureMissing, duty.Cites, "销毁记录须写明数量，至少 1 件。", "The record of destruction asks for the quantity, at least 1.");
    }

    private Citation Because => Citation.Union(decision.Because.Select(reason => reason.Cites));

    private void Refuse(EntryRefusalKind kind, Citation cites, string zh, string en) => refusals.Add(new EntryRefusal(kind, new BilingualText(zh, en), cites));

    private static string Named(Choice approval) => $"{approval.In(Language.English)} ({approval.Code})";

    private static bool Same(string one, string? other) => other is not null && string.Equals(one.Trim(), other.Trim(), StringComparison.Ordinal);
}
