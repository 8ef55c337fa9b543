using System.Text;
using System.Text.Json;
using CustomerRules.Archives.Schemas;
using CustomerRules.Archives.Validation;
using CustomerRules.Identifiers;
using NodaTime;

namespace CustomerRules.Archives.Forms;

/// <summary>What an audience sees of a personal value: identifiers by the mask of their kind, names by that of names, everything else not at all.</summary>
/// <param name="audience">Who sees it; null shows everything.</param>
internal sealed class FieldMask(MaskAudience? audience)
{
    internal const string Hidden = "**";

    internal bool Hides(ArchiveField field) => audience is not null && field.Sensitivity != Sensitivity.None;

    /// <summary>Whether a value may be personal though its field is not: a text or number that the field does not take could be anything.</summary>
    internal bool Doubts(ArchiveField field, JsonElement value, string shown) =>
        audience is not null && value.ValueKind is (JsonValueKind.String or JsonValueKind.Number) && !Takes(field, value.ValueKind == JsonValueKind.Number, shown);

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

    private static bool Takes(ArchiveField field, bool isNumber, string shown) => field.Form switch
    {
        FieldForm.WholeNumber or FieldForm.Decimal => isNumber,
        FieldForm.Flag => false,
        FieldForm.Choice => !isNumber && (field.Open || field.TryGetChoice(shown, out _)),
        FieldForm.Date => TextForms.TryDate(Encoding.UTF8.GetBytes(shown), out _),
        FieldForm.Moment => TextForms.TryMoment(Encoding.UTF8.GetBytes(shown), out _),
        FieldForm.Month => TextForms.TryMonth(Encoding.UTF8.GetBytes(shown), out _),
        FieldForm.Identifier => !isNumber && field.Kinds.Any(kind => kind.Check(shown, LocalDate.MaxIsoValue).Grade != Grade.Invalid),
        _ => !isNumber,
    };
}
