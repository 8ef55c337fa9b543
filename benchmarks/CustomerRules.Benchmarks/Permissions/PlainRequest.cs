namespace CustomerRules.Benchmarks.Permissions;

/// <summary>A request as hand-written code would have it: positions in the order of the policy, evidence as bits.</summary>
internal readonly record struct PlainRequest(int Role, int Action, int Section, int Purpose, bool Sealed, ulong Evidence);
