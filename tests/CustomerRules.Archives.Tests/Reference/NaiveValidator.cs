using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CustomerRules.Archives.Schemas;
using CustomerRules.Archives.Validation;
using CustomerRules.Identifiers;
using NodaTime;
using NodaTime.Text;

namespace CustomerRules.Archives.Tests.Reference;

/// <summary>Validation done slowly over a parsed document, one field after the other, straight from the definitions.</summary>
internal sealed class NaiveValidator(LocalDate asOf)
{
    private static readonly string[] Formless = ["text", "person-name"];
    private readonly List<string> findings = [];
    private readonly HashSet<string> halves = [];
    private readonly Dictionary<string, string[]> groupsAround = [];
    private readonly Dictionary<string, JsonElement> read = [];
    private readonly List<(string Path, ArchiveField Field, string[] Around)> dated = [];
    private readonly Dictionary<string, IReadOnlyList<ArchiveField>> fieldsAt = [];
    private int met;

    /// <summary>Findings as <c>path code grade</c> in ordinal order, and completeness.</summary>
    internal static (string[] Findings, string Completeness) Validate(ArchiveSchema schema, JsonElement document, LocalDate asOf)
    {
        var naive = new NaiveValidator(asOf);
        var units = Units(schema.Fields);
        if (document.ValueKind != JsonValueKind.Object)
            return (["$ wrong-type invalid"], $"0/{units}");
        naive.Object(document, schema.Fields, "$", counted: true);
        naive.Compare();
        return ([.. naive.findings.Order(StringComparer.Ordinal)], $"{naive.met}/{units}");
    }

    private static int Units(IEnumerable<ArchiveField> fields) => fields.Sum(field =>
        field.Presence == Presence.Optional ? 0 : IsSection(field) ? Units(field.Fields) : 1);

    private static bool IsSection(ArchiveField field) => field.Type == FieldType.Group && !field.OneOf;

    /// <summary>Gives the fields that are there and usable.</summary>
    private Dictionary<string, JsonElement> Object(JsonElement element, IReadOnlyList<ArchiveField> fields, string path, bool counted)
    {
        var given = new Dictionary<string, JsonElement>();
        foreach (var (position, member) in element.EnumerateObject().Index())
        {
            if (fields.All(field => field.Name != member.Name))
                findings.Add($"{path}{Step(member.Name, position + 1)} unknown-member invalid");
            else if (!given.TryAdd(member.Name, member.Value))
                findings.Add($"{path}.{member.Name} duplicate-member invalid");
        }

        foreach (var (name, _) in given.Where(item => item.Value.ValueKind == JsonValueKind.Null).ToList())
            given.Remove(name);
        fieldsAt[path] = fields;
        string[] around = [path, .. groupsAround.TryGetValue(path, out var outer) ? outer : []];
        foreach (var field in fields.Where(field => field.Type == FieldType.Group))
            groupsAround[$"{path}.{field.Name}"] = around;
        var usable = new Dictionary<string, JsonElement>();
        foreach (var field in fields.Where(field => given.ContainsKey(field.Name)))
        {
            if (Value(given[field.Name], field, $"{path}.{field.Name}", counted && field.Presence == Presence.Required))
                usable.Add(field.Name, given[field.Name]);
        }

        foreach (var (name, value) in usable)
            read[$"{path}.{name}"] = value;
        dated.AddRange(fields.Where(field => usable.ContainsKey(field.Name)).Select(field => ($"{path}.{field.Name}", field, around)));

        // What conditions look at is what stands there, whether or not it may.
        var said = usable.ToDictionary();
        bool? Needs(FieldCondition condition) => Needed(condition, given.Keys, said, path);
        foreach (var field in fields.Where(field => field.MustBe is not null && said.ContainsKey(field.Name) && said[field.Name].GetBoolean() != field.MustBe))
        {
            var needed = field.Condition is null ? true : Needs(field.Condition);
            if (needed != false)
                usable.Remove(field.Name);
            if (needed == true)
                findings.Add($"{path}.{field.Name} must-be invalid");
        }

        foreach (var field in fields.Where(field => field.Presence != Presence.Optional))
            Settle(field, given.ContainsKey(field.Name), usable, Needs, path, counted);
        if (fields.Any(field => IsLacking(field, usable, Needs, path)))
            halves.Add(path);
        return usable;
    }

