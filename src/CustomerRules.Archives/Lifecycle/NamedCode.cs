using CustomerRules.Policies;

namespace CustomerRules.Archives.Lifecycle;

/// <summary>A code of the policy's own vocabulary: a class of files, a ground for disposal.</summary>
/// <param name="Code">The code, such as <c>long-unused</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Cites">What it rests on.</param>
public sealed record NamedCode(string Code, BilingualText Name, Citation Cites);
