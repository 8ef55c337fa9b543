namespace CustomerRules.TestKit;

/// <summary>Finds committed files from wherever the tests run.</summary>
public static class Repository
{
    /// <summary>The folder that holds <c>CustomerRules.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The full path of a committed file or folder.</summary>
    /// <param name="relative">The path below the root, with <c>/</c>.</param>
    public static string PathOf(string relative) => Path.Combine(Root, relative);

    /// <summary>The text of a committed file.</summary>
    /// <param name="relative">The path below the root, with <c>/</c>.</param>
    public static string Read(string relative) => File.ReadAllText(PathOf(relative));

    /// <summary>The committed files below a folder, without what a build leaves there, in ordinal order.</summary>
    /// <param name="folder">The folder below the root.</param>
    /// <param name="pattern">Which files, such as <c>*.cs</c>.</param>
    public static IEnumerable<string> Files(string folder, string pattern) => Directory
        .EnumerateFiles(PathOf(folder), pattern, SearchOption.AllDirectories)
        .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        // Not [CallerFilePath]: a deterministic build writes /_/ there.
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CustomerRules.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"No CustomerRules.sln above {AppContext.BaseDirectory}.");
    }
}
