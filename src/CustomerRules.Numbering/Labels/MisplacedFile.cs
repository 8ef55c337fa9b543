namespace CustomerRules.Numbering.Labels;

/// <summary>A file that does not stand where it belongs.</summary>
/// <param name="Reading">What its number says.</param>
/// <param name="Position">Where it stands, from 0.</param>
/// <param name="BelongsAfter">The file that it belongs right after; null when it belongs at the beginning.</param>
/// <param name="BelongsAfterPosition">Where that file stands, from 0; null when it belongs at the beginning.</param>
public sealed record MisplacedFile(NumberReading Reading, int Position, NumberReading? BelongsAfter, int? BelongsAfterPosition);
