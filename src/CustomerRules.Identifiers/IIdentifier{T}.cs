using NodaTime;

namespace CustomerRules.Identifiers;

/// <summary>An identifier of one kind: an immutable value that holds its characters packed, never as a text.</summary>
/// <typeparam name="TSelf">The identifier's own type.</typeparam>
/// <remarks>Format codes: none or <c>M</c> hides every character, <c>S</c> is the mask for staff, <c>H</c> the mask for the
/// holder, <c>R</c> reveals. Parsing accepts what a check does not call invalid, whatever the day.</remarks>
public interface IIdentifier<TSelf> : IIdentifier, ISpanParsable<TSelf>, IUtf8SpanParsable<TSelf>, IEquatable<TSelf>, IComparable<TSelf>
    where TSelf : struct, IIdentifier<TSelf>
{
    /// <summary>The kind.</summary>
    static abstract IdentifierKind Kind { get; }

    /// <summary>Checks a text. Allocates nothing.</summary>
    /// <param name="text">The text; full-width forms, spaces and hyphens are folded first.</param>
    /// <param name="asOf">The day as of which it is checked.</param>
    /// <returns>The grade, the findings, and the value unless the grade is invalid.</returns>
    static abstract IdentifierCheck<TSelf> Check(ReadOnlySpan<char> text, LocalDate asOf);

    /// <summary>Checks a UTF-8 text. Allocates nothing.</summary>
    /// <param name="utf8Text">The text; full-width forms, spaces and hyphens are folded first.</param>
    /// <param name="asOf">The day as of which it is checked.</param>
    /// <returns>The grade, the findings, and the value unless the grade is invalid.</returns>
    static abstract IdentifierCheck<TSelf> Check(ReadOnlySpan<byte> utf8Text, LocalDate asOf);
}
