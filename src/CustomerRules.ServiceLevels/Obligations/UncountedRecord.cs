namespace CustomerRules.ServiceLevels.Obligations;

/// <summary>A record that counts for no occurrence. It is reported, never dropped.</summary>
/// <param name="Record">The record.</param>
/// <param name="Reason">Why it does not count.</param>
public readonly record struct UncountedRecord(DoneRecord Record, UncountedReason Reason);
