using System.Collections.Immutable;
using NodaTime;

namespace CustomerRules.Permissions.Registers;

/// <summary>An access that was granted, with the duties that came with it.</summary>
/// <param name="AccessId">The caller's id of the access.</param>
/// <param name="On">The day of the access.</param>
/// <param name="Obligations">The duties.</param>
public sealed record GrantedAccess(string AccessId, LocalDate On, ImmutableArray<AccessObligation> Obligations);
