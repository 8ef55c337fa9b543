namespace CustomerRules.Cli.Tests;

/// <summary>Where the repository lies.</summary>
internal static class Repository
{
    internal static string Root { get; } = Find();

    internal static string Seeds => Path.Combine(Root, "seeds").Replace('\\', '/');

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CustomerRules.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run below the repository.");
        return folder.FullName;
    }
}
