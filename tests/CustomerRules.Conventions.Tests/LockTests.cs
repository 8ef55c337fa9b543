using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Conventions.Tests;

/// <summary>policies.lock.json lists every file under seeds/ with its fingerprint. CUSTOMERRULES_ACCEPT=1 adds new files; it
/// never changes the entry of a published one.</summary>
public class LockTests
{
    private const string LockPath = "seeds/policies.lock.json";

    [Fact]
    public void Every_seed_file_is_published_as_it_stands()
    {
        var published = JsonNode.Parse(Repository.Read(LockPath))!["files"]!.AsObject().ToDictionary(entry => entry.Key, entry => (string)entry.Value!);
        var found = Repository.Files("seeds", "*.json").Select(path => Path.GetRelativePath(Path.Combine(Repository.Root, "seeds"), path))
            .Where(path => path != "policies.lock.json" && !path.Contains("/cases/", StringComparison.Ordinal))
            .ToDictionary(path => path, Fingerprint);
        if (Environment.GetEnvironmentVariable("CUSTOMERRULES_ACCEPT") == "1")
            Write(published.Concat(found.Where(file => !published.ContainsKey(file.Key))));
        else
            Assert.Equal(found.OrderBy(file => file.Key, StringComparer.Ordinal), published.OrderBy(file => file.Key, StringComparer.Ordinal));
    }

    private static string Fingerprint(string path)
    {
        var found = new DiagnosticList();
        var root = StrictReader.Read(new PolicyFile(path, File.ReadAllBytes(Path.Combine(Repository.Root, "seeds", path))), found);
        Assert.Empty(found);
        return PolicyFingerprint.Of(root!).ToString();
    }

    private static void Write(IEnumerable<KeyValuePair<string, string>> files)
    {
        var text = new StringBuilder("{\n  \"files\": {\n");
        text.AppendJoin(",\n", files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => $"    {JsonSerializer.Serialize(file.Key)}: \"{file.Value}\""));
        text.Append("\n  }\n}\n");
        File.WriteAllText(Path.Combine(Repository.Root, LockPath), text.ToString());
    }
}
