namespace CustomerRules.Numbering;

/// <summary>Why a number cannot be formatted or parsed.</summary>
public enum NumberFailureReason
{
    /// <summary>Nothing is wrong.</summary>
    None = 0,

    /// <summary>There is no text.</summary>
    Empty = 1,

    /// <summary>The text is longer than any number is.</summary>
    TooLong = 2,

    /// <summary>The text ends before the number does.</summary>
    EndsTooEarly = 3,

    /// <summary>A character that no number has: a space, a control or invisible character, half of a character.</summary>
    UnusableCharacter = 4,

    /// <summary>A digit of another script, such as a full-width one.</summary>
    ForeignDigit = 5,

    /// <summary>Not a registered abbreviation.</summary>
    CommunityNotRegistered = 6,

    /// <summary>Not a unit of the scheme.</summary>
    UnitNotAdmitted = 7,

    /// <summary>Not a year of the scheme.</summary>
    YearNotAdmitted = 8,

    /// <summary>Not a sequence of the scheme: not digits, zero-filled to another width, or below 1.</summary>
    SequenceNotAdmitted = 9,

    /// <summary>The sequence has more digits than the scheme gives it. It is never widened silently.</summary>
    SequenceOverflow = 10,

    /// <summary>A literal of the scheme is not there.</summary>
    LiteralMissing = 11,

    /// <summary>The check characters are wrong: at least one character is not as issued.</summary>
    CheckWrong = 12,

    /// <summary>The number can be read in more than one way.</summary>
    Ambiguous = 13,

    /// <summary>A field is given that the scheme does not have.</summary>
    FieldNotInScheme = 14,

    /// <summary>The caller's buffer is too short.</summary>
    DestinationTooShort = 15,

    /// <summary>The number is complete, and the text goes on.</summary>
    GoesOn = 16,

    /// <summary>A growing sequence is greater than a <see cref="long"/> counts.</summary>
    SequenceBeyondCount = 17,

    /// <summary>A combining mark, or another code for a character: numbers are written in normal form C (NFC).</summary>
    NotComposed = 18,
}
