using CustomerRules.DecisionTables;

namespace CustomerRules.Permissions.Planning;

/// <summary>Which role gives which evidence: whoever gives it cannot rest his own request on it.</summary>
internal sealed class Approvers
{
    /// <summary>The code that says of evidence that it is no approval.</summary>
    internal const string Nobody = "none";

    private readonly ulong[] byRole;
    private readonly ulong approvals;

    internal Approvers(DecisionTable table, AccessSpace space)
    {
        var fact = table.Facts[0];
        byRole = new ulong[space.Lists[AccessSpace.Role].Count];
        for (var position = 0; position < space.Evidence.Count; position++)
        {
            var approver = table.Decide([fact.IndexOf(space.Evidence.Codes[position])]).Outcome.Code("approver");
            if (approver == Nobody)
                continue;
            byRole[space.Lists[AccessSpace.Role].Find(approver)] |= 1UL << position;
            approvals |= 1UL << position;
        }
    }

    /// <summary>The pieces of a set that are approvals.</summary>
    internal ulong In(ulong set) => set & approvals;

    /// <summary>The pieces of a set that the role itself gives.</summary>
    internal ulong GivenBy(int role, ulong set) => set & byRole[role];

    /// <summary>The approvals in a set that somebody else gives.</summary>
    internal ulong GivenByAnother(int role, ulong set) => set & approvals & ~byRole[role];
}
