namespace CustomerRules.TestKit;

/// <summary>Compares a text with a committed <c>*.expected.txt</c>; <c>CUSTOMERRULES_ACCEPT=1</c> rewrites the file instead.</summary>
public static class GoldenFile
{
    private static readonly bool Accepting = Environment.GetEnvironmentVariable("CUSTOMERRULES_ACCEPT") == "1";

    /// <summary>Fails when the text is not the committed one.</summary>
    /// <param name="path">The expected text's path below the repository root.</param>
    /// <param name="actual">What the program says now.</param>
    public static void Expect(string path, string actual)
    {
        var file = Repository.PathOf(path);
        var text = actual.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        if (Accepting)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
            return;
        }

        Assert.True(File.Exists(file), $"{path} is missing. Run once with CUSTOMERRULES_ACCEPT=1 and review this text:\n{text}");
        Assert.Equal(File.ReadAllText(file), text);
    }
}
