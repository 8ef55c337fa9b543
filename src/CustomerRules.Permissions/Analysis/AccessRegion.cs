using System.Collections.Immutable;
using System.Numerics;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.Permissions.Planning;

namespace CustomerRules.Permissions.Analysis;

/// <summary>A region of requests: for each fact the values that belong to it, independent of the others.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class AccessRegion
{
    private AccessRegion(ImmutableArray<ImmutableArray<Choice>> facts, bool? isSealed, ImmutableArray<Choice> with, ImmutableArray<Choice> without, BigInteger count, AccessRequest witness)
    {
        Roles = facts[AccessSpace.Role];
        Actions = facts[AccessSpace.Action];
        Sections = facts[AccessSpace.Section];
        Purposes = facts[AccessSpace.Purpose];
        Sealed = isSealed;
        With = with;
        Without = without;
        Count = count;
        Witness = witness;
    }

    /// <summary>The roles; empty where every role belongs to the region.</summary>
    public ImmutableArray<Choice> Roles { get; }

    /// <summary>The actions; empty where every action belongs to the region.</summary>
    public ImmutableArray<Choice> Actions { get; }

    /// <summary>The sections; empty where every section belongs to the region.</summary>
    public ImmutableArray<Choice> Sections { get; }

    /// <summary>The purposes; empty where every purpose belongs to the region.</summary>
    public ImmutableArray<Choice> Purposes { get; }

    /// <summary>Whether the file is sealed; null where either belongs to the region.</summary>
    public bool? Sealed { get; }

    /// <summary>The evidence that is at hand.</summary>
    public ImmutableArray<Choice> With { get; }

    /// <summary>The evidence that is not at hand. What stands in neither list may be or not.</summary>
    public ImmutableArray<Choice> Without { get; }

    /// <summary>How many requests the region holds, exactly.</summary>
    public BigInteger Count { get; }

    /// <summary>A request of the region, which <c>eval access</c> takes.</summary>
    public AccessRequest Witness { get; }

    /// <summary>Whether a request lies in the region.</summary>
    /// <param name="request">The request.</param>
    /// <returns>True when every fact belongs to the region.</returns>
    public bool Contains(AccessRequest request) =>
        Has(Roles, request.Role) && Has(Actions, request.Action) && Has(Sections, request.Section) && Has(Purposes, request.Purpose)
        && (Sealed is null || Sealed == request.Sealed)
        && With.All(evidence => request.Evidence.Contains(evidence.Code)) && !Without.Any(evidence => request.Evidence.Contains(evidence.Code));

    /// <summary>The region in codes, such as <c>role guard; action consult or copy; without escort</c>; <c>everything</c> when nothing is bound.</summary>
    public override string ToString()
    {
        var parts = new List<string>();
        Add(parts, "role", Roles, " or ");
        Add(parts, "action", Actions, " or ");
        Add(parts, "section", Sections, " or ");
        Add(parts, "purpose", Purposes, " or ");
        if (Sealed is { } isSealed)
            parts.Add(isSealed ? "sealed" : "not sealed");
        Add(parts, "with", With, " and ");
        Add(parts, "without", Without, " and ");
        return parts.Count == 0 ? "everything" : string.Join("; ", parts);
    }

    /// <summary>Builds a region over a space.</summary>
    /// <param name="space">The space.</param>
    /// <param name="values">For each dimension the values, null for all.</param>
    /// <param name="with">Evidence at hand.</param>
    /// <param name="without">Evidence not at hand.</param>
    /// <param name="counted">The evidence whose every combination counts as a request of its own.</param>
    /// <param name="domain">The values that exist, where these are not those of the space.</param>
    /// <param name="shown">The evidence of the witness, where it is more than what must be at hand.</param>
    internal static AccessRegion Of(
        AccessSpace space, ImmutableArray<ImmutableArray<int>?> values, ulong with, ulong without, ulong counted, ImmutableArray<ImmutableArray<int>>? domain = null, ulong shown = 0)
    {
        var all = domain ?? [.. space.Inputs.Select(input => (ImmutableArray<int>)[.. Enumerable.Range(0, (int)input.ValueCount)])];
        var count = BigInteger.One << BitOperations.PopCount(counted & ~(with | without));
        var first = 0;
        for (var dimension = 0; dimension < AccessSpace.Dimensions; dimension++)
        {
            var admitted = values[dimension] ?? all[dimension];
            count *= admitted.Length;
            first += admitted[0] * space.Strides[dimension];
        }

        ImmutableArray<Choice> Choices(int dimension) => values[dimension] is { } some ? [.. some.Select(value => space.Inputs[dimension].Choices[value])] : [];
        return new AccessRegion(
            [.. Enumerable.Range(0, AccessSpace.Sealed).Select(Choices)],
            values[AccessSpace.Sealed] is { } flags ? flags[0] == 1 : null,
            space.Evidence.In(with),
            space.Evidence.In(without),
            count,
            space.RequestAt(first, with | shown));
    }

    private static bool Has(ImmutableArray<Choice> choices, string code) => choices.IsEmpty || choices.Any(choice => choice.Code == code);

    private static void Add(List<string> parts, string name, ImmutableArray<Choice> choices, string separator)
    {
        if (!choices.IsEmpty)
            parts.Add($"{name} {string.Join(separator, choices.Select(choice => choice.Code))}");
    }
}
