namespace CustomerRules.DecisionTables.Analysis;

/// <summary>What a walk over the facts keeps in mind from one fact to the next, in words of bits.</summary>
internal interface IFactWalk
{
    /// <summary>How many words a state has.</summary>
    int WordCount { get; }

    /// <summary>The bits that the classes of a fact leave, as changes from class to class; the first class is always among them.</summary>
    /// <param name="level">The fact.</param>
    ClassChange[] ChangesAt(int level);

    /// <summary>Writes the state in which nothing is known.</summary>
    /// <param name="state">Receives it.</param>
    void Start(Span<ulong> state);

    /// <summary>Leaves nothing in a state but what can still make a difference, so that states that lead to the same are the same.</summary>
    /// <param name="level">How many facts are known.</param>
    /// <param name="state">The state.</param>
    /// <returns>The terminal, when it is settled; else -1.</returns>
    int Reduce(int level, Span<ulong> state);

    /// <summary>The terminal when all facts are known.</summary>
    /// <param name="state">The state.</param>
    int Leaf(ReadOnlySpan<ulong> state);
}