    /// <summary>Every day beside each day that it should not be before, and each day of birth beside the number.</summary>
    private void Compare()
    {
        foreach (var (path, field, around) in dated)
        {
            foreach (var earlier in field.NotBefore.Select(name => Nearest(name, field, around)).OfType<JsonElement>())
            {
                if (Precedes(read[path].GetString()!, earlier.GetString()!))
                    findings.Add($"{path} out-of-order warning");
            }

            if (field.SameBirthAs is { } number && Nearest(number, field, around) is { } id && IdentifierKind.ResidentId.Check(id.GetString()!, asOf).Value is ResidentId resident
                && LocalDatePattern.Iso.Format(resident.RevealBirthDate()) != read[path].GetString())
                findings.Add($"{path} other-birth-date warning");
        }
    }

    private JsonElement? Nearest(string name, ArchiveField besides, string[] around)
    {
        var holder = around.First(path => fieldsAt[path].Any(field => field.Name == name && field != besides));
        return read.TryGetValue($"{holder}.{name}", out var value) ? value : null;
    }

    private static bool Precedes(string later, string earlier) => later.Length > 10 && earlier.Length > 10
        ? OffsetDateTimePattern.ExtendedIso.Parse(later).Value.ToInstant() < OffsetDateTimePattern.ExtendedIso.Parse(earlier).Value.ToInstant()
        : string.CompareOrdinal(later[..10], earlier[..10]) < 0;

    /// <summary>Whether the object is not whole for the lack of a field.</summary>
    private bool IsLacking(ArchiveField field, Dictionary<string, JsonElement> usable, Func<FieldCondition, bool?> needs, string path)
    {
        if (field.Presence == Presence.Optional || (field.Condition is not null && needs(field.Condition) == false))
            return false;
        return !usable.ContainsKey(field.Name) || halves.Contains($"{path}.{field.Name}");
    }

    private static string Step(string name, int position) =>
        Regex.IsMatch(name, "^[a-z-]+\\z") ? "." + name : Regex.IsMatch(name, "^[a-z.]+\\z") ? $"['{name}']" : $".*{position}";

    /// <summary>By categories and, for the letters and marks that show nothing, by Unicode's list.</summary>
    private static bool IsInvisible(Rune rune) =>
        Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        || "034F 115F 1160 17B4 17B5 180B 180C 180D 180F 2800 3164 FE00 FE0F FFA0 E0100".Split(' ').Contains($"{rune.Value:X4}");

    private void Settle(ArchiveField field, bool given, Dictionary<string, JsonElement> usable, Func<FieldCondition, bool?> needs, string path, bool counted)
    {
        if (usable.ContainsKey(field.Name))
        {
            met += counted && !IsSection(field) ? 1 : 0;
            return;
        }

        bool? needed = field.Condition is null ? true : needs(field.Condition);
        if (needed == false)
            met += counted ? 1 : 0;
        else if (needed == true && !given)
            Absent(field, $"{path}.{field.Name}");
    }

    private void Absent(ArchiveField field, string path)
    {
        if (!IsSection(field))
        {
            findings.Add($"{path} required invalid");
            return;
        }

        foreach (var inner in field.Fields.Where(inner => inner.Presence == Presence.Required || (inner.Condition is not null && inner.Condition.Tests.All(test => test.Given == false))))
            Absent(inner, $"{path}.{inner.Name}");
    }

