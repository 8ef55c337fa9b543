using System.Collections.Immutable;
using System.Globalization;
using CustomerRules.Policies.Diagnostics;
using NodaTime;
using NodaTime.Text;

namespace CustomerRules.Policies.Reading;

/// <summary>Reads the values that every policy file is made of: codes, dates, ids, citations and the header.</summary>
public static class PolicyValues
{
    /// <summary>So many values are sooner compared than hashed.</summary>
    private const int Few = 16;

    private static readonly string[] HeaderMembers = ["$schema", "policy", "version", "effectiveFrom", "effectiveUntil", "title", "cites"];

    /// <summary>Reads a kebab-case code.</summary>
    /// <param name="node">The value.</param>
    /// <param name="diagnostics">Receives CR1010 or CR1011.</param>
    /// <returns>The code, or null.</returns>
    public static string? Code(PolicyNode node, DiagnosticList diagnostics)
    {
        ArgumentNullException.ThrowIfNull(node);
        if (node.AsText(diagnostics) is not { } text)
            return null;
        if (CodeText.IsCode(text))
            return text;
        diagnostics.Add(ReadingDiagnostics.Malformed(node, "短横线小写英文代码（如 lift-entrapment）", "a kebab-case code such as lift-entrapment"));
        return null;
    }

    /// <summary>Reads a code out of a closed list and gives its position.</summary>
    /// <param name="node">The value.</param>
    /// <param name="codes">The codes that exist.</param>
    /// <param name="diagnostics">Receives CR1010, or CR1012 with "did you mean".</param>
    /// <returns>The position in <paramref name="codes"/>, or null.</returns>
    public static int? CodeIn(PolicyNode node, IReadOnlyList<string> codes, DiagnosticList diagnostics)
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentNullException.ThrowIfNull(codes);
        for (var i = 0; i < codes.Count; i++)
        {
            if (node.Is(codes[i]))
                return i;
        }

