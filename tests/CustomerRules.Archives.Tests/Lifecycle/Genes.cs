namespace CustomerRules.Archives.Tests.Lifecycle;

/// <summary>Random bytes read as choices; where they end, every choice is the first. So fewer and smaller bytes mean a simpler case.</summary>
internal sealed class Genes(byte[]? bytes)
{
    private int next;

    internal int Below(int count) => bytes is null || next >= bytes.Length ? 0 : bytes[next++] % count;

    internal bool Flag() => Below(2) == 1;

    internal T Of<T>(params T[] choices) => choices[Below(choices.Length)];
}
