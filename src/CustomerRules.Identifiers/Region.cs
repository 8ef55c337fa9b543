using Ardalis.GuardClauses;
using NodaTime;

namespace CustomerRules.Identifiers;

/// <summary>An administrative division for as long as its code was in force.</summary>
public sealed record Region
{
    /// <summary>A division.</summary>
    /// <param name="code">The six digits of its code (GB/T 2260).</param>
    /// <param name="from">The first day on which the code was in force; null when it always was.</param>
    /// <param name="until">The first day on which it no longer was; null when it still is.</param>
    /// <exception cref="ArgumentException">The code is not six digits, or <paramref name="until"/> is not after <paramref name="from"/>.</exception>
    public Region(string code, LocalDate? from = null, LocalDate? until = null)
    {
        Guard.Against.NullOrWhiteSpace(code);
        if (code.Length != 6 || code.AsSpan().ContainsAnyExceptInRange('0', '9'))
            throw new ArgumentException("A region code is six digits.", nameof(code));
        if (until <= from)
            throw new ArgumentException("The end is not after the beginning.", nameof(until));
        (Code, From, Until) = (code, from, until);
    }

    /// <summary>The six digits.</summary>
    public string Code { get; }

    /// <summary>The first day in force; null when there was always one.</summary>
    public LocalDate? From { get; }

    /// <summary>The first day no longer in force; null when it still is.</summary>
    public LocalDate? Until { get; }
}
