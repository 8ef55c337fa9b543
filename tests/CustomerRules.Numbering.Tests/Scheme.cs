using CustomerRules.Numbering.Proofs;
using CustomerRules.Numbering.Templates;

namespace CustomerRules.Numbering.Tests;

/// <summary>The default scheme, and small variations of it.</summary>
internal static class Scheme
{
    internal const string DefaultUnits = "[A-Z]?[0-9]{1,4}";
    internal const string DefaultPattern = "{community}{unit}{year}{sequence:3}";

    /// <summary>The scheme of archives/4.2.02 as a list of parts, not read from the seeds.</summary>
    internal static NumberTemplate Default { get; } = Of(DefaultPattern);

    internal static NumberTemplate Of(string pattern, string units = DefaultUnits, int firstYear = 2000, int lastYear = 2099, params string[] communities) =>
        NumberTemplate.Create(pattern, new NumberVocabulary(communities.Length == 0 ? ["XX小区"] : communities, UnitSet.OfPattern(units), firstYear, lastYear));

    internal static ProvenTemplate Proven(string pattern = DefaultPattern, params string[] communities) =>
        Of(pattern, communities: communities).Prove().Proven ?? throw new InvalidOperationException("The test's template is ambiguous.");

    internal static NumberReading Reading(string unit, int sequence, int year = 2023, string community = "XX小区") => new(community, unit, year, sequence);

    /// <summary>What parsing says: the fields, or the failure.</summary>
    internal static string Parse(this NumberTemplate template, string number) => template.TryParse(number, out var fields, out var failure)
        ? $"{fields.Community}|{fields.Unit}|{fields.Year}|{fields.Sequence}"
        : failure.ToString();

    /// <summary>What formatting says: the number, or the failure.</summary>
    internal static string Write(this NumberTemplate template, string community, string unit, int year, long sequence) =>
        template.TryFormat(new NumberFields(community, unit, year, sequence), out string? number, out var failure) ? number : failure.ToString();
}
