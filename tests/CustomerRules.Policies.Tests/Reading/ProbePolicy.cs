using CustomerRules.Policies.Reading;

namespace CustomerRules.Policies.Tests.Reading;

/// <summary>A policy file with a header and one optional member of each kind, read as every domain package reads its files.</summary>
internal static class ProbePolicy
{
    internal const int MaxBytes = 4096;

    internal static readonly string[] Channels = ["phone", "visit", "letter"];

    internal const string Good = """
        {
          "$schema": "https://customerrules.dev/schemas/probe.schema.json",
          "policy": "complaints/severity",
          "version": "1.0.0",
          "effectiveFrom": "2025-01-01",
          "effectiveUntil": "2026-01-01",
          "title": { "zh": "投诉等级", "en": "Severity of complaints" },
          "cites": ["measures/4.02c", "measures/1.01b"],
          "level": 3,
          "channel": "phone",
          "urgent": false,
          "tags": ["lift-entrapment", "fire"]
        }
        """;

    internal static DiagnosticList Read(PolicyFile file) => Read(file, out _);

    internal static DiagnosticList Read(PolicyFile file, out PolicyHeader? header)
    {
        var found = new DiagnosticList();
        header = null;
        if (StrictReader.Read(file, found, MaxBytes)?.AsObject(found) is not { } reader)
            return found;
        header = PolicyValues.Header(reader, ClauseCatalogue.Embedded);
        reader.Optional("level")?.AsWholeNumber(1, 9, found);
        reader.Optional("urgent")?.AsFlag(found);
        if (reader.Optional("channel") is { } channel)
            PolicyValues.CodeIn(channel, Channels, found);
        if (reader.Optional("tags") is { } tags)
            PolicyValues.DistinctList(tags, item => PolicyValues.Code(item, found), found);
        reader.Close();
        return found;
    }
}