    private bool? Needed(FieldCondition condition, Dictionary<string, JsonElement>.KeyCollection given, Dictionary<string, JsonElement> usable, string path)
    {
        var outcomes = condition.Tests.Select(test =>
        {
            if (test.Given == false && !given.Contains(test.Field))
                return true;
            if (test.Given == false && halves.Contains($"{path}.{test.Field}"))
                return null;
            return usable.TryGetValue(test.Field, out var value) ? Test(test, value) : (bool?)null;
        }).ToList();
        return outcomes.Contains(false) ? false : outcomes.Contains(null) ? null : true;
    }

    private bool Test(ConditionTest test, JsonElement value)
    {
        if (test.Given is { } given)
            return given;
        if (test.Flag is { } flag)
            return value.GetBoolean() == flag;
        if (test.YoungerThan is not { } years)
            return test.Codes.Contains(value.GetString()!);
        var birth = LocalDatePattern.Iso.Parse(value.GetString()!).Value;
        return birth.Year + years > 9999 || Period.Between(birth, asOf.PlusDays(-1), PeriodUnits.Years).Years < years;
    }

    private bool Value(JsonElement value, ArchiveField field, string path, bool counted)
    {
        string? Wrong(bool right) => right ? null : "wrong-type";
        if (field.Type == FieldType.Group)
        {
            if (value.ValueKind != JsonValueKind.Object)
                return Refuse("wrong-type");
            var usable = Object(value, field.Fields, path, counted && !field.OneOf).Keys;
            return !field.OneOf || (usable.Count == 0 ? Refuse("one-of") : usable.Any(name => !halves.Contains($"{path}.{name}")));
        }

        if (field.Type == FieldType.Map)
            return value.ValueKind == JsonValueKind.Object ? Map(value, field, path) : Refuse("wrong-type");
        if (field.Type == FieldType.Entries)
            return value.ValueKind == JsonValueKind.Array ? List(value, field, path) : Refuse("wrong-type");
        var code = field.Type.Code switch
        {
            "flag" => Wrong(value.ValueKind is JsonValueKind.True or JsonValueKind.False),
            "whole-number" or "decimal" => value.ValueKind == JsonValueKind.Number ? Number(value, field) : "wrong-type",
            _ => value.ValueKind == JsonValueKind.String ? Text(value.GetString()!, field, path) : "wrong-type",
        };
        return code is null || (code.Length > 0 && Refuse(code));

        bool Refuse(string reason)
        {
            findings.Add($"{path} {reason} invalid");
            return false;
        }
    }

    private bool List(JsonElement value, ArchiveField field, string path)
    {
        var i = 0;
        foreach (var entry in value.EnumerateArray())
        {
            if (i < field.AtMost && entry.ValueKind == JsonValueKind.Object)
                Object(entry, field.Fields, $"{path}[{i}]", counted: false);
            else if (i < field.AtMost)
                findings.Add($"{path}[{i}] wrong-type invalid");
            i++;
        }

        if (i > field.AtMost)
            findings.Add($"{path} too-many invalid");
        if (i < field.AtLeast)
            findings.Add($"{path} too-few invalid");
        return i >= field.AtLeast;
    }

    private bool Map(JsonElement value, ArchiveField field, string path)
    {
        var facts = value.EnumerateObject().ToList();
        foreach (var (i, fact) in facts.Take(field.AtMost).Index())
        {
            if (fact.Name.EnumerateRunes().All(IsInvisible) || fact.Name.EnumerateRunes().Count() > 64)
                findings.Add($"{path}.*{i + 1} malformed invalid");
            else if (facts.Take(i).Any(other => other.Name == fact.Name))
                findings.Add($"{path}.*{i + 1} duplicate-member invalid");
            var code = fact.Value.ValueKind switch
            {
                JsonValueKind.Null => null,
                JsonValueKind.String => Free(fact.Value.GetString()!, field.MaxLength),
                _ => "wrong-type",
            };
            if (code is not null)
                findings.Add($"{path}.*{i + 1} {code} invalid");
        }

        if (facts.Count > field.AtMost)
            findings.Add($"{path} too-many invalid");
        return true;
    }

