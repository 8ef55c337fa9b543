using System.Diagnostics.CodeAnalysis;

namespace CustomerRules.Archives.Lifecycle;

/// <summary>The number of a member of staff, which stands in the destruction register in place of a name.</summary>
/// <remarks>Up to 64 ASCII letters, digits and <c>- _ / .</c>, with at least one digit; what is a resident ID or a mobile number is refused. Small and capital letters
/// are the same: <c>s-017</c> is nobody else than <c>S-017</c>, so that nobody approves what they asked for. Immutable and thread-safe.</remarks>
public sealed class StaffNumber : IEquatable<StaffNumber>, IComparable<StaffNumber>
{
    private readonly string text;

    private StaffNumber(string text) => this.text = text;

    /// <summary>Takes a number.</summary>
    /// <param name="text">The number, such as <c>S-017</c>.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentException">It is not well formed, or it is a person's number. The text is not repeated.</exception>
    public static StaffNumber Parse(string text) => TryParse(text, out var number)
        ? number
        : throw new ArgumentException("A staff number has up to 64 ASCII letters, digits and - _ / ., a digit among them, and is no person's identity or telephone number.", nameof(text));

    /// <summary>Takes a number, if it is one.</summary>
    /// <param name="text">The number.</param>
    /// <param name="number">The number.</param>
    /// <returns>Whether it is well formed and no person's number.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out StaffNumber? number)
    {
        number = PlainNumber.IsWellFormed(text, asciiOnly: true) ? new StaffNumber(text!) : null;
        return number is not null;
    }

    /// <inheritdoc/>
    public bool Equals(StaffNumber? other) => string.Equals(text, other?.text, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StaffNumber);

    /// <inheritdoc/>
    public override int GetHashCode() => text.GetHashCode(StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public int CompareTo(StaffNumber? other) => string.Compare(text, other?.text, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether two numbers are the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(StaffNumber? left, StaffNumber? right) => Equals(left, right);

    /// <summary>Whether two numbers differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(StaffNumber? left, StaffNumber? right) => !Equals(left, right);

    /// <summary>Whether one comes before the other.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(StaffNumber? left, StaffNumber? right) => Compare(left, right) < 0;

    /// <summary>Whether one comes before the other, or they are the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(StaffNumber? left, StaffNumber? right) => Compare(left, right) <= 0;

    /// <summary>Whether one comes after the other.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(StaffNumber? left, StaffNumber? right) => Compare(left, right) > 0;

    /// <summary>Whether one comes after the other, or they are the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(StaffNumber? left, StaffNumber? right) => Compare(left, right) >= 0;

    /// <summary>The number as it was given.</summary>
    public override string ToString() => text;

    private static int Compare(StaffNumber? left, StaffNumber? right) => string.Compare(left?.text, right?.text, StringComparison.OrdinalIgnoreCase);
}
