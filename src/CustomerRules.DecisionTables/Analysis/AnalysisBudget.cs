namespace CustomerRules.DecisionTables.Analysis;

/// <summary>How much an exact analysis may cost. When it is used up the analysis fails; it never guesses and never skips.</summary>
/// <param name="MaxStates">How many distinct states of partly matched rules may be visited.</param>
/// <param name="MaxRegions">How many regions a difference may list.</param>
/// <param name="ListedFindings">How many findings of one kind are described one by one; the count of the others is always given.</param>
/// <param name="MaxMegabytes">How much memory the states may take: each holds a bit for every rule, and one in which all facts are known
/// every rule that matches. The process takes up to twice as much.</param>
/// <param name="ListedDecisions">How many decisions are laid out beforehand. A table with more, because very many sets of rules match
/// together, is proved by asking for its answers, and puts each decision together when it is asked for.</param>
public sealed record AnalysisBudget(
    int MaxStates = 1_000_000, int MaxRegions = 100_000, int ListedFindings = 50, int MaxMegabytes = 256, int ListedDecisions = 32_768)
{
    /// <summary>Enough for tables of some thousand rules, unless very many of them match together.</summary>
    public static AnalysisBudget Default { get; } = new();
}