        if (node.AsText(diagnostics) is null)
            return null;
        diagnostics.Add(ReadingDiagnostics.UnknownCode(node, codes));
        return null;
    }

    /// <summary>Reads a non-empty list without repetitions.</summary>
    /// <typeparam name="T">What an item is.</typeparam>
    /// <param name="node">The value.</param>
    /// <param name="read">Reads one item; null when it recorded a finding.</param>
    /// <param name="diagnostics">Receives CR1010, CR1016 for a repetition, CR1017 for an empty list.</param>
    /// <returns>The items that could be read.</returns>
    public static IReadOnlyList<T> DistinctList<T>(PolicyNode node, Func<PolicyNode, T?> read, DiagnosticList diagnostics)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentNullException.ThrowIfNull(read);
        var items = new List<T>();
        HashSet<T>? seen = null;
        foreach (var item in node.AsItems(diagnostics))
        {
            if (read(item) is not { } value)
                continue;
            if (items.Count == Few)
                seen = [.. items];
            if (seen?.Add(value) ?? !items.Contains(value))
                items.Add(value);
            else
                diagnostics.Add(ReadingDiagnostics.Repeated(item, value as string ?? item.Text));
        }

        if (node is { Kind: PolicyNodeKind.Array, Items.IsEmpty: true })
            diagnostics.Add(ReadingDiagnostics.EmptyList(node));
        return items;
    }

    /// <summary>Reads an ISO 8601 date.</summary>
    /// <param name="node">The value.</param>
    /// <param name="diagnostics">Receives CR1010 or CR1011.</param>
    /// <returns>The date, or null.</returns>
    public static LocalDate? Date(PolicyNode node, DiagnosticList diagnostics)
    {
        ArgumentNullException.ThrowIfNull(node);
        if (node.AsText(diagnostics) is not { } text)
            return null;
        if (Plain(text) is { } plain)
            return plain;
        if (LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var date))
            return date;
        diagnostics.Add(ReadingDiagnostics.Malformed(node, "日期（年-月-日，如 2025-01-01）", "a date such as 2025-01-01"));
        return null;
    }

    /// <summary>Reads a policy id.</summary>
    /// <param name="node">The value.</param>
    /// <param name="diagnostics">Receives CR1010 or CR1011.</param>
    /// <returns>The id, or null.</returns>
    public static PolicyId? Policy(PolicyNode node, DiagnosticList diagnostics)
    {
        ArgumentNullException.ThrowIfNull(node);
        if (node.AsText(diagnostics) is not { } text)
            return null;
        if (PolicyId.TryParse(text, out var id))
            return id;
        diagnostics.Add(ReadingDiagnostics.Malformed(node, "政策标识（如 complaints/severity）", "a policy id such as complaints/severity"));
        return null;
    }

    /// <summary>Reads the clauses that something rests on.</summary>
    /// <param name="node">The list of clause ids.</param>
    /// <param name="catalogue">The clauses that exist.</param>
    /// <param name="diagnostics">Receives CR1013 for an unknown clause, CR1015 for none, CR1016 for a repetition.</param>
    /// <returns>The citation, or null.</returns>
    public static Citation? Cites(PolicyNode node, ClauseCatalogue catalogue, DiagnosticList diagnostics)
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (node is { Kind: PolicyNodeKind.Array, Items.IsEmpty: true })
        {
            diagnostics.Add(ReadingDiagnostics.Uncited(node));
            return null;
        }

        var ids = ImmutableArray.CreateBuilder<ClauseId>(node.Count);
        foreach (var item in node.AsItems(diagnostics))
        {
            if (Clause(item, catalogue, diagnostics) is not { } id)
                continue;
            if (ids.Contains(id))
                diagnostics.Add(ReadingDiagnostics.Repeated(item, id.ToString()));
            else
                ids.Add(id);
        }

        return ids.Count == 0 ? null : Citation.OfDistinct(ids.DrainToImmutable());
    }

    /// <summary>Reads what every policy file begins with.</summary>
    /// <param name="reader">The file's object; the members of the header are taken from it.</param>
    /// <param name="catalogue">The clauses that exist.</param>
    /// <returns>The header, or null with findings.</returns>
    public static PolicyHeader? Header(ObjectReader reader, ClauseCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var found = reader.Diagnostics;
        reader.Optional("$schema")?.AsText(found);
        var id = reader.Required("policy") is { } policy ? Policy(policy, found) : null;
        var version = reader.Required("version") is { } number ? Version(number, found) : null;
        var from = reader.Required("effectiveFrom") is { } first ? Date(first, found) : null;
        var untilNode = reader.Optional("effectiveUntil");
        var until = untilNode is null ? null : Date(untilNode, found);
        var title = reader.RequiredBilingual("title");
        var cites = reader.Required("cites") is { } clauses ? Cites(clauses, catalogue, found) : null;
        if (until <= from)
        {
            found.Add(ReadingDiagnostics.PeriodReversed(untilNode!));
            return null;
        }

        return id is null || version is null || from is null || title is null || cites is null
            ? null
            : new PolicyHeader(id, version.Value, from.Value, until, title, cites, PolicyFingerprint.Of(reader.Node), reader.Node.Place);
    }

    /// <summary>Takes the members of a header that has been read already, so that they are not unknown.</summary>
    /// <param name="reader">The file's object.</param>
    public static void PassHeader(ObjectReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        foreach (var name in HeaderMembers)
            reader.Optional(name);
    }

    /// <summary>A date as everybody writes it, read by hand: building the pattern would take a fifth of a cold process's load.</summary>
    private static LocalDate? Plain(string text)
    {
        if (text.Length != 10 || text[4] != '-' || text[7] != '-'
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(text.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            || !int.TryParse(text.AsSpan(8, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var day))
            return null;
        return year > 0 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;
    }

    private static PolicyVersion? Version(PolicyNode node, DiagnosticList diagnostics)
    {
        if (node.AsText(diagnostics) is not { } text)
            return null;
        if (PolicyVersion.TryParse(text, out var version))
            return version;
        diagnostics.Add(ReadingDiagnostics.Malformed(node, "版本号（如 1.0.0）", "a version such as 1.0.0"));
        return null;
    }

    private static ClauseId? Clause(PolicyNode node, ClauseCatalogue catalogue, DiagnosticList diagnostics)
    {
        Span<char> text = stackalloc char[CodeText.MaxLength * 2];
        if (node.TryCopyText(text, out var length) && catalogue.Find(text[..length]) is { } id)
            return id;
        if (node.AsText(diagnostics) is null)
            return null;
        diagnostics.Add(ReadingDiagnostics.UnknownClause(node, catalogue.Ids.Select(known => known.ToString()).Order(StringComparer.Ordinal)));
        return null;
    }
}
