using System.Collections.Immutable;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>Where a table does what: what its proof is drawn from. In every diagram terminal 1 is "here" and 0 is elsewhere.</summary>
internal abstract class ProofEvidence
{
    /// <summary>Whether every combination is declared impossible.</summary>
    internal abstract bool NothingPossible { get; }

    /// <summary>Where no rule answers; null when there is no such place.</summary>
    internal abstract Diagram? Unanswered();

    /// <summary>Where rules answer but leave an output open; null when there is no such place.</summary>
    /// <param name="output">The position of the output.</param>
    internal abstract Diagram? Silent(int output);

    /// <summary>Rules that contradict each other, and where.</summary>
    internal abstract IReadOnlyList<(ImmutableArray<Rule> Rules, Func<Diagram> Where)> Conflicts();

    /// <summary>Whether a rule decides somewhere.</summary>
    internal abstract bool Decides(Rule rule);

    /// <summary>Where a rule decides, alone or with others.</summary>
    internal abstract Diagram WhereDecides(Rule rule);

    /// <summary>For a rule that decides nowhere: the rules that decide where it matches, and where it matches; none when it does nowhere.</summary>
    internal abstract (ImmutableArray<Rule> Covering, Func<Diagram> Where) Outranking(Rule rule);

    /// <summary>Whether no answer would change without a rule that decides somewhere. Of rules in conflict none is called redundant: which
    /// one is to go is for the author to say.</summary>
    internal abstract bool IsRedundant(Rule rule);
}
