using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using CustomerRules.Archives.Schemas;
using CustomerRules.Archives.Validation;
using CustomerRules.Identifiers;
using NodaTime;
using NodaTime.Text;

namespace CustomerRules.Archives.Evolution;

/// <summary>The values of a type that decide whether another type takes them all: at each bound, and one that only this type takes.</summary>
/// <param name="asOf">The day on which they are judged.</param>
/// <param name="ages">The ages that conditions ask for.</param>
internal sealed class SampleValues(LocalDate asOf, ImmutableArray<int> ages)
{
    private const int LongestIdentifier = 128;

    // One valid number of each kind that is none of another kind.
    private static readonly ImmutableArray<string> Numbers =
    [
        "11010519491231002X", "KAZ110090123105", "91350100M000100Y43", "D2143569X", "110108000000016", "13800138000", "01087654321", "E12345678", "H1234567890", "12345678", "01", "1",
    ];

    // A year that does not lie ahead.
    private readonly string early = Math.Clamp(asOf.Year - 1, 1, 2000).ToString("D4", CultureInfo.InvariantCulture);

    /// <summary>Values of a field that holds no others, plainest first; at least one.</summary>
    /// <param name="field">The field.</param>
    /// <param name="codes">Texts that are singled out elsewhere; a field that takes any text is tried with them too.</param>
    internal IEnumerable<JsonNode> Of(ArchiveField field, ImmutableArray<string> codes) => field.Form switch
    {
        FieldForm.Flag => new[] { field.MustBe ?? true, !(field.MustBe ?? true) }.Select(flag => JsonValue.Create(flag)),
        FieldForm.WholeNumber => new[] { field.Min, field.Max }.Distinct().Select(number => JsonValue.Create(number)),
        FieldForm.Map => Maps(field),
        FieldForm.Decimal => Decimals(field).Distinct().Select(number => JsonValue.Create(number)),
        _ => Texts(field, codes).Distinct(StringComparer.Ordinal).Select(text => JsonValue.Create(text)!),
    };

    /// <summary>A number of a kind.</summary>
    internal static string NumberOf(IdentifierKind kind) => Numbers[kind.Value - 1];

    private static IEnumerable<JsonNode> Maps(ArchiveField field)
    {
        yield return new JsonObject();
        yield return new JsonObject { ["~"] = new string('文', field.MaxLength) };
        yield return new JsonObject(Enumerable.Range(1, field.AtMost).Select(i => KeyValuePair.Create(new string('n', i), (JsonNode?)"~")));
    }

    private static IEnumerable<decimal> Decimals(ArchiveField field)
    {
        yield return field.Min;
        yield return field.Max;
        var step = 1m;
        for (var i = 0; i < field.Places; i++)
            step /= 10;
        if (field.Min < field.Max && field.Places > 0)
            yield return field.Min + step;
    }

    private IEnumerable<string> Texts(ArchiveField field, ImmutableArray<string> codes) => field.Form switch
    {
        FieldForm.Text or FieldForm.PersonName => FreeTexts(field.MaxLength).Concat(codes.Where(code => code.Length <= field.MaxLength)),
        FieldForm.EMail => ["a@b", new string('a', TextForms.MaxEMail - 2) + "@b"],
        FieldForm.Reference => ["~", new string('r', TextForms.MaxReference), .. codes.Where(code => code.Length <= TextForms.MaxReference)],
        FieldForm.Choice => field.Choices.Select(choice => choice.Code).Concat(field.Open ? FreeTexts(TextForms.MaxOpenChoice).Concat(codes.Where(code => code.Length <= TextForms.MaxOpenChoice)) : []),
        FieldForm.Date => Dates(field),
        FieldForm.Moment => [$"{early}-01-01T00:00:00Z", $"{early}-01-01T00:00:00.123456789+08:00", .. Ahead(field, "9999-12-31T00:00:00Z")],
        FieldForm.Month => [$"{early}-01", .. Ahead(field, "9999-12")],
        _ => field.Kinds.SelectMany(kind => new[] { NumberOf(kind), NumberOf(kind).PadRight(LongestIdentifier) }),
    };

    private static IEnumerable<string> FreeTexts(int most) => most switch
    {
        1 => ["~", "文"],
        2 => ["~", "文文", "~ "],
        _ => ["~", new string('文', most), "~ ~"],
    };

    /// <summary>A day on either side of each age, and one that lies ahead.</summary>
    private IEnumerable<string> Dates(ArchiveField field)
    {
        yield return $"{early}-01-01";
        foreach (var birth in ages.Where(age => age < asOf.Year).Select(age => asOf.PlusYears(-age)))
        {
            for (var days = -1; days <= 1; days++)
                yield return LocalDatePattern.Iso.Format(birth.PlusDays(days));
        }

        if (!ages.IsEmpty)
            yield return LocalDatePattern.Iso.Format(asOf);
        foreach (var day in Ahead(field, "9999-12-31"))
            yield return day;
    }

    private static string[] Ahead(ArchiveField field, string text) => field.Past ? [] : [text];
}
