using CustomerRules.Policies;

namespace CustomerRules.Tests;

/// <summary>The policy data of the repository, as it lies on disk.</summary>
internal static class Seeds
{
    internal const string Conditions = "complaints/conditions/2025-01-01.json";
    internal const string Duties = "complaints/duties/2025-01-01.json";
    internal const string Severity = "complaints/severity/2025-01-01.json";
    internal const string Urgency = "complaints/urgency/2025-01-01.json";

    internal static string RepositoryRoot { get; } = FindRoot();

    /// <summary>Every file below <c>seeds/</c>, the clause catalogue and the lock included.</summary>
    internal static IEnumerable<PolicyFile> OnDisk()
    {
        var seeds = Path.Combine(RepositoryRoot, "seeds");
        foreach (var path in Directory.EnumerateFiles(seeds, "*.json", SearchOption.AllDirectories))
            yield return new PolicyFile(Path.GetRelativePath(seeds, path).Replace('\\', '/'), File.ReadAllBytes(path));
    }

    internal static string Text(string path) => File.ReadAllText(Path.Combine(RepositoryRoot, "seeds", path));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CustomerRules.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run below the repository.");
        return folder.FullName;
    }
}
