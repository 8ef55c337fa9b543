namespace CustomerRules.Complaints.Tests.Reference;

/// <summary>A duty as the clauses impose it.</summary>
internal sealed record ExpectedDuty(string Duty, string When, string[] To, string[] Cites);
