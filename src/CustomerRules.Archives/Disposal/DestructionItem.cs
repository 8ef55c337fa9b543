using CustomerRules.Archives.Lifecycle;

namespace CustomerRules.Archives.Disposal;

/// <summary>One line of a destruction list as it was carried out.</summary>
/// <param name="File">The file.</param>
/// <param name="Pieces">How many pieces were destroyed, 0 or more.</param>
/// <param name="Failure">Why pieces are left over, as a code; null when none are.</param>
public sealed record DestructionItem(ArchiveFile File, int Pieces, string? Failure);
