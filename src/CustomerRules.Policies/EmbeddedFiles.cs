using System.Reflection;

namespace CustomerRules.Policies;

/// <summary>The policy files that a package carries inside its assembly, under the path that they have below <c>seeds/</c>.</summary>
public static class EmbeddedFiles
{
    /// <summary>Lists the embedded policy files of an assembly.</summary>
    /// <param name="assembly">The package's assembly.</param>
    /// <returns>The files in ordinal order of their paths.</returns>
    public static IReadOnlyList<PolicyFile> Of(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        var names = assembly.GetManifestResourceNames().Where(name => name.EndsWith(".json", StringComparison.Ordinal));
        return [.. names.Order(StringComparer.Ordinal).Select(name => new PolicyFile(name, Bytes(assembly, name)))];
    }

    private static byte[] Bytes(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
