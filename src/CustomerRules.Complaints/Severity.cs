using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Ardalis.SmartEnum;

namespace CustomerRules.Complaints;

/// <summary>How severe a complaint is, low to high: minor, general, complex, major.</summary>
/// <remarks>Ordered by rank (<c>Value</c>). The name is the code that policies and callers use.</remarks>
[JsonConverter(typeof(SeverityJsonConverter))]
public sealed class Severity : SmartEnum<Severity>
{
    /// <summary>The receiver can settle it alone (service/2.01e).</summary>
    public static readonly Severity Minor = new("minor", 1);

    /// <summary>An ordinary complaint, answered within the ordinary limit (property/2.2.05, measures/4.02c).</summary>
    public static readonly Severity General = new("general", 2);

    /// <summary>It cannot be settled in the ordinary time (measures/4.02d).</summary>
    public static readonly Severity Complex = new("complex", 3);

    /// <summary>A major or sudden incident, or a group complaint (property/2.2.06, measures/4.03d).</summary>
    public static readonly Severity Major = new("major", 4);

    // Names are found in this list, never by the base class: its discovery is reflection and fails in a native program.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(Severity))]
    static Severity()
    {
    }

    private Severity(string code, int rank)
        : base(code, rank)
    {
    }

    /// <summary>All severities, lowest first.</summary>
    public static ImmutableArray<Severity> All { get; } = [Minor, General, Complex, Major];

    /// <summary>The code, such as <c>major</c>.</summary>
    public string Code => Name;

    /// <summary>The severity of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The severity.</returns>
    /// <exception cref="ArgumentException">There is no such severity.</exception>
    public static Severity FromCode(string code) => TryFromCode(code, out var severity)
        ? severity
        : throw new ArgumentException("A severity is minor, general, complex or major.", nameof(code));

    /// <summary>The severity of a code, if there is one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="severity">The severity.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFromCode(string? code, [NotNullWhen(true)] out Severity? severity)
    {
        severity = All.FirstOrDefault(item => item.Name == code);
        return severity is not null;
    }
}
