using CustomerRules.DecisionTables;

namespace CustomerRules.Permissions.Planning;

/// <summary>Which role gives which evidence: whoever gives it cannot rest his own request on it.</summary>
internal sealed class Approvers
{
    /// <summary>The code that says of evidence that it is no approval.</summary>
    internal const string Nobody = "none";

    private readonly int[] roles;

    internal Approvers(DecisionTable approvals, AccessSpace space)
    {
        var fact = approvals.Facts[0];
        roles = [.. space.Evidence.Codes.Select(code => approvals.Decide([fact.IndexOf(code)]).Outcome.Code("approver"))
            .Select(role => role == Nobody ? -1 : space.Lists[AccessSpace.Role].Find(role))];
    }

    /// <summary>The pieces of a set that are approvals.</summary>
    internal ulong In(ulong set) => Where(set, approver => approver >= 0);

    /// <summary>The pieces of a set that the role itself gives.</summary>
    internal ulong GivenBy(int role, ulong set) => Where(set, approver => approver == role);

    /// <summary>The approvals in a set that somebody else gives.</summary>
    internal ulong GivenByAnother(int role, ulong set) => Where(set, approver => approver >= 0 && approver != role);

    private ulong Where(ulong set, Func<int, bool> holds)
    {
        var mask = 0UL;
        for (var position = 0; position < roles.Length; position++)
        {
            if ((set >> position & 1) != 0 && holds(roles[position]))
                mask |= 1UL << position;
        }

        return mask;
    }
}
