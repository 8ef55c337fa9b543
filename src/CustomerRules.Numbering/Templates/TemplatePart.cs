namespace CustomerRules.Numbering.Templates;

/// <summary>Which part of a template's description a fault is in.</summary>
public enum TemplatePart
{
    /// <summary>The pattern itself.</summary>
    Pattern = 0,

    /// <summary>The registered abbreviations.</summary>
    Communities = 1,

    /// <summary>The units.</summary>
    Units = 2,

    /// <summary>The years.</summary>
    Years = 3,
}
