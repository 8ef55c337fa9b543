using CustomerRules.Policies;

namespace CustomerRules.Tests;

/// <summary>The policy data of the repository, as it lies on disk.</summary>
internal static class Seeds
{
    internal const string Conditions = "complaints/conditions/2025-01-01.json";
    internal const string Duties = "complaints/duties/2025-01-01.json";
    internal const string Severity = "complaints/severity/2025-01-01.json";
    internal const string Urgency = "complaints/urgency/2025-01-01.json";

    /// <summary>Every file below <c>seeds/</c>, the clause catalogue and the lock included.</summary>
    internal static IEnumerable<PolicyFile> OnDisk()
    {
        var seeds = Path.Combine(Repository.Root, "seeds");
        foreach (var path in Directory.EnumerateFiles(seeds, "*.json", SearchOption.AllDirectories))
            yield return new PolicyFile(Path.GetRelativePath(seeds, path).Replace('\\', '/'), File.ReadAllBytes(path));
    }

    internal static string Text(string path) => File.ReadAllText(Path.Combine(Repository.Root, "seeds", path));
}
