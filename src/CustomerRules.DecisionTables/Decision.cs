using System.Collections.Immutable;
using CustomerRules.DecisionTables.Analysis;
using CustomerRules.DecisionTables.Outputs;
using CustomerRules.Policies;

namespace CustomerRules.DecisionTables;

/// <summary>What a table answers in one region of its inputs, and why: answer and reasons are one object.</summary>
/// <remarks>Made when the table is proved, and compared by reference: two regions that differ only in the rules behind the answer have
/// two decisions. Only where <see cref="DecisionTable.AreDecisionsListed"/> is false it is made when it is asked for. Immutable and thread-safe.</remarks>
public sealed class Decision
{
    internal Decision(int index, PolicyHeader policy, Verdict verdict, ImmutableArray<Decision> upstream)
    {
        Index = index;
        AnswerId = verdict.AnswerId;
        Policy = policy;
        Outcome = verdict.Outcome;
        Deciding = verdict.Deciding;
        Outranked = verdict.Outranked;
        Upstream = upstream;
        Cites = verdict.Cites;
    }

    /// <summary>The position in <see cref="DecisionTable.Decisions"/>, from 0; -1 where decisions are not listed.</summary>
    public int Index { get; }

    /// <summary>The policy version that answers.</summary>
    public PolicyHeader Policy { get; }

    /// <summary>The answer.</summary>
    public Outcome Outcome { get; }

    /// <summary>The rules that give the answer, in the order of the file; at least one. The default counts when it answers.</summary>
    public ImmutableArray<Rule> Deciding { get; }

    /// <summary>The rules that match too but do not count, in the order of the file.</summary>
    public ImmutableArray<Rule> Outranked { get; }

    /// <summary>What the tables that feed this one answered, in the order of the inputs.</summary>
    public ImmutableArray<Decision> Upstream { get; }

    /// <summary>The clauses of all deciding rules.</summary>
    public Citation Cites { get; }

    /// <summary>The same for all listed decisions of a table that give the same answer, whatever the reasons; -1 where they are not listed.</summary>
    internal int AnswerId { get; }

    /// <summary>Whether another decision of the same table gives the same answer.</summary>
    internal bool Agrees(Decision other) => AnswerId >= 0 ? AnswerId == other.AnswerId : Outcome.Equals(other.Outcome);

    /// <summary>The policy and the answer, such as <c>complaints/severity@1.0.0 {"severity":"major"}</c>.</summary>
    public override string ToString() => $"{Policy.Name} {Outcome}";
}
