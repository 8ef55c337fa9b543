using System.Diagnostics.CodeAnalysis;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Policies;

/// <summary>The name of one requirement of a regulation: <c>document/number</c>, such as <c>measures/4.02c</c>.</summary>
/// <remarks>The number is digits in groups joined by dots with an optional final letter, in the case that the document uses. Equality and order are ordinal.</remarks>
public sealed class ClauseId : IEquatable<ClauseId>, IComparable<ClauseId>
{
    private readonly string value;

    private ClauseId(string value) => this.value = value;

    /// <summary>The document that the clause stands in, such as <c>measures</c>.</summary>
    public string Document => value[..value.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>The number inside the document, such as <c>4.02c</c>.</summary>
    public string Number => value[(value.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>Reads a clause id.</summary>
    /// <param name="text">The text, <c>document/number</c>.</param>
    /// <returns>The id. Whether the clause exists is a question for <see cref="ClauseCatalogue"/>.</returns>
    /// <exception cref="FormatException">The text is not a clause id.</exception>
    public static ClauseId Parse(string text) => TryParse(text, out var id)
        ? id
        : throw new FormatException("A clause id is a document and a number joined by '/', such as measures/4.02c.");

    /// <summary>Reads a clause id, or says that the text is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="id">The id, when there is one.</param>
    /// <returns>Whether the text is a clause id.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out ClauseId? id)
    {
        id = null;
        if (text is null)
            return false;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || !CodeText.IsCode(text.AsSpan(0, slash)) || !IsNumber(text.AsSpan(slash + 1)))
            return false;
        id = new ClauseId(text);
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(ClauseId? other) => ReferenceEquals(this, other) || (other is not null && value == other.value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ClauseId);

    /// <inheritdoc/>
    public override int GetHashCode() => value.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public int CompareTo(ClauseId? other) => string.CompareOrdinal(value, other?.value);

    /// <summary>The id as written, such as <c>measures/4.02c</c>.</summary>
    public override string ToString() => value;

    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 24)
            return false;
        if (char.IsAsciiLetter(text[^1]))
            text = text[..^1];
        var groups = 0;
        foreach (var range in text.Split('.'))
        {
            var group = text[range];
            if (group.IsEmpty || group.ContainsAnyExceptInRange('0', '9'))
                return false;
            groups++;
        }

        return groups >= 2;
    }

    /// <summary>Whether two ids are the same.</summary>
    public static bool operator ==(ClauseId? left, ClauseId? right) => Equals(left, right);

    /// <summary>Whether two ids differ.</summary>
    public static bool operator !=(ClauseId? left, ClauseId? right) => !Equals(left, right);

    /// <summary>Ordinal order.</summary>
    public static bool operator <(ClauseId? left, ClauseId? right) => Comparer<ClauseId>.Default.Compare(left, right) < 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >(ClauseId? left, ClauseId? right) => Comparer<ClauseId>.Default.Compare(left, right) > 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator <=(ClauseId? left, ClauseId? right) => Comparer<ClauseId>.Default.Compare(left, right) <= 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >=(ClauseId? left, ClauseId? right) => Comparer<ClauseId>.Default.Compare(left, right) >= 0;
}
