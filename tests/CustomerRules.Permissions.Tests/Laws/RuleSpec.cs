using System.Text;

namespace CustomerRules.Permissions.Tests.Laws;

public enum RuleKind
{
    Permit,
    Requirement,
    Forbid,
    Duty,
    Cap,
}

/// <summary>A random rule over a small vocabulary: a box of requests as bits for each fact, and what it says.</summary>
public sealed record RuleSpec(RuleKind Kind, int Roles, int Actions, int Sections, int Purposes, int Sealed, int Evidence, bool Enabled, int Code, int Level, int? Days, int? Persons)
{
    internal static readonly string[][] Codes = [["ra", "rb", "rc"], ["xa", "xb"], ["sa", "sb"], ["pa", "pb"]];
    internal static readonly string[] EvidenceCodes = ["ea", "eb", "ec", "ed"];
    internal static readonly string[] DutyCodes = ["oa", "ob", "oc"];
    internal static readonly string[][] FieldCodes = [["fa", "fb"], ["fc"]];
    internal static readonly string[] Moments = ["before", "during", "after"];
    internal static readonly string[] Shows = ["hidden", "masked", "plain"];

    /// <summary>The field that a cap limits lies in one section, so the cap does too.</summary>
    internal int SectionBits => Kind == RuleKind.Cap && !Hides ? Code == 2 ? 2 : 1 : Sections;

    /// <summary>A cap that hides whatever the section has.</summary>
    internal bool Hides => Kind == RuleKind.Cap && Code == 3;

    internal string Duty => DutyCodes[Code % 3];

    internal string Field => Code == 2 ? "fc" : FieldCodes[0][Code];

    internal bool Caps(string field) => Hides || Field == field;

    internal bool Matches(Ask ask) =>
        (Roles >> ask.Role & 1) != 0 && (Actions >> ask.Action & 1) != 0 && (SectionBits >> ask.Section & 1) != 0
        && (Kind == RuleKind.Cap || ((Purposes >> ask.Purpose & 1) != 0 && (Sealed >> (ask.Sealed ? 1 : 0) & 1) != 0));

    internal string Json(string name)
    {
        var when = new List<string> { Condition("role", Codes[0], Roles), Condition("action", Codes[1], Actions), Condition("section", Codes[2], SectionBits) };
        if (Kind != RuleKind.Cap)
        {
            when.Add(Condition("purpose", Codes[3], Purposes));
            if (Sealed != 3)
                when.Add($"\"sealed\": {(Sealed == 2 ? "true" : "false")}");
        }

        var then = Kind switch
        {
            RuleKind.Permit => $"\"permitted\": true, \"enabled\": {(Enabled ? "true" : "false")}, \"evidence\": {Set(Evidence)}",
            RuleKind.Requirement => $"\"evidence\": {Set(Evidence)}",
            RuleKind.Forbid => "\"forbidden\": true",
            RuleKind.Duty => Obligation(),
            RuleKind.Cap when Hides => "\"hidden\": true",
            _ => $"\"fields\": [{{ \"field\": \"{Field}\", \"show\": \"{Shows[Level]}\" }}]",
        };
        return $"{{ \"rule\": \"{name}\", \"when\": {{ {string.Join(", ", when)} }}, \"then\": {{ {then} }}, \"cites\": [\"archives/5.1.01a\"] }}";
    }

    private static string Set(int bits) => "[" + string.Join(", ", EvidenceCodes.Where((_, i) => (bits >> i & 1) != 0).Select(code => $"\"{code}\"")) + "]";

    private static string Condition(string fact, string[] codes, int bits) =>
        $"\"{fact}\": [{string.Join(", ", codes.Where((_, i) => (bits >> i & 1) != 0).Select(code => $"\"{code}\""))}]";

    private string Obligation()
    {
        var text = new StringBuilder($"\"obligations\": [{{ \"obligation\": \"{Duty}\", \"when\": \"{Moments[Level]}\" }}]");
        if (Days is { } days)
            text.Append($", \"withinDays\": [{{ \"obligation\": \"{Duty}\", \"days\": {days} }}]");
        if (Persons is { } persons)
            text.Append($", \"persons\": [{{ \"obligation\": \"{Duty}\", \"persons\": {persons} }}]");
        return text.ToString();
    }
}
