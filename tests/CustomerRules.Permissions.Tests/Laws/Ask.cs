namespace CustomerRules.Permissions.Tests.Laws;

/// <summary>A request over the small vocabulary.</summary>
public sealed record Ask(int Role, int Action, int Section, int Purpose, bool Sealed, int Evidence)
{
    internal static readonly Ask[] Every =
    [
        .. from role in Enumerable.Range(0, 3)
           from action in Enumerable.Range(0, 2)
           from section in Enumerable.Range(0, 2)
           from purpose in Enumerable.Range(0, 2)
           from isSealed in new[] { false, true }
           from evidence in Enumerable.Range(0, 16)
           select new Ask(role, action, section, purpose, isSealed, evidence),
    ];

    internal AccessRequest Request => new()
    {
        Role = RuleSpec.Codes[0][Role],
        Action = RuleSpec.Codes[1][Action],
        Section = RuleSpec.Codes[2][Section],
        Purpose = RuleSpec.Codes[3][Purpose],
        Sealed = Sealed,
        Evidence = [.. RuleSpec.EvidenceCodes.Where((_, i) => (Evidence >> i & 1) != 0)],
    };
}
