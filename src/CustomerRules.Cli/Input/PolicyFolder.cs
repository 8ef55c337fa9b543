using System.IO.Enumeration;
using CustomerRules.DecisionTables.Reading;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Cli.Input;

/// <summary>Reads policy files from disk.</summary>
internal static class PolicyFolder
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };

    /// <summary>Every JSON file below a folder, or one file.</summary>
    internal static IReadOnlyList<PolicyFile> Read(string path)
    {
        if (File.Exists(path))
            return [FileOf(path)];
        if (!Directory.Exists(path))
            throw new UsageException("没有这个文件或文件夹。", "There is no such file or folder.");
        var files = FilesBelow(path).Order(StringComparer.Ordinal).Select(FileOf).ToList();
        return files.Count > 0 ? files : throw new UsageException("此文件夹下没有政策文件。", "There are no policy files below this folder.");
    }

    /// <summary>The embedded tables that the files draw on without carrying them, so that a part of a book can be checked alone.</summary>
    internal static IReadOnlyList<PolicyFile> MissingSuppliers(IReadOnlyList<PolicyFile> files)
    {
        var embedded = RuleBook.EmbeddedFiles.Select(file => (File: file, Root: RootOf(file))).Where(item => item.Root?.Member("policy") is not null).ToList();
        var roots = files.Where(file => !IsCase(file)).Select(RootOf).OfType<PolicyNode>().ToList();
        var known = roots.Select(root => root.Member("policy")?.Text).ToHashSet();
        var added = new List<PolicyFile>();
        var wanted = new Queue<PolicyId>(roots.SelectMany(DecisionTableReader.SuppliersOf));
        while (wanted.TryDequeue(out var id))
        {
            if (!known.Add(id.ToString()))
                continue;
            foreach (var (file, root) in embedded.Where(item => item.Root!.Member("policy")!.Text == id.ToString()))
            {
                added.Add(file);
                foreach (var supplier in DecisionTableReader.SuppliersOf(root!))
                    wanted.Enqueue(supplier);
            }
        }

        return added;
    }

    /// <summary>A scenario names the policy that it tries out, and is none.</summary>
    internal static bool IsCase(PolicyFile file) => Path.GetFileName(Path.GetDirectoryName(file.Path)) == "cases";

    /// <summary>Files by any spelling of their ending. A folder that is a link is not entered: it may lead back to where it stands.</summary>
    private static FileSystemEnumerable<string> FilesBelow(string path) =>
        new(path, (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(), Everything)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && entry.FileName.EndsWith(".json", StringComparison.OrdinalIgnoreCase),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };

    private static PolicyNode? RootOf(PolicyFile file) => StrictReader.Read(file, new DiagnosticList());

    private static PolicyFile FileOf(string path)
    {
        if (File.ResolveLinkTarget(path, returnFinalTarget: true) is { Exists: false })
            throw new UsageException($"{path} 是失效的链接。", $"{path} is a link that leads nowhere.");
        return new PolicyFile(path.Replace('\\', '/'), File.ReadAllBytes(path));
    }
}
