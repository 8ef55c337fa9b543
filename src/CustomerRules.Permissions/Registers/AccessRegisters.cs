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

    /// <summary>The entries that a decision obliges; none unless it is a grant. What the registers ask for and miss is told, with its clause.</summary>
    /// <param name="request">The request.</param>
    /// <param name="decision">The decision on it.</param>
    /// <param name="facts">What the registers ask for besides.</param>
    /// <param name="at">The local time of the access.</param>
    /// <returns>One entry a register, or every reason why there is none: nobody is said to consult; an approval among the evidence without the
    /// person who gave it, or one that is not among the evidence; somebody who approves or accompanies himself; fewer escorts than the duty
    /// asks for; a copy without its number of copies (an excerpt by hand has none), a destruction without its quantity, or a figure below 1.</returns>
    /// <exception cref="ArgumentException">The decision was made on another request.</exception>
    public static EntryResult EntriesFor(in AccessRequest request, in AccessDecision decision, RegisterFacts facts, LocalDateTime at)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (!decision.TryGetGrant(out _, out var obligations))
            return new EntryResult([], []);
        if (!decision.Answers(in request))
            throw new ArgumentException("The decision was made on another role, action, section, purpose or sealing than the request has.", nameof(request));
        if (!decision.RestsOn(request.Evidence))
            throw new ArgumentException("The decision was made on other evidence than the request has.", nameof(request));
        var owed = obligations.SelectMany(duty => RegisterOf(duty) is { } register ? ((RegisterKind Register, AccessObligation Duty)[])[(register, duty)] : []).ToList();
        var refusals = EntryCheck.Refusals(in request, in decision, facts, owed, obligations.FirstOrDefault(duty => duty.Obligation.Code == AccessDuties.StayWithEscort));
        if (!refusals.IsEmpty)
            return new EntryResult([], refusals);
        var returns = obligations.FirstOrDefault(duty => duty.Obligation.Code == AccessDuties.ReturnFile);
        var entries = ImmutableArray.CreateBuilder<RegisterEntry>(owed.Count);
        foreach (var (register, duty) in owed)
        {
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
                Copies = register == RegisterKind.Copy ? facts.Copies : null,
                Quantity = register == RegisterKind.Destruction ? facts.Quantity : null,
                ReturnBy = returns is null ? null : DueOf(returns, at.Date),
                Cites = duty.Cites,
                Policies = decision.Policies,
            });
        }

        return new EntryResult(entries.DrainToImmutable(), []);
    }

    /// <summary>An access for the register; null unless the decision is a grant.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="accessId">The caller's id of the access.</param>
    /// <param name="on">The day of the access.</param>
    /// <returns>The access with its duties.</returns>
    public static GrantedAccess? Granted(in AccessDecision decision, string accessId, LocalDate on) =>
        decision.TryGetGrant(out _, out var obligations) ? new GrantedAccess(accessId, on, obligations) : null;

    /// <summary>What is outstanding on a day: entries that are missing, files that are not back, tellings that were not made. What
    /// happened later than that day, or before the access, does not count.</summary>
    /// <param name="register">The register.</param>
    /// <param name="on">The day.</param>
    /// <returns>The duties, in the order of the accesses and of the policy.</returns>
    public static ImmutableArray<OutstandingDuty> Outstanding(AccessRegister register, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(register);
        var entries = register.Entries.Where(entry => entry.At.Date <= on).ToLookup(entry => (entry.AccessId, entry.Register), entry => entry.At.Date);
        var done = register.Discharges.Where(item => item.On <= on).ToLookup(item => (item.AccessId, item.Obligation), item => item.On);
        var open = ImmutableArray.CreateBuilder<OutstandingDuty>();
        foreach (var access in register.Granted.Where(access => access.On <= on))
        {
            foreach (var duty in access.Obligations)
            {
                var kind = RegisterOf(duty);
                var isDone = kind is { } entry
                    ? entries[(access.AccessId, entry)].Any(day => day >= access.On)
                    : duty.When != DutyMoment.After || done[(access.AccessId, duty.Obligation.Code)].Any(day => day >= access.On);
                if (isDone)
                    continue;
                var due = DueOf(duty, access.On);
                open.Add(new OutstandingDuty(access.AccessId, duty, kind, due, due < on));
            }
        }

        return open.DrainToImmutable();
    }

    /// <summary>The day on which the file of an entry came back: the field of the register that is filled in later (K15).</summary>
    /// <param name="register">The register.</param>
    /// <param name="entry">The entry.</param>
    /// <returns>The first return on or after the day of the entry; null while the file is out, or when none is owed.</returns>
    public static LocalDate? ReturnedOn(AccessRegister register, RegisterEntry entry)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(entry);
        var returns = register.Discharges.Where(item => item.AccessId == entry.AccessId && item.Obligation == AccessDuties.ReturnFile && item.On >= entry.At.Date).ToList();
        return returns.Count == 0 ? null : returns.Min(item => item.On);
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
}
