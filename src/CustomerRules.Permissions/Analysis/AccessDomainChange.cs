namespace CustomerRules.Permissions.Analysis;

/// <summary>A code that only one of two policies knows. Requests with it are not compared; an obligation or a field shows in the changes, too.</summary>
/// <param name="Vocabulary">Which list: <c>role</c>, <c>action</c>, <c>section</c>, <c>purpose</c>, <c>evidence</c>, <c>obligation</c> or <c>field</c>.</param>
/// <param name="Code">The code.</param>
/// <param name="Added">True when the later policy has it, false when the earlier one had it.</param>
public sealed record AccessDomainChange(string Vocabulary, string Code, bool Added);
