namespace CustomerRules.Policies;

/// <summary>The language of a message, an explanation or a name. Always an argument, never taken from the machine.</summary>
public enum Language
{
    /// <summary>Simplified Chinese (<c>zh</c>).</summary>
    Chinese = 0,

    /// <summary>English (<c>en</c>).</summary>
    English = 1,
}
