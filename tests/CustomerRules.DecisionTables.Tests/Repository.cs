namespace CustomerRules.DecisionTables.Tests;

/// <summary>The working copy that the tests were built from.</summary>
internal static class Repository
{
    private static readonly string Root = Find(AppContext.BaseDirectory);

    /// <summary>A file or folder by its path below the root, with <c>/</c>.</summary>
    internal static string PathOf(string path) => Path.Combine(Root, path);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "CustomerRules.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
