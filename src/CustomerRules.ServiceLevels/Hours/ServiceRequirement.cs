using CustomerRules.Policies;

namespace CustomerRules.ServiceLevels.Hours;

/// <summary>A service and how long it must be open.</summary>
/// <param name="Service">The service's code, such as <c>service-centre</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Opening">What is required.</param>
public sealed record ServiceRequirement(string Service, BilingualText Name, OpeningRequirement Opening);