    private static string? Free(string text, int most) =>
        text.EnumerateRunes().All(IsInvisible) ? "blank" : text.EnumerateRunes().Count() > most ? "too-long" : null;

    private static string? Number(JsonElement value, ArchiveField field)
    {
        if (!decimal.TryParse(value.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || number < field.Min || number > field.Max)
            return "out-of-range";
        var factor = (decimal)Math.Pow(10, field.Places);
        return number * factor % 1 == 0 ? null : field.Type == FieldType.WholeNumber ? "out-of-range" : "precision";
    }

    /// <summary>Null when it is right, empty when the findings have been told.</summary>
    private string? Text(string text, ArchiveField field, string path)
    {
        var length = text.EnumerateRunes().Count();
        if (Formless.Contains(field.Type.Code))
            return Free(text, field.MaxLength);
        switch (field.Type.Code)
        {
            case "choice":
                if (field.Choices.Any(choice => choice.Code == text))
                    return null;
                return !field.Open ? "unlisted-code" : Free(text, 64);
            case "identifier":
                return Identifier(text, field, path);
            case "e-mail":
                return length <= 254 && Regex.IsMatch(text, "^[^@]+@[^@]+\\z") && !text.EnumerateRunes().Any(IsInvisible) ? null : "malformed";
            case "reference":
                if (IdentifierKind.ResidentId.Check(text, asOf).Grade != Grade.Invalid && length <= 64)
                    findings.Add($"{path} personal-number warning");
                return length is >= 1 and <= 64 && !text.EnumerateRunes().Any(IsInvisible) ? null : "malformed";
            default:
                return Time(text, field);
        }
    }

    private string? Time(string text, ArchiveField field)
    {
        LocalDate? day = field.Type.Code switch
        {
            "date" => text.Length == 10 && LocalDatePattern.Iso.Parse(text) is { Success: true } date ? date.Value : null,
            "month" => Regex.IsMatch(text, "^[0-9]{4}-[0-9]{2}\\z") && LocalDatePattern.Iso.Parse(text + "-01") is { Success: true } first ? first.Value : null,
            _ => Regex.IsMatch(text, "^[0-9-]{10}T([01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])\\z") && OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } moment ? moment.Value.Date : null,
        };
        if (day is not { Year: >= 1 } known)
            return "malformed";
        return field.Past && known > asOf ? "future" : null;
    }

    /// <summary>Whether some day of birth of the last century or this one makes the digits the beginning of a resident ID.</summary>
    private bool IsCut(string text)
    {
        if (!Regex.IsMatch(text, "^[0-9]{8,17}\\z") || IdentifierKind.ResidentId.Check(text[..6] + "199001010010", asOf).Findings.Any(finding => finding.Code == "region"))
            return false;
        var born = text[6..Math.Min(text.Length, 14)];
        return Enumerable.Range(0, 50_000).Select(days => new LocalDate(1900, 1, 1).PlusDays(days))
            .Any(day => day <= asOf && LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd").Format(day).StartsWith(born, StringComparison.Ordinal));
    }

    private string? Identifier(string text, ArchiveField field, string path)
    {
        var checks = field.Kinds.Select(kind => kind.Check(text, asOf)).ToList();
        if (checks.Find(check => check.Grade == Grade.Valid) is { } valid)
        {
            if (valid.Kind != IdentifierKind.ResidentId && field.Kinds.Contains(IdentifierKind.ResidentId) && IsCut(text))
                findings.Add($"{path} read-as warning");
            return null;
        }

        var best = checks.FirstOrDefault(check => check.Grade == Grade.Warning) ?? checks.FirstOrDefault(check => check.Findings[0].Code is not ("length" or "character" or "form")) ?? checks[0];
        findings.AddRange(best.Findings.Select(finding => $"{path} {finding.Code} {finding.Grade.Code}"));
        return best.Grade == Grade.Warning ? null : "";
    }
}
