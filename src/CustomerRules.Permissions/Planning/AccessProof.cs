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
        var told = new HashSet<string>();
        for (var cell = 0; cell < space.CellCount; cell++)
        {
            var section = policy.Sections[space.ValueAt(cell, AccessSpace.Section)].Code;
            var fields = policy.Plans.ByCell[cell].Grant.Fields.Select(field => field.Field.Code);
            if (!fields.SequenceEqual(policy.FieldsOf(section).Select(field => field.Code)) && told.Add(section))
                found.Add(AccessDiagnostics.FieldsDiffer(policy.Tables.Fields.Header, section, space.RequestAt(cell, 0)));
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
            foreach (var set in policy.Plans.ByCell[cell].Alternatives)
            {
                var own = approvers.GivenBy(role, set);
                if (own != 0 && told.Add((role, own)))
                    found.Add(AccessDiagnostics.SelfApproval(policy.Tables.Approvals.Header, space.Evidence[BitOperations.TrailingZeroCount(own)].Code, space.RequestAt(cell, set)));
            }
        }
    }
}
