using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.SmartEnum;

namespace CustomerRules.Archives.Reviews;

/// <summary>How the review of one file stands.</summary>
/// <remarks>Ordered by rank (<c>Value</c>). The name is the code that policies and callers use.</remarks>
public sealed class ReviewVerdict : SmartEnum<ReviewVerdict>
{
    /// <summary>All focus sections were looked at within the period.</summary>
    public static readonly ReviewVerdict Done = new("done", 1);

    /// <summary>Some, but not all focus sections were looked at, and the period is not over.</summary>
    public static readonly ReviewVerdict Partial = new("partial", 2);

    /// <summary>Nothing is recorded, and the period is not over.</summary>
    public static readonly ReviewVerdict Open = new("open", 3);

    /// <summary>The period is over and not all focus sections were looked at.</summary>
    public static readonly ReviewVerdict Missed = new("missed", 4);

    // Names are found in this list, never by the base class: its discovery is reflection and fails in a native program.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(ReviewVerdict))]
    static ReviewVerdict()
    {
    }

    private ReviewVerdict(string code, int rank)
        : base(code, rank)
    {
    }

    /// <summary>All of them, lowest rank first.</summary>
    public static ImmutableArray<ReviewVerdict> All { get; } = [Done, Partial, Open, Missed];

    /// <summary>The code, such as <c>done</c>.</summary>
    public string Code => Name;

    /// <summary>The verdict of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The verdict.</returns>
    /// <exception cref="ArgumentException">There is no such verdict.</exception>
    public static ReviewVerdict FromCode(string code) => TryFromCode(code, out var found)
        ? found
        : throw new ArgumentException("Known codes: done, partial, open, missed.", nameof(code));

    /// <summary>The verdict of a code, if there is one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="found">The verdict.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFromCode(string? code, [NotNullWhen(true)] out ReviewVerdict? found)
    {
        found = All.FirstOrDefault(item => item.Name == code);
        return found is not null;
    }
}
