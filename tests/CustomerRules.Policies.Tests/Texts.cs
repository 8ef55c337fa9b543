using FsCheck;

namespace CustomerRules.Policies.Tests;

/// <summary>Well-formed texts spelled out of FsCheck's own arrays, so that a counterexample shrinks with them.</summary>
internal static class Texts
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>A kebab-case code: a character for each byte, a hyphen before it when the byte is 128 or more.</summary>
    internal static string Code(NonEmptyArray<byte> seed) =>
        string.Concat(seed.Get.Take(32).Select((b, i) => (i > 0 && b >= 128 ? "-" : "") + Letters[b % Letters.Length]));

    /// <summary>A clause id with as many number groups as there are bytes, from two to six.</summary>
    internal static string ClauseId(NonEmptyArray<byte> document, byte first, NonEmptyArray<byte> others, bool letter) =>
        $"{Code(document)}/{first}.{string.Join('.', others.Get.Take(5))}{(letter ? "c" : "")}";
}
