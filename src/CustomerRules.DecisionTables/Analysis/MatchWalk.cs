namespace CustomerRules.DecisionTables.Analysis;

/// <summary>Keeps every set of matching rules apart: the state is the rules that can still match.</summary>
/// <param name="space">The facts and rules.</param>
/// <param name="leaf">The terminal for a set of matching rules.</param>
internal sealed class MatchWalk(RuleSpace space, MatchWalk.Terminal leaf) : IFactWalk
{
    /// <summary>The terminal for the rules that match.</summary>
    internal delegate int Terminal(ReadOnlySpan<ulong> matched);

    /// <inheritdoc/>
    public int WordCount => space.WordCount;

    /// <inheritdoc/>
    public ClassChange[] ChangesAt(int level) => ClassChange.Of(space.Classes[level]);

    /// <inheritdoc/>
    public void Start(Span<ulong> state) => state.Fill(ulong.MaxValue);

    /// <inheritdoc/>
    public int Reduce(int level, Span<ulong> state) => -1;

    /// <inheritdoc/>
    public int Leaf(ReadOnlySpan<ulong> state) => leaf(state);
}
