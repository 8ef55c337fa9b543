using System.Numerics;
using CustomerRules.Permissions.Diagnostics;
using CustomerRules.Permissions.Questions;
using CustomerRules.Policies;

namespace CustomerRules.Permissions.Planning;

/// <summary>What is proved of a policy over its whole space before it may decide anything.</summary>
internal sealed class AccessProof(AccessPolicy policy, DiagnosticList found)
{
    internal void Check()
    {
        CheckFields();
        CheckSelfApproval();
        foreach (var broken in AccessInvariants.Check(policy))
            found.Add(AccessDiagnostics.InvariantBroken(broken.Invariant, broken.Count, broken.Witness));
    }

    private void CheckFields()
    {
        var space = policy.Space;
        var told = new HashSet<int>();
        var seen = new HashSet<(int Section, AccessGrant? Grant)>();
        var last = (Section: -1, Grant: (AccessGrant?)null);
        var expected = policy.Sections.Select(section => policy.FieldsOf(section.Code)).ToList();
        for (var cell = 0; cell < space.CellCount; cell++)
        {
            var (section, grant) = (space.ValueAt(cell, AccessSpace.Section), policy.Plans[cell].Grant);
            if ((section, grant) == last)
                continue;
            last = (section, grant);
            if (seen.Add(last) && !grant.Fields.Select(field => field.Field.Code).SequenceEqual(expected[section].Select(field => field.Code)) && told.Add(section))
                found.Add(AccessDiagnostics.FieldsDiffer(policy.Tables.Fields.Header, policy.Sections[section].Code, space.RequestAt(cell, 0)));
        }
    }

    private void CheckSelfApproval()
    {
        var space = policy.Space;
        var approvers = new Approvers(policy.Tables.Approvals, space);
        var told = new HashSet<(int Role, ulong Evidence)>();
        for (var cell = 0; cell < space.CellCount; cell++)
        {
            var role = space.ValueAt(cell, AccessSpace.Role);
            foreach (var set in policy.Plans[cell].Alternatives)
            {
                var own = approvers.GivenBy(role, set);
                if (own != 0 && told.Add((role, own)))
                    found.Add(AccessDiagnostics.SelfApproval(policy.Tables.Approvals.Header, space.Evidence[BitOperations.TrailingZeroCount(own)].Code, space.RequestAt(cell, set)));
            }
        }
    }
}
