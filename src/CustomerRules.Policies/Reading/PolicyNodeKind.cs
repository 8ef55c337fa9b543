namespace CustomerRules.Policies.Reading;

/// <summary>What a JSON value is.</summary>
public enum PolicyNodeKind
{
    /// <summary>An object.</summary>
    Object = 0,

    /// <summary>A list.</summary>
    Array = 1,

    /// <summary>A text.</summary>
    Text = 2,

    /// <summary>A number, kept as written.</summary>
    Number = 3,

    /// <summary>True or false.</summary>
    Flag = 4,

    /// <summary>The literal <c>null</c>.</summary>
    Null = 5,
}
