namespace CustomerRules.Policies.Reading;

/// <summary>One value of a document: what it is, where it stands, and what it belongs to.</summary>
internal struct TapeToken
{
    /// <summary>Where the value begins, in bytes.</summary>
    internal int Offset;

    /// <summary>Values of an object or a list; bytes as written, without quotes, of a text or a number.</summary>
    internal int Length;

    /// <summary>The token after this value and all that it holds.</summary>
    internal int End;

    /// <summary>The object or list that holds it; -1 for the root.</summary>
    internal int Parent;

    /// <summary>Its position among the values of its parent, from 0.</summary>
    internal int Position;

    /// <summary>Where the member's name begins, at its quote; meaningless outside an object.</summary>
    internal int NameOffset;

    /// <summary>The length of the member's name as written, without quotes, in bytes.</summary>
    internal int NameLength;

    internal PolicyNodeKind Kind;

    /// <summary>Whether the text has escapes, or the flag is true.</summary>
    internal bool Marked;

    /// <summary>Whether the member's name has escapes.</summary>
    internal bool NameEscaped;
}
