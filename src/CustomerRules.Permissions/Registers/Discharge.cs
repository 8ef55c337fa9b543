using NodaTime;

namespace CustomerRules.Permissions.Registers;

/// <summary>A duty that was done and is no entry: a file returned, the archive manager told.</summary>
/// <param name="AccessId">The caller's id of the access.</param>
/// <param name="Obligation">The duty's code.</param>
/// <param name="On">The day on which it was done.</param>
public sealed record Discharge(string AccessId, string Obligation, LocalDate On);
