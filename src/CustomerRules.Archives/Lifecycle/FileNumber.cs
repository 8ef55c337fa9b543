using System.Diagnostics.CodeAnalysis;

namespace CustomerRules.Archives.Lifecycle;

/// <summary>The number of a customer file: all that is left of it in the end, so it must say nothing about a person.</summary>
/// <remarks>Up to 64 letters, digits and <c>- _ / .</c>, with at least one digit; what is a resident ID or a mobile number is refused. Equality and order are ordinal. Immutable and thread-safe.</remarks>
public sealed class FileNumber : IEquatable<FileNumber>, IComparable<FileNumber>
{
    private readonly string text;

    private FileNumber(string text) => this.text = text;

    /// <summary>Takes a number.</summary>
    /// <param name="text">The number, such as <c>XX小区A12023001</c>.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentException">It is not well formed, or it is a person's number. The text is not repeated.</exception>
    public static FileNumber Parse(string text) => TryParse(text, out var number)
        ? number
        : throw new ArgumentException("A file number has up to 64 letters, digits and - _ / ., a digit among them, and is no person's number.", nameof(text));

    /// <summary>Takes a number, if it is one.</summary>
    /// <param name="text">The number.</param>
    /// <param name="number">The number.</param>
    /// <returns>Whether it is well formed and no person's number.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out FileNumber? number)
    {
        number = PlainNumber.IsWellFormed(text, asciiOnly: false) ? new FileNumber(text!) : null;
        return number is not null;
    }

    /// <inheritdoc/>
    public bool Equals(FileNumber? other) => other is not null && text == other.text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FileNumber);

    /// <inheritdoc/>
    public override int GetHashCode() => text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public int CompareTo(FileNumber? other) => string.CompareOrdinal(text, other?.text);

    /// <summary>Whether two numbers are the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(FileNumber? left, FileNumber? right) => Equals(left, right);

    /// <summary>Whether two numbers differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(FileNumber? left, FileNumber? right) => !Equals(left, right);

    /// <summary>Whether one comes before the other.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(FileNumber? left, FileNumber? right) => Compare(left, right) < 0;

    /// <summary>Whether one comes before the other, or they are the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(FileNumber? left, FileNumber? right) => Compare(left, right) <= 0;

    /// <summary>Whether one comes after the other.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(FileNumber? left, FileNumber? right) => Compare(left, right) > 0;

    /// <summary>Whether one comes after the other, or they are the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(FileNumber? left, FileNumber? right) => Compare(left, right) >= 0;

    /// <summary>The number as it was given.</summary>
    public override string ToString() => text;

    private static int Compare(FileNumber? left, FileNumber? right) => string.CompareOrdinal(left?.text, right?.text);
}
