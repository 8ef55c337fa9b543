using System.Collections.Immutable;

namespace CustomerRules.Permissions.Registers;

/// <summary>What was granted, what was entered and what was done: the facts from which outstanding duties follow.</summary>
/// <param name="Granted">The accesses that were granted.</param>
/// <param name="Entries">The entries of all registers.</param>
/// <param name="Discharges">What was done besides.</param>
public sealed record AccessRegister(ImmutableArray<GrantedAccess> Granted, ImmutableArray<RegisterEntry> Entries, ImmutableArray<Discharge> Discharges);
