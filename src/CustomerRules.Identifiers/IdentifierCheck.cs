using System.Diagnostics;
using CustomerRules.Policies;

namespace CustomerRules.Identifiers;

/// <summary>The result of a check of a kind that is only known at run time.</summary>
/// <remarks>Immutable. It shows kind and grade, never the identifier.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class IdentifierCheck
{
    private IdentifierCheck(IdentifierKind kind, IdentifierFindings findings, IIdentifier? value)
    {
        Kind = kind;
        Findings = findings;
        Value = value;
    }

    /// <summary>The kind that was checked for.</summary>
    public IdentifierKind Kind { get; }

    /// <summary>What was found, from left to right; empty when it is valid.</summary>
    public IdentifierFindings Findings { get; }

    /// <summary>The worst grade of the findings.</summary>
    public Grade Grade => Findings.Worst;

    /// <summary>The value; null when the grade is invalid.</summary>
    public IIdentifier? Value { get; }

    /// <summary>The result in words: the kind, the grade, and a line for each finding.</summary>
    /// <param name="language">The reader's language.</param>
    /// <returns>One line, and one for each finding; no part of the identifier.</returns>
    public string Explain(Language language)
    {
        var zh = language == Language.Chinese;
        var grade = (Grade.Value, zh) switch
        {
            (1, true) => "有效",
            (2, true) => "存疑",
            (3, true) => "无效",
            _ => Grade.Code,
        };
        var lines = new List<string> { Kind.Title.In(language) + (zh ? "：" : ": ") + grade };
        foreach (var finding in Findings)
        {
            var place = finding.Position is not { } position ? "" : zh ? $"第 {position + 1} 位：" : $"character {position + 1}: ";
            lines.Add($"  {place}{finding.In(language)} [{finding.Code}]");
        }

        return string.Join('\n', lines);
    }

    /// <summary>Kind, grade and findings.</summary>
    public override string ToString() => $"{Kind.Code} {Grade.Code}" + (Findings.IsEmpty ? "" : $": {Findings}");

    internal static IdentifierCheck From<T>(in IdentifierCheck<T> check)
        where T : struct, IIdentifier<T> => new(T.Kind, check.Findings, check.TryGetValue(out var value) ? value : null);
}
