using CustomerRules.Archives.Disposal;
using CustomerRules.Archives.Lifecycle;
using CustomerRules.Cli.Diagnostics;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;
using NodaTime;

namespace CustomerRules.Cli.Eval;

/// <summary>A customer file as a case describes it, how it stands, and what was assumed of it.</summary>
internal sealed class FileCase
{
    private static readonly FileNumber AnyNumber = FileNumber.Parse("0");
    private static readonly string[] States = [.. FileState.All.Select(state => state.Code)];

    private FileCase(LifecycleStanding standing, bool assumesNotOwned, bool assumesNotHeld)
    {
        Standing = standing;
        AssumesNotOwned = assumesNotOwned;
        AssumesNotHeld = assumesNotHeld;
    }

    internal LifecycleStanding Standing { get; }

    /// <summary>Nobody said whether the customer who moved out still owns.</summary>
    internal bool AssumesNotOwned { get; }

    /// <summary>Nobody said whether the file is held.</summary>
    internal bool AssumesNotHeld { get; }

    internal static FileCase? Read(ObjectReader reader, DatedRuleBook rules)
    {
        var (found, policy) = (reader.Diagnostics, rules.Lifecycle);
        var state = reader.Required("state") is { } code && PolicyValues.CodeIn(code, States, found) is { } index ? FileState.All[index] : null;
        var movedOut = ReadMovedOut(reader.Optional("movedOutOn"), found);
        var stillOwns = reader.Optional("stillOwns")?.AsFlag(found);
        var sealedOn = reader.Optional("sealedOn") is { Kind: not PolicyNodeKind.Null } day ? ReadDay(day, found) : null;
        var held = reader.Optional("held")?.AsFlag(found);
        // An approval is one of a request, and a request has its ground and its person: half of it would be told as none at all.
        var approval = reader.Optional("approvedBy");
        var isRequested = approval is not null || reader.Node.Member("ground") is not null || reader.Node.Member("requestedBy") is not null;
        var stated = isRequested ? reader.Required("ground") : null;
        var request = isRequested ? reader.Required("requestedBy") : null;
        var ground = stated is not null && PolicyValues.CodeIn(stated, [.. policy.Grounds.Select(known => known.Code)], found) is { } position ? policy.Grounds[position].Code : null;
        var requester = ReadStaff(request, rules, found);
        var approver = ReadStaff(approval, rules, found);
        if (state is null || found.HasErrors)
            return null;
        var file = new ArchiveFile
        {
            Number = AnyNumber,
            Class = policy.Classes[0].Code,
            State = state,
            MovedOut = movedOut,
            StillOwns = stillOwns ?? false,
            Pieces = 1,
            SealedOn = sealedOn,
            StoredApart = state.IsSealed,
            Disposal = ground is null || requester is null ? null : new DisposalRequest(ground, requester) { ApprovedBy = approver },
        };
        var holds = held == true ? HoldList.Of(new Hold("held", "held", rules.Date)) : HoldList.None;
        var standing = FileLifecycle.Decide(file, policy, holds, rules.Date);
        return new FileCase(
            standing, stillOwns is null && standing.IsDecided && state.Next is not null && movedOut.Date is not null, held is null && standing.IsDecided && state.Next is not null);
    }

    private static MoveOutDate ReadMovedOut(PolicyNode? node, DiagnosticList found) => node switch
    {
        null => MoveOutDate.Unknown,
        { Kind: PolicyNodeKind.Null } => MoveOutDate.LivesHere,
        _ => ReadDay(node, found) is { } day ? MoveOutDate.On(day) : MoveOutDate.Unknown,
    };

    private static LocalDate? ReadDay(PolicyNode node, DiagnosticList found)
    {
        if (PolicyValues.Date(node, found) is not { } day)
            return null;
        if (FileDay.Has(day))
            return day;
        found.Add(EvalDiagnostics.NoDayOfAFile(node));
        return null;
    }

    private static StaffMember? ReadStaff(PolicyNode? node, DatedRuleBook rules, DiagnosticList found)
    {
        if (node?.AsObject(found) is not { } reader)
            return null;
        var roles = rules.Roles;
        var role = reader.Required("role") is { } code && PolicyValues.CodeIn(code, [.. roles.Select(known => known.Code)], found) is { } index ? roles[index].Code : null;
        var text = reader.Required("number");
        reader.Close();
        if (text?.AsText(found) is not { } number)
            return null;
        if (StaffNumber.TryParse(number, out var staff))
            return role is null ? null : new StaffMember(role, staff);
        found.Add(EvalDiagnostics.NoStaffNumber(text));
        return null;
    }
}
