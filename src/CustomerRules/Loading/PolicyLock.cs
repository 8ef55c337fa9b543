using CustomerRules.Diagnostics;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Loading;

/// <summary>The list of published files with their fingerprints: a published file is superseded, never edited.</summary>
/// <param name="file">The list.</param>
/// <param name="read">The fingerprints of files that have been read already, by path.</param>
/// <param name="found">Receives what is wrong.</param>
internal sealed class PolicyLock(PolicyFile file, IReadOnlyDictionary<string, PolicyFingerprint> read, DiagnosticList found)
{
    internal void Check(IEnumerable<PolicyFile> files)
    {
        if (StrictReader.Read(file, found)?.AsObject(found) is not { } reader)
            return;
        var published = reader.Required("files");
        reader.Close();
        if (published?.AsObject(found) is null)
            return;
        var folder = file.Path[..^"policies.lock.json".Length];
        var byPath = files.Where(other => other.Path.StartsWith(folder, StringComparison.Ordinal)).ToDictionary(other => other.Path[folder.Length..]);
        foreach (var (path, hash) in published.Members)
        {
            if (hash.AsText(found) is not { } expected)
                continue;
            if (!byPath.Remove(path, out var other))
                MissingUnlessCarriedElsewhere(path, hash);
            else if (FingerprintOf(other) is { } actual && actual.ToString() != expected)
                found.Add(BookDiagnostics.Edited(other.Path, path));
        }

        foreach (var other in byPath.Keys.Order(StringComparer.Ordinal))
            found.Add(BookDiagnostics.Unpublished(byPath[other].Path));
    }

    /// <summary>Null for a file that cannot be read, which has been said elsewhere.</summary>
    private PolicyFingerprint? FingerprintOf(PolicyFile other)
    {
        if (read.TryGetValue(other.Path, out var known))
            return known;
        return StrictReader.Read(other, new DiagnosticList()) is { } root ? PolicyFingerprint.Of(root) : null;
    }

    /// <summary>A book without regulations of its own takes the embedded ones, and the data of identifiers belongs to their own
    /// package, so the absence of either is no loss.</summary>
    private void MissingUnlessCarriedElsewhere(string path, PolicyNode entry)
    {
        if (!path.StartsWith("regulations/", StringComparison.Ordinal) && !path.StartsWith("identifiers/", StringComparison.Ordinal))
            found.Add(BookDiagnostics.Missing(entry, path));
    }
}
