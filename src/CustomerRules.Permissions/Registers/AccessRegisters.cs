using System.Collections.Immutable;
using NodaTime;

namespace CustomerRules.Permissions.Registers;

/// <summary>The entries that a decision obliges, and what is outstanding on a day. Pure functions: time is an argument.</summary>
public static class AccessRegisters
{
    private static readonly ImmutableArray<(string Obligation, RegisterKind Register)> Entries =
    [
        (AccessDuties.RegisterConsultation, RegisterKind.Consultation),
        (AccessDuties.RegisterCopy, RegisterKind.Copy),
        (AccessDuties.RecordDestruction, RegisterKind.Destruction),
    ];

    /// <summary>The entries that a decision obliges; none unless it is a grant.</summary>
    /// <param name="request">The request.</param>
    /// <param name="decision">The decision on it.</param>
    /// <param name="facts">What the registers ask for besides.</param>
    /// <param name="at">The local time of the access.</param>
    /// <returns>One entry a register, in the order of the policy's duties.</returns>
    /// <exception cref="ArgumentException">The decision was made on another request; nobody is said to consult; an approval among the evidence
    /// without the person who gave it, or one that is not among the evidence; somebody who approves or accompanies himself; fewer escorts
    /// than the duty asks for; a copy without its number of copies (an excerpt by hand has none), a destruction without its quantity, or a figure below 1.</exception>
    public static ImmutableArray<RegisterEntry> EntriesFor(in AccessRequest request, in AccessDecision decision, RegisterFacts facts, LocalDateTime at)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (!decision.TryGetGrant(out _, out var obligations))
            return [];
        EntryCheck.Persons(in request, in decision, obligations, facts);
        var returns = obligations.FirstOrDefault(duty => duty.Obligation.Code == AccessDuties.ReturnFile);
        var entries = ImmutableArray.CreateBuilder<RegisterEntry>();
        foreach (var duty in obligations)
        {
            if (RegisterOf(duty) is not { } register)
                continue;
            entries.Add(new RegisterEntry
            {
                Register = register,
                AccessId = facts.AccessId,
                At = at,
                File = facts.File,
                Person = facts.Person,
                Role = request.Role,
                Action = request.Action,
                Section = request.Section,
                Purpose = request.Purpose,
                Evidence = [.. request.Evidence.IsDefault ? [] : request.Evidence.Distinct()],
                Approvals = facts.Approvals.IsDefault ? [] : facts.Approvals,
                Escorts = facts.Escorts.IsDefault ? [] : facts.Escorts,
                Copies = register == RegisterKind.Copy ? CopiesOf(in request, facts) : null,
                Quantity = register == RegisterKind.Destruction ? Positive(facts.Quantity, nameof(facts)) : null,
                ReturnBy = returns is null ? null : DueOf(returns, at.Date),
                Cites = duty.Cites,
                Policies = decision.Policies,
            });
        }

        return entries.DrainToImmutable();
    }

    /// <summary>An access for the register; null unless the decision is a grant.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="accessId">The caller's id of the access.</param>
    /// <param name="on">The day of the access.</param>
    /// <returns>The access with its duties.</returns>
    public static GrantedAccess? Granted(in AccessDecision decision, string accessId, LocalDate on) =>
        decision.TryGetGrant(out _, out var obligations) ? new GrantedAccess(accessId, on, obligations) : null;

    /// <summary>What is outstanding on a day: entries that are missing, files that are not back, tellings that were not made. What
    /// happened later does not count.</summary>
    /// <param name="register">The register.</param>
    /// <param name="on">The day.</param>
    /// <returns>The duties, in the order of the accesses and of the policy.</returns>
    public static ImmutableArray<OutstandingDuty> Outstanding(AccessRegister register, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(register);
        var entered = register.Entries.Where(entry => entry.At.Date <= on).Select(entry => (entry.AccessId, entry.Register)).ToHashSet();
        var done = register.Discharges.Where(item => item.On <= on).Select(item => (item.AccessId, item.Obligation)).ToHashSet();
        var open = ImmutableArray.CreateBuilder<OutstandingDuty>();
        foreach (var access in register.Granted.Where(access => access.On <= on))
        {
            foreach (var duty in access.Obligations)
            {
                var kind = RegisterOf(duty);
                var isDone = kind is { } entry
                    ? entered.Contains((access.AccessId, entry))
                    : duty.When != DutyMoment.After || done.Contains((access.AccessId, duty.Obligation.Code));
                if (isDone)
                    continue;
                var due = DueOf(duty, access.On);
                open.Add(new OutstandingDuty(access.AccessId, duty, kind, due, due < on));
            }
        }

        return open.DrainToImmutable();
    }

    private static LocalDate? DueOf(AccessObligation duty, LocalDate on) =>
        duty.When != DutyMoment.After ? on : duty.WithinDays is { } days ? on.PlusDays(days) : null;

    private static RegisterKind? RegisterOf(AccessObligation duty)
    {
        foreach (var (obligation, register) in Entries)
        {
            if (duty.Obligation.Code == obligation)
                return register;
        }

        return null;
    }

    /// <summary>A copy makes at least one; an excerpt by hand makes none.</summary>
    private static int? CopiesOf(in AccessRequest request, RegisterFacts facts) =>
        request.Action == AccessActions.Excerpt && facts.Copies is null ? null : Positive(facts.Copies, nameof(facts));

    private static int Positive(int? figure, string name) =>
        figure >= 1 ? figure.Value : throw new ArgumentException("The register asks for the number of copies, or of items destroyed.", name);
}
