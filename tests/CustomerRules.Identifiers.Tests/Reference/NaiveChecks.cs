using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace CustomerRules.Identifiers.Tests.Reference;

/// <summary>Every kind checked the slow and obvious way: expressions, the seed files read anew, dates parsed by a library, sums as the
/// standards print them. Input is plain: what folding does is tested by itself.</summary>
internal static partial class NaiveChecks
{
    private static readonly JsonElement Provinces = Seed("provinces");
    private static readonly HashSet<string> ProvinceCodes = [.. Provinces.GetProperty("provinces").EnumerateArray().Select(row => row.GetProperty("code").GetString()!)];
    private static readonly HashSet<string> Registrations = [.. Seed("registrations").GetProperty("registrations").EnumerateArray().Select(row => row.GetProperty("code").GetString()!)];
    private static readonly HashSet<string> Countries = [.. Seed("countries").GetProperty("countries").EnumerateArray().SelectMany(row => row.GetProperty("codes").EnumerateArray()).Select(code => code.GetString()!)];
    private static readonly JsonElement Plan = Seed("number-plan");

    internal static string Grade(string kind, string text, LocalDate asOf) => kind switch
    {
        "resident-id" => Resident(text, asOf),
        "foreign-permanent-resident-id" => Foreign(text, asOf),
        "unified-social-credit-code" => Credit(text),
        "organisation-code" => Valid(OrganisationPattern().IsMatch(text) && Numbers.WithOrganisationCheck(text[..8]) == text),
        "business-registration-number" => Valid(BusinessPattern().IsMatch(text) && IsRegistration(text[..6]) && Numbers.WithBusinessCheck(text[..14]) == text),
        "mobile-number" => Mobile(text),
        "landline-number" => Landline(text),
        "passport" or "hong-kong-macao-permit" or "taiwan-permit" => Valid(Forms(kind).Any(form => Regex.IsMatch(text, form))),
        "ethnicity" => Valid(Regex.IsMatch(text, "^[0-9]{2}$") && int.Parse(text, CultureInfo.InvariantCulture) is (>= 1 and <= 56) or 97 or 98),
        _ => Valid(text is "0" or "1" or "2" or "9"),
    };

    private static string Resident(string text, LocalDate asOf)
    {
        if (Regex.IsMatch(text, "^[0-9]{15}$"))
        {
            var holds = IsResidentRegion(text[..6]) && IsBirth("19" + text[6..12], asOf);
            return !holds ? "invalid" : int.Parse(text[12..], CultureInfo.InvariantCulture) >= 996 ? "warning" : "valid";
        }

        return Valid(Regex.IsMatch(text, "^[0-9]{17}[0-9X]$") && IsResidentRegion(text[..6]) && IsBirth(text[6..14], asOf) && Numbers.WithCheck(text[..17]) == text);
    }

    private static string Foreign(string text, LocalDate asOf)
    {
        if (Regex.IsMatch(text, "^9[0-9]{16}[0-9X]$"))
        {
            return Valid(ProvinceCodes.Contains(text[1..3]) && Countries.Any(code => code.EndsWith(text[3..6], StringComparison.Ordinal))
                && IsBirth(text[6..14], asOf) && Numbers.WithCheck(text[..17]) == text);
        }

        return Valid(Regex.IsMatch(text, "^[A-Z]{3}[0-9]{12}$") && Countries.Any(code => code.StartsWith(text[..3], StringComparison.Ordinal))
            && ProvinceCodes.Contains(text[3..5]) && (IsBirth("19" + text[7..13], asOf) || IsBirth("20" + text[7..13], asOf))
            && Numbers.WithTravelCheck(text[..14]) == text);
    }

    private static string Credit(string text)
    {
        if (!CreditPattern().IsMatch(text) || !Registrations.Contains(text[..2]) || !IsRegistration(text[2..8]))
            return "invalid";
        if (Numbers.WithOrganisationCheck(text[8..16]) != text[8..17])
            return "invalid";
        return Numbers.WithCreditCheck(text[..17]) == text ? "valid" : "warning";
    }

    private static string Mobile(string text)
    {
        // The country code is dialled with or without 00; without it, only the length tells it from a number.
        if (Regex.IsMatch(text, "^(0086|86(?=[0-9]{11}$))"))
            text = text[(text[0] == '0' ? 4 : 2)..];
        if (!Regex.IsMatch(text, "^[0-9]{11}$"))
            return "invalid";
        var row = Plan.GetProperty("mobile").EnumerateArray()
            .FirstOrDefault(range => range.GetProperty("prefixes").EnumerateArray().Any(prefix => text.StartsWith(prefix.GetString()!, StringComparison.Ordinal)));
        return row.ValueKind == JsonValueKind.Undefined ? "invalid" : row.GetProperty("certainty").GetString() == "agreed" ? "valid" : "warning";
    }

    private static string Landline(string text)
    {
        // The country code: with 00, or before more digits than a number without its area code can have.
        if (Regex.IsMatch(text, "^(0086|86(?=[0-9]{10,}$))"))
            text = Regex.Replace(text[(text[0] == '0' ? 4 : 2)..], "^0?", "0");
        foreach (var row in Plan.GetProperty("landline").EnumerateArray())
        {
            foreach (var area in row.GetProperty("areas").EnumerateArray().Select(area => "0" + area.GetString()))
            {
                if (!Regex.IsMatch(text, "^[0-9]+$") || !text.StartsWith(area, StringComparison.Ordinal))
                    continue;
                var subscriber = text[area.Length..];
                if (row.GetProperty("subscriberDigits").EnumerateArray().Any(length => length.GetInt32() == subscriber.Length))
                    return subscriber[0] is '0' or '1' ? "warning" : "valid";
            }
        }

        return "invalid";
    }

    private static IEnumerable<string> Forms(string kind) => Seed("travel-documents").GetProperty("forms").EnumerateArray()
        .Where(row => row.GetProperty("kind").GetString() == kind)
        .SelectMany(row => row.GetProperty("forms").EnumerateArray())
        .Select(form => "^" + form.GetString()!.Replace("#", "[0-9]", StringComparison.Ordinal).Replace("@", "[A-HJ-NP-Z]", StringComparison.Ordinal) + "$");

    private static bool IsResidentRegion(string region) =>
        region is "810000" or "820000" or "830000" || (ProvinceCodes.Contains(region[..2]) && region[0] != '8');

    private static bool IsRegistration(string region) => region == "100000" || ProvinceCodes.Contains(region[..2]);

    private static bool IsBirth(string yyyymmdd, LocalDate asOf) =>
        LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd").Parse(yyyymmdd).TryGetValue(default, out var birth) && birth.Year >= 1860 && birth <= asOf;

    private static string Valid(bool holds) => holds ? "valid" : "invalid";

    private static JsonElement Seed(string name) => JsonDocument.Parse(Repository.Read($"seeds/identifiers/{name}.json")).RootElement;

    [GeneratedRegex("^[0-9A-Z]{8}[0-9X]$")]
    private static partial Regex OrganisationPattern();

    [GeneratedRegex("^[0-9]{15}$")]
    private static partial Regex BusinessPattern();

    [GeneratedRegex("^[0-9A-HJ-NP-RTUWXY]{2}[0-9]{6}[0-9A-HJ-NP-RTUWXY]{10}$")]
    private static partial Regex CreditPattern();
}
