using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.DecisionTables.Outputs;

/// <summary>What values an output can take, and how values of several rules are merged under <see cref="HitPolicy.Collect"/>.</summary>
/// <remarks>The kinds are closed: choice, flag, number, set of codes, record, list of records.</remarks>
public abstract class OutputType
{
    private protected OutputType()
    {
    }

    /// <summary>Whether values of several rules can be merged: a merge is declared, here and in every field.</summary>
    public abstract bool Merges { get; }

    /// <summary>What an output has when no matching rule speaks of it; null when silence is not allowed.</summary>
    internal abstract OutputValue? Silence { get; }

    /// <summary>Whether values name the clauses of the rules that gave them.</summary>
    internal virtual bool NamesClauses => false;

    internal abstract OutputValue? Read(PolicyNode node, Citation cites, DiagnosticList found);

    internal abstract OutputValue Merge(OutputValue left, OutputValue right);

    /// <summary>Merges one or more values in their order.</summary>
    internal virtual OutputValue MergeAll(IReadOnlyList<OutputValue> values) => values.Aggregate(Merge);
}
