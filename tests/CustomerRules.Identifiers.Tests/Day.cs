using NodaTime;

namespace CustomerRules.Identifiers.Tests;

/// <summary>The day of the checks, unless a test names one, and short words for results.</summary>
internal static class Day
{
    internal static readonly LocalDate Today = new(2026, 1, 1);

    /// <summary>The result as <c>grade: findings</c>.</summary>
    internal static string Of(string kind, string text) => Of(kind, text, Today);

    internal static string Of(string kind, string text, LocalDate asOf)
    {
        var check = IdentifierKind.FromCode(kind).Check(text, asOf);
        Assert.Equal(check.Grade == Grade.Invalid, check.Value is null);
        return check.Grade.Code + (check.Findings.IsEmpty ? "" : ": " + string.Join(", ", check.Findings.Select(Short)));
    }

    internal static string? Normal(string kind, string text) => IdentifierKind.FromCode(kind).Check(text, Today).Value?.Reveal();

    private static string Short(IdentifierFinding finding) => finding.Position is { } position ? $"{finding.Code}@{position}" : finding.Code;
}
