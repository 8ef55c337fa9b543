using System.Text;
using Ardalis.GuardClauses;

namespace CustomerRules.Policies;

/// <summary>A policy file as bytes, with the path that it has below <c>seeds/</c>. Reading it from disk is the caller's work.</summary>
public sealed class PolicyFile
{
    /// <summary>Pairs a path with its bytes.</summary>
    /// <param name="path">The path below the policy folder, with <c>/</c>: <c>complaints/severity/2025-01-01.json</c>.</param>
    /// <param name="utf8">The file's content.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public PolicyFile(string path, ReadOnlyMemory<byte> utf8)
    {
        Path = Guard.Against.NullOrWhiteSpace(path);
        Utf8 = utf8;
    }

    /// <summary>The path below the policy folder, with <c>/</c>.</summary>
    public string Path { get; }

    /// <summary>The file's content.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>Makes a file out of text.</summary>
    /// <param name="path">The path.</param>
    /// <param name="json">The content.</param>
    /// <returns>The file.</returns>
    public static PolicyFile FromText(string path, string json) => new(path, Encoding.UTF8.GetBytes(json));

    /// <summary>The path.</summary>
    public override string ToString() => Path;
}
