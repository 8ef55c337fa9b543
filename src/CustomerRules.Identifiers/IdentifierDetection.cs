using System.Collections.Immutable;
using System.Diagnostics;
using NodaTime;

namespace CustomerRules.Identifiers;

/// <summary>What a text can be: the kinds that fit, and why the others do not.</summary>
/// <remarks>Immutable. It shows kinds and grades, never the text.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class IdentifierDetection
{
    private IdentifierDetection(IEnumerable<IdentifierCheck> checks)
    {
        var all = checks.ToLookup(check => check.Grade == Grade.Invalid);
        Candidates = [.. all[false].OrderBy(check => check.Grade.Value).ThenBy(check => check.Kind.Value)];
        Rejected = [.. all[true]];
    }

    /// <summary>The kinds that it can be: valid ones first, then those with warnings, each in the order of the contract.</summary>
    public ImmutableArray<IdentifierCheck> Candidates { get; }

    /// <summary>The kinds that it cannot be, each with the findings that exclude it, in the order of the contract.</summary>
    public ImmutableArray<IdentifierCheck> Rejected { get; }

    /// <summary>Checks a text against every kind.</summary>
    /// <param name="text">The text.</param>
    /// <param name="asOf">The day as of which it is checked.</param>
    /// <returns>Every kind, as candidate or as rejected.</returns>
    public static IdentifierDetection Of(ReadOnlySpan<char> text, LocalDate asOf)
    {
        var checks = new IdentifierCheck[IdentifierKind.All.Length];
        for (var i = 0; i < checks.Length; i++)
            checks[i] = IdentifierKind.All[i].Check(text, asOf);
        return new IdentifierDetection(checks);
    }

    /// <summary>The codes of the candidates.</summary>
    public override string ToString() => Candidates.IsEmpty ? "nothing known" : string.Join(", ", Candidates.Select(check => check.Kind.Code));
}
