namespace CustomerRules.Archives.Validation;

/// <summary>The codes of findings. A code never changes its meaning. Identifiers add codes of their own (<see cref="Identifiers.FindingCodes"/>),
/// with their own grade; of all others only <see cref="ReadAs"/>, <see cref="OutOfOrder"/>,
/// <see cref="OtherBirthDate"/> and <see cref="PersonalNumber"/> are warnings.</summary>
public static class ArchiveFindingCodes
{
    /// <summary>A required field, or a conditional one whose condition holds, is not there.</summary>
    public const string Required = "required";

    /// <summary>A group needs one of its fields, whichever, and has none.</summary>
    public const string OneOf = "one-of";

    /// <summary>A flag that must hold the other truth value.</summary>
    public const string MustBe = "must-be";

    /// <summary>A value of another type.</summary>
    public const string WrongType = "wrong-type";

    /// <summary>A number that was read as another kind, but begins as a resident ID does. A warning.</summary>
    public const string ReadAs = "read-as";

    /// <summary>A text that shows nothing: white space, controls, zero-width characters.</summary>
    public const string Blank = "blank";

    /// <summary>A text with more characters than the field takes.</summary>
    public const string TooLong = "too-long";

    /// <summary>A code that the list does not have.</summary>
    public const string UnlistedCode = "unlisted-code";

    /// <summary>A number below the least or above the greatest, or not whole.</summary>
    public const string OutOfRange = "out-of-range";

    /// <summary>A number with more decimal places than the field takes.</summary>
    public const string Precision = "precision";

    /// <summary>A text that is not written as its type is: no such day, month, moment, e-mail address or reference.</summary>
    public const string Malformed = "malformed";

    /// <summary>A day after that of the validation, where only the past makes sense.</summary>
    public const string Future = "future";

    /// <summary>A day or moment earlier than one that it should not be before. A warning.</summary>
    public const string OutOfOrder = "out-of-order";

    /// <summary>Another day of birth than the one in the identifier beside it. A warning.</summary>
    public const string OtherBirthDate = "other-birth-date";

    /// <summary>A reference, such as the number of a file, that is the identity number of a person. A warning.</summary>
    public const string PersonalNumber = "personal-number";

    /// <summary>A list with fewer entries than it must have.</summary>
    public const string TooFew = "too-few";

    /// <summary>A list with more entries than it may have.</summary>
    public const string TooMany = "too-many";

    /// <summary>A member that the schema does not have.</summary>
    public const string UnknownMember = "unknown-member";

    /// <summary>A member that is given twice; the first one counts.</summary>
    public const string DuplicateMember = "duplicate-member";

    /// <summary>The document is not JSON, or ends too early, or goes on after its end.</summary>
    public const string NotJson = "not-json";

    /// <summary>The document is not UTF-8, or an escape in it is half of a character.</summary>
    public const string NotUtf8 = "not-utf-8";

    /// <summary>Objects and lists are nested deeper than any schema.</summary>
    public const string TooDeep = "too-deep";

    /// <summary>The document is larger than <see cref="ArchiveValidation.MaxDocumentBytes"/>.</summary>
    public const string TooLarge = "too-large";

    /// <summary>There are more findings than are listed.</summary>
    public const string More = "more-findings";
}
