using System.Text;

namespace CustomerRules.Complaints.Tests.Explaining;

/// <summary>Compares a text with the file <c>NAME.expected.txt</c>. With CUSTOMERRULES_ACCEPT=1 the file is rewritten instead.</summary>
internal static class ExpectedText
{
    internal static void Matches(string name, string actual)
    {
        var file = $"{name}.expected.txt";
        if (Environment.GetEnvironmentVariable("CUSTOMERRULES_ACCEPT") == "1")
        {
            File.WriteAllText(Path.Combine(SourceFolder(), file), actual + "\n", new UTF8Encoding(false));
            return;
        }

        using var stream = typeof(ExpectedText).Assembly.GetManifestResourceStream(file);
        Assert.True(stream is not null, $"There is no {file}. Run the tests once with CUSTOMERRULES_ACCEPT=1, and read what was written.");
        using var reader = new StreamReader(stream);
        Assert.Equal(reader.ReadToEnd(), actual + "\n");
    }

    private static string SourceFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder.GetFiles("CustomerRules.Complaints.Tests.csproj").Length == 0)
            folder = folder.Parent ?? throw new InvalidOperationException("The project's folder is not above the tests.");
        return Path.Combine(folder.FullName, "Explaining");
    }
}
