using System.Globalization;

namespace CustomerRules.Policies;

/// <summary>A semantic version of a policy: <c>major.minor.patch</c>, no pre-release and no build part.</summary>
/// <param name="Major">Raised when an answer becomes looser or a code is removed.</param>
/// <param name="Minor">Raised when answers change otherwise.</param>
/// <param name="Patch">Raised when only wording or citations change.</param>
/// <remarks><c>default</c> is 0.0.0. Ordered by major, then minor, then patch.</remarks>
public readonly record struct PolicyVersion(int Major, int Minor, int Patch) : IComparable<PolicyVersion>
{
    /// <summary>Reads a version such as <c>1.0.0</c>.</summary>
    /// <param name="text">Three whole numbers without leading zeros, joined by dots.</param>
    /// <returns>The version.</returns>
    /// <exception cref="FormatException">The text is not a version.</exception>
    public static PolicyVersion Parse(string text) => TryParse(text, out var version)
        ? version
        : throw new FormatException("A version is three whole numbers joined by dots, such as 1.0.0.");

    /// <summary>Reads a version, or says that the text is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="version">The version, when there is one.</param>
    /// <returns>Whether the text is a version.</returns>
    public static bool TryParse(string? text, out PolicyVersion version)
    {
        version = default;
        if (text is null)
            return false;
        Span<int> parts = stackalloc int[3];
        var count = 0;
        foreach (var range in text.AsSpan().Split('.'))
        {
            var part = text.AsSpan()[range];
            if (count == 3 || part.IsEmpty || (part.Length > 1 && part[0] == '0')
                || !int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out parts[count]))
                return false;
            count++;
        }

        if (count < 3)
            return false;
        version = new PolicyVersion(parts[0], parts[1], parts[2]);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(PolicyVersion other) => (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));

    /// <summary>The version as written, such as <c>1.0.0</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}");

    /// <summary>Whether the left version is older.</summary>
    public static bool operator <(PolicyVersion left, PolicyVersion right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left version is newer.</summary>
    public static bool operator >(PolicyVersion left, PolicyVersion right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left version is older or the same.</summary>
    public static bool operator <=(PolicyVersion left, PolicyVersion right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left version is newer or the same.</summary>
    public static bool operator >=(PolicyVersion left, PolicyVersion right) => left.CompareTo(right) >= 0;
}
