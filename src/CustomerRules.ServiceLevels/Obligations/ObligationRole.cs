using CustomerRules.Policies;

namespace CustomerRules.ServiceLevels.Obligations;

/// <summary>Who answers for an obligation. An open vocabulary: a policy names its own.</summary>
/// <param name="Code">The code, such as <c>property-officer</c>.</param>
/// <param name="Name">The name.</param>
public sealed record ObligationRole(string Code, BilingualText Name);
