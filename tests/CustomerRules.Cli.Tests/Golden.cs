using System.Runtime.CompilerServices;

namespace CustomerRules.Cli.Tests;

/// <summary>Compares a text with a file below <c>golden/</c>; with CUSTOMERRULES_ACCEPT=1 it writes the file instead.</summary>
internal static class Golden
{
    internal static void Check(string name, string actual, [CallerFilePath] string source = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(source)!, "golden", name);
        if (Environment.GetEnvironmentVariable("CUSTOMERRULES_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(File.Exists(path), $"There is no golden file {name}. Run the tests once with CUSTOMERRULES_ACCEPT=1 and read what it wrote.");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
