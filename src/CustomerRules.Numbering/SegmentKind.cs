using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.SmartEnum;
using CustomerRules.Policies;

namespace CustomerRules.Numbering;

/// <summary>What a part of a number says (archives/4.2.02a).</summary>
/// <remarks>Ordered by rank (<c>Value</c>). The name is the code that patterns, policies and callers use.</remarks>
public sealed class SegmentKind : SmartEnum<SegmentKind>
{
    /// <summary>Characters that stand as themselves.</summary>
    public static readonly SegmentKind Literal = new("literal", 0, new BilingualText("固定文字", "literal"));

    /// <summary>The registered abbreviation of a community.</summary>
    public static readonly SegmentKind Community = new("community", 1, new BilingualText("小区", "community"));

    /// <summary>The number of a unit or of a tenant.</summary>
    public static readonly SegmentKind Unit = new("unit", 2, new BilingualText("房号", "unit"));

    /// <summary>The year.</summary>
    public static readonly SegmentKind Year = new("year", 3, new BilingualText("年份", "year"));

    /// <summary>The sequence, counted from 1.</summary>
    public static readonly SegmentKind Sequence = new("sequence", 4, new BilingualText("顺序号", "sequence"));

    /// <summary>Check characters over everything before them.</summary>
    public static readonly SegmentKind Check = new("check", 5, new BilingualText("校验码", "check"));

    // Names are found in this list, never by the base class: its discovery is reflection and fails in a native program.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(SegmentKind))]
    static SegmentKind()
    {
    }

    private SegmentKind(string code, int rank, BilingualText title)
        : base(code, rank)
    {
        Title = title;
    }

    /// <summary>All of them, lowest rank first.</summary>
    public static ImmutableArray<SegmentKind> All { get; } = [Literal, Community, Unit, Year, Sequence, Check];

    /// <summary>The code, such as <c>community</c>.</summary>
    public string Code => Name;

    /// <summary>What people call it.</summary>
    public BilingualText Title { get; }

    /// <summary>Whether it is one of the four fields that a caller gives and gets: all but literals and check characters.</summary>
    public bool IsField => Value is >= 1 and <= 4;

    /// <summary>The kind of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The kind.</returns>
    /// <exception cref="ArgumentException">There is no such kind.</exception>
    public static SegmentKind FromCode(string code) => TryFromCode(code, out var found)
        ? found
        : throw new ArgumentException("Known codes: literal, community, unit, year, sequence, check.", nameof(code));

    /// <summary>The kind of a code, if there is one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="found">The kind.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFromCode(string? code, [NotNullWhen(true)] out SegmentKind? found)
    {
        found = All.FirstOrDefault(item => item.Name == code);
        return found is not null;
    }
}
