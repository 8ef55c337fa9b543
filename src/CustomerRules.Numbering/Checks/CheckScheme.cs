using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.SmartEnum;

namespace CustomerRules.Numbering.Checks;

/// <summary>How check characters are computed (ISO 7064). No clause asks for them: a template has none unless its pattern says so.</summary>
/// <remarks>A character outside a scheme's alphabet counts as the five decimal digits of its UTF-16 code, so that Chinese abbreviations are
/// checked too; in MOD 97-10 a capital letter counts as 10 to 35. How many errors each finds is measured in <c>docs/numbering.md</c>.</remarks>
public sealed class CheckScheme : SmartEnum<CheckScheme>
{
    /// <summary>MOD 11-2: one character, a digit or X, over digits. Known from the resident ID.</summary>
    public static readonly CheckScheme Mod11Radix2 = new("mod-11-2", 1, 1, 11);

    /// <summary>MOD 37,36: one digit or capital letter, over digits and capital letters.</summary>
    public static readonly CheckScheme Mod37Mod36 = new("mod-37-36", 2, 1, 36);

    /// <summary>MOD 97-10: two digits, over digits and capital letters. Known from the IBAN.</summary>
    public static readonly CheckScheme Mod97Radix10 = new("mod-97-10", 3, 2, 97);

    // Names are found in this list, never by the base class: its discovery is reflection and fails in a native program.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(CheckScheme))]
    static CheckScheme()
    {
    }

    private CheckScheme(string code, int rank, int length, int residues)
        : base(code, rank)
    {
        Length = length;
        Residues = residues;
    }

    /// <summary>All of them, lowest rank first.</summary>
    public static ImmutableArray<CheckScheme> All { get; } = [Mod11Radix2, Mod37Mod36, Mod97Radix10];

    /// <summary>The code, such as <c>mod-97-10</c>.</summary>
    public string Code => Name;

    /// <summary>How many check characters there are.</summary>
    public int Length { get; }

    /// <summary>How many states the computation has; it begins in <see cref="Start"/>.</summary>
    internal int Residues { get; }

    internal int Start => Value == 2 ? 18 : 0;

    /// <summary>The scheme of a code, if there is one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="found">The scheme.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFromCode(string? code, [NotNullWhen(true)] out CheckScheme? found)
    {
        found = All.FirstOrDefault(item => item.Name == code);
        return found is not null;
    }

    /// <summary>Computes the check characters of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="destination">Receives <see cref="Length"/> characters.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    public void Compute(ReadOnlySpan<char> text, Span<char> destination)
    {
        if (destination.Length < Length)
            throw new ArgumentException("The destination is too short.", nameof(destination));
        var residue = Start;
        foreach (var c in text)
            residue = After(residue, c);
        for (var i = 0; i < Length; i++)
            destination[i] = CharacterOf(residue, i);
    }

    /// <summary>The check characters of a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The check characters, to be put behind it.</returns>
    public string Compute(ReadOnlySpan<char> text)
    {
        Span<char> check = stackalloc char[Length];
        Compute(text, check);
        return check.ToString();
    }

    /// <summary>Whether a text ends in its check characters.</summary>
    /// <param name="text">The text with its check characters.</param>
    /// <returns>True when they are right; false for a text that is too short to have them.</returns>
    public bool IsRight(ReadOnlySpan<char> text)
    {
        if (text.Length < Length)
            return false;
        Span<char> check = stackalloc char[Length];
        Compute(text[..^Length], check);
        return check.SequenceEqual(text[^Length..]);
    }

    /// <summary>The state of the computation after one more character.</summary>
    internal int After(int residue, char c)
    {
        if (char.IsAsciiDigit(c))
            return Step(residue, c - '0', 10);
        if (c is >= 'A' and <= 'Z' && Value > 1)
            return Step(residue, c - 'A' + 10, 100);
        for (var unit = 10_000; unit > 0; unit /= 10)
            residue = Step(residue, c / unit % 10, 10);
        return residue;
    }

    /// <summary>The check character at a position for a state of the computation.</summary>
    internal char CharacterOf(int residue, int position) => Value switch
    {
        1 => ((12 - residue) % 11) switch { 10 => 'X', var digit => (char)('0' + digit) },
        2 => ((1 - (Doubled(residue) % 36) + 36) % 36) switch { >= 10 and var letter => (char)('A' + letter - 10), var digit => (char)('0' + digit) },
        _ => (char)('0' + ((98 - (residue * 100 % 97)) / (position == 0 ? 10 : 1) % 10)),
    };

    private static int Doubled(int residue) => (residue == 0 ? 36 : residue) * 2 % 37;

    private int Step(int residue, int value, int radix) => Value switch
    {
        1 => (residue + value) * 2 % 11,
        2 => (Doubled(residue) + value) % 36,
        _ => ((residue * radix) + value) % 97,
    };
}
