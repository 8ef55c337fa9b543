namespace CustomerRules.Numbering.Characters;

/// <summary>Why no number has a character.</summary>
internal enum CharacterFlaw
{
    /// <summary>Numbers may have it.</summary>
    None,

    /// <summary>A space or a control character.</summary>
    SpaceOrControl,

    /// <summary>Nothing is seen of it: two texts that look the same would differ.</summary>
    Invisible,

    /// <summary>Half of a character, or no character yet.</summary>
    NoCharacter,

    /// <summary>A digit of another script, such as a full-width one.</summary>
    ForeignDigit,

    /// <summary>A mark or a letter part that joins the character before it.</summary>
    Combining,

    /// <summary>Another code for a character that normal form C (NFC) writes otherwise.</summary>
    OtherForm,
}
