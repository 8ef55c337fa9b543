namespace CustomerRules.DecisionTables.Tests;

/// <summary>Compares a text with a committed <c>*.expected.txt</c>; <c>CUSTOMERRULES_ACCEPT=1</c> rewrites the file instead.</summary>
internal static class GoldenFile
{
    private static readonly bool Accepting = Environment.GetEnvironmentVariable("CUSTOMERRULES_ACCEPT") == "1";

    internal static void Expect(string path, string actual)
    {
        var file = Repository.PathOf(path);
        var text = actual.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        if (Accepting)
        {
            File.WriteAllText(file, text);
            return;
        }

        Assert.True(File.Exists(file), $"{path} is missing. Run once with CUSTOMERRULES_ACCEPT=1 and review this text:\n{text}");
        Assert.Equal(File.ReadAllText(file), text);
    }
}
