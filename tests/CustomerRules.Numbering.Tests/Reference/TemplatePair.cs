namespace CustomerRules.Numbering.Tests.Reference;

/// <summary>Two small templates that are versions of each other: the later one writes the same values otherwise.</summary>
public sealed record TemplatePair(TemplateSpec Earlier, TemplateSpec Later)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Earlier} / {Later}";
}
