using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace CustomerRules.Policies;

/// <summary>What became of reading policy data: a value, or the errors that stand in its way; warnings either way.</summary>
/// <typeparam name="T">What was read.</typeparam>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class PolicyReadResult<T>
    where T : class
{
    private readonly T? value;

    /// <summary>Puts a value and what was found on the way together.</summary>
    /// <param name="value">The value; ignored when there is an error among the diagnostics.</param>
    /// <param name="diagnostics">Everything that was found.</param>
    public PolicyReadResult(T? value, IEnumerable<Diagnostic> diagnostics)
    {
        Diagnostics = [.. diagnostics];
        if (Diagnostics.All(diagnostic => diagnostic.Level != DiagnosticLevel.Error))
            this.value = value;
    }

    /// <summary>Everything that was found, in the order of finding.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Whether there is a value.</summary>
    public bool Succeeded => value is not null;

    /// <summary>The value, when there is one.</summary>
    /// <param name="result">The value.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetValue([NotNullWhen(true)] out T? result)
    {
        result = value;
        return result is not null;
    }

    /// <summary>The value, or an exception that lists every error.</summary>
    /// <returns>The value.</returns>
    /// <exception cref="PolicyDataException">There is none.</exception>
    public T GetValueOrThrow() => value ?? throw new PolicyDataException(Diagnostics);
}
