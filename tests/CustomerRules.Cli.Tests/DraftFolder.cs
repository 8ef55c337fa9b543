namespace CustomerRules.Cli.Tests;

/// <summary>A folder of policies on disk that is gone after the test.</summary>
internal sealed class DraftFolder : IDisposable
{
    internal const string Conditions = "complaints/conditions/2025-01-01.json";
    internal const string Severity = "complaints/severity/2025-01-01.json";
    internal const string Duties = "complaints/duties/2025-01-01.json";
    internal const string Urgency = "complaints/urgency/2025-01-01.json";

    internal string Root { get; } = Directory.CreateTempSubdirectory("customer-rules-").FullName.Replace('\\', '/');

    /// <summary>A draft of the complaint policies: copies of the seeds, without the lock.</summary>
    internal static DraftFolder OfComplaints() => Of(Conditions, Severity, Duties, Urgency);

    internal static DraftFolder Of(params string[] paths)
    {
        var folder = new DraftFolder();
        foreach (var path in paths)
            folder.Write(path, File.ReadAllText(Path.Combine(Repository.Root, "seeds", path)));
        return folder;
    }

    internal string PathOf(string path) => $"{Root}/{path}";

    internal DraftFolder Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
        return this;
    }

    internal DraftFolder Edit(string path, string old, string replacement)
    {
        var text = File.ReadAllText(PathOf(path));
        Assert.Contains(old, text, StringComparison.Ordinal);
        return Write(path, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
