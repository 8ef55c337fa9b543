using System.Collections.Immutable;
using Ardalis.GuardClauses;
using CustomerRules.Archives.Lifecycle;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Archives.Reviews;

/// <summary>The evidence of a review: who looked at which sections of which file, when, and in which of them something had changed.</summary>
/// <remarks>Immutable and thread-safe. Compared by reference.</remarks>
public sealed class ReviewEvidence
{
    /// <summary>Records a review.</summary>
    /// <param name="number">The file.</param>
    /// <param name="action">Who looked, and when.</param>
    /// <param name="looked">The codes of the sections that were looked at; at least one.</param>
    /// <param name="changed">Those in which something had changed; all of them were looked at.</param>
    /// <exception cref="ArgumentException">No section, a code that is none, or a changed section that was not looked at. Nothing is repeated.</exception>
    public ReviewEvidence(FileNumber number, StaffAction action, IEnumerable<string> looked, IEnumerable<string> changed)
    {
        Number = Guard.Against.Null(number);
        Action = Guard.Against.Null(action);
        Looked = Sections(Guard.Against.NullOrEmpty(looked), nameof(looked));
        Changed = Sections(Guard.Against.Null(changed), nameof(changed));
        if (Changed.Except(Looked).Any())
            throw new ArgumentException("A section that has changed was looked at.", nameof(changed));
    }

    /// <summary>The file.</summary>
    public FileNumber Number { get; }

    /// <summary>Who looked, and when.</summary>
    public StaffAction Action { get; }

    /// <summary>The sections that were looked at, in ordinal order.</summary>
    public ImmutableArray<string> Looked { get; }

    /// <summary>The sections in which something had changed, in ordinal order.</summary>
    public ImmutableArray<string> Changed { get; }

    private static ImmutableArray<string> Sections(IEnumerable<string> codes, string name)
    {
        ImmutableArray<string> sections = [.. codes.Distinct().Order(StringComparer.Ordinal)];
        return sections.All(code => CodeText.IsCode(code)) ? sections : throw new ArgumentException("A section is a kebab-case code.", name);
    }
}
