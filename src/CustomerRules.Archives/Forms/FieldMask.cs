using CustomerRules.Archives.Schemas;
using CustomerRules.Identifiers;
using NodaTime;

namespace CustomerRules.Archives.Forms;

/// <summary>What an audience sees of a personal value: identifiers by the mask of their kind, names by that of names, everything else not at all.</summary>
/// <param name="audience">Who sees it; null shows everything.</param>
internal sealed class FieldMask(MaskAudience? audience)
{
    private const string Hidden = "**";

    internal bool Hides(ArchiveField field) => audience is not null && field.Sensitivity != Sensitivity.None;

    internal string Apply(ArchiveField field, string value)
    {
        if (audience == MaskAudience.Public)
            return Hidden;
        if (field.Type == FieldType.PersonName)
            return NameMask.Of(value, audience!);
        if (field.Type == FieldType.Identifier)
        {
            foreach (var kind in field.Kinds)
            {
                if (kind.Check(value, LocalDate.MaxIsoValue).Value is { } number)
                    return number.Mask(audience!);
            }
        }

        return Hidden;
    }
}
