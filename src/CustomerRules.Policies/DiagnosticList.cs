using System.Collections;

namespace CustomerRules.Policies;

/// <summary>The diagnostics of one load, gathered so that an author sees all of them in one go.</summary>
/// <remarks>The one mutable type of this package: it lives as long as a load and never inside a policy. Not thread-safe.</remarks>
public sealed class DiagnosticList : IReadOnlyList<Diagnostic>
{
    private readonly List<Diagnostic> items = [];
    private Dictionary<Diagnostic, Diagnostic>? causes;

    /// <summary>Whether one of them is an error.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>How many there are.</summary>
    public int Count => items.Count;

    /// <summary>The diagnostic at a position, in the order of finding.</summary>
    /// <param name="index">The position, from 0.</param>
    public Diagnostic this[int index] => items[index];

    /// <summary>The error to tell where there is room for one: the first, or what it comes from. A member that is missing because it is
    /// misspelt is told by its spelling.</summary>
    /// <exception cref="InvalidOperationException">There is no error.</exception>
    public Diagnostic FirstError
    {
        get
        {
            var first = items.First(diagnostic => diagnostic.Level == DiagnosticLevel.Error);
            return causes?.GetValueOrDefault(first) ?? first;
        }
    }

    /// <summary>Adds one.</summary>
    /// <param name="diagnostic">The finding.</param>
    public void Add(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        items.Add(diagnostic);
        HasErrors |= diagnostic.Level == DiagnosticLevel.Error;
    }

    /// <summary>Adds several.</summary>
    /// <param name="diagnostics">The findings.</param>
    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        foreach (var diagnostic in diagnostics)
            Add(diagnostic);
    }

    /// <summary>Adds the finding that an earlier one comes from.</summary>
    internal void AddCause(Diagnostic cause, Diagnostic earlier)
    {
        Add(cause);
        causes ??= [];
        causes.TryAdd(earlier, cause);
    }

    /// <inheritdoc/>
    public IEnumerator<Diagnostic> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
