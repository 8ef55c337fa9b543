using System.Collections.Immutable;
using CustomerRules.DecisionTables.Outputs;
using CustomerRules.Policies.Reading;

namespace CustomerRules.DecisionTables.Reading;

/// <summary>The inputs and outputs that a file declares but that could not be read: what rules say of them is not called unknown.</summary>
internal sealed class DeclaredNames
{
    private readonly bool listsInputs;
    private readonly HashSet<string>? faultyOutputs;

    /// <param name="root">The root of the file.</param>
    /// <param name="outputs">The outputs that could be read.</param>
    internal DeclaredNames(PolicyNode root, ImmutableArray<OutputColumn> outputs)
    {
        // A list that is missing or no list at all has been reported: then any name may be right.
        if (root.Member("inputs") is { Kind: PolicyNodeKind.Array } list)
        {
            Inputs = [.. list.Items.Select(item => item.Member("input")?.Text ?? "").Where(name => name.Length > 0).Distinct()];
            listsInputs = true;
        }

        if (root.Member("output") is { Kind: PolicyNodeKind.Object, Members.IsEmpty: false } output)
            faultyOutputs = [.. output.Members.Select(member => member.Key).Except(outputs.Select(column => column.Name))];
    }

    /// <summary>The names of all inputs, faulty or not.</summary>
    internal ImmutableArray<string> Inputs { get; } = [];

    /// <summary>Whether a name that is no readable input may be one that could not be read.</summary>
    internal bool IsFaultyInput(string name) => !listsInputs || Inputs.Contains(name);

    /// <summary>Takes the faulty outputs out of a rule's answer; true when there are some, so that the answer cannot be complete.</summary>
    internal bool SkipFaultyOutputs(ObjectReader then)
    {
        if (faultyOutputs is null)
            return true;
        if (faultyOutputs.Count == 0)
            return false;
        foreach (var name in faultyOutputs)
            then.Optional(name);
        then.Close();
        return true;
    }
}
