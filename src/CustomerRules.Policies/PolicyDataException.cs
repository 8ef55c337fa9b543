using System.Collections.Immutable;

namespace CustomerRules.Policies;

/// <summary>Policy data does not load. Carries every diagnostic; the message is the errors, one a line, in English.</summary>
public sealed class PolicyDataException : Exception
{
    /// <summary>Wraps what a load found.</summary>
    /// <param name="diagnostics">Everything that was found.</param>
    public PolicyDataException(ImmutableArray<Diagnostic> diagnostics)
        : base(string.Join('\n', diagnostics.Where(item => item.Level == DiagnosticLevel.Error).Select(item => item.Render(Language.English))))
    {
        Diagnostics = diagnostics;
    }

    // No message-only constructors: an exception of this kind without diagnostics would tell an author nothing.

    /// <summary>Everything that the load found.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }
}
