using CustomerRules.Archives.Lifecycle;

namespace CustomerRules.Archives.Reviews;

/// <summary>A file to clear out in a period: it is due to be sealed.</summary>
/// <param name="Number">The file.</param>
/// <param name="Step">The step with its day and its clause.</param>
public sealed record ReviewSealing(FileNumber Number, DueStep Step);
