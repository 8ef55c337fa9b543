namespace CustomerRules.Numbering.Proofs;

/// <summary>What a character of a number is to a field, in one reading.</summary>
internal enum FieldEvent : byte
{
    /// <summary>It comes before what the field's value is made of.</summary>
    Before,

    /// <summary>It is the next character of the value.</summary>
    Within,

    /// <summary>It comes after the field.</summary>
    After,
}
