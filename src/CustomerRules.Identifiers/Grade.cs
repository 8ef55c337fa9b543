using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Ardalis.SmartEnum;

namespace CustomerRules.Identifiers;

/// <summary>What a check found, best to worst: valid, warning, invalid. A result is as bad as its worst finding.</summary>
/// <remarks>Ordered by rank (<c>Value</c>). The name is the code that callers use.</remarks>
[JsonConverter(typeof(GradeJsonConverter))]
public sealed class Grade : SmartEnum<Grade>
{
    /// <summary>Nothing speaks against it.</summary>
    public static readonly Grade Valid = new("valid", 1);

    /// <summary>Odd, but such identifiers were really issued: somebody should look at it.</summary>
    public static readonly Grade Warning = new("warning", 2);

    /// <summary>It cannot be such an identifier.</summary>
    public static readonly Grade Invalid = new("invalid", 3);

    // Names are found in this list, never by the base class: its discovery is reflection and fails in a native program.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(Grade))]
    static Grade()
    {
    }

    private Grade(string code, int rank)
        : base(code, rank)
    {
    }

    /// <summary>All grades, best first.</summary>
    public static ImmutableArray<Grade> All { get; } = [Valid, Warning, Invalid];

    /// <summary>The code, such as <c>warning</c>.</summary>
    public string Code => Name;

    /// <summary>The grade of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The grade.</returns>
    /// <exception cref="ArgumentException">There is no such grade.</exception>
    public static Grade FromCode(string code) => TryFromCode(code, out var grade)
        ? grade
        : throw new ArgumentException("A grade is valid, warning or invalid.", nameof(code));

    /// <summary>The grade of a code, if there is one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="grade">The grade.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFromCode(string? code, [NotNullWhen(true)] out Grade? grade)
    {
        grade = All.FirstOrDefault(item => item.Name == code);
        return grade is not null;
    }
}
