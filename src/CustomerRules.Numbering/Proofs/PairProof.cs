namespace CustomerRules.Numbering.Proofs;

/// <summary>Whether numbers can be told apart: decided exactly, with a counterexample of the shortest length.</summary>
/// <typeparam name="T">What a counterexample is.</typeparam>
/// <param name="IsDecided">Whether the proof came to an end; one that would cost too much proves nothing.</param>
/// <param name="Counterexample">The counterexample; null when there is none, or when it was not decided.</param>
/// <param name="PairsExplored">How many pairs of states the proof visited.</param>
public sealed record PairProof<T>(bool IsDecided, T? Counterexample, int PairsExplored)
    where T : class
{
    /// <summary>Whether it is proved that there is no counterexample.</summary>
    public bool Holds => IsDecided && Counterexample is null;
}
